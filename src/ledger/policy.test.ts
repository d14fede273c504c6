import { describe, expect, test } from "vitest";
import { cosignerFrom, isEnough, parsePolicy, signerFrom, verifierText } from "./index.ts";

const log = verifierText(signerFrom("log.example/a", new Uint8Array(32).fill(1)).verifier);
const keys = Array.from({ length: 6 }, (_, i) =>
  verifierText(cosignerFrom(`w.example/${i}`, new Uint8Array(32).fill(20 + i)).cosigner),
);
const witnesses = ["X1", "X2", "X3", "Y1", "Y2", "Y3"].map((name, i) => `witness ${name} ${keys[i]}`);

// The example of the C2SP text.
const example = [
  `log ${log} https://log.example/`,
  "",
  ...witnesses,
  "  # a comment",
  "group X-witnesses 2 X1 X2 X3",
  "group\tY-witnesses any Y1 Y2 Y3",
  "group X-and-Y all X-witnesses Y-witnesses",
  "quorum X-and-Y",
  "",
].join("\n");

function enough(text: string, ...signed: readonly string[]): boolean {
  const policy = parsePolicy(text);
  if (policy.kind === "fault") throw new Error(policy.reason);
  return isEnough(policy.quorum, new Set(signed));
}

describe("a policy", () => {
  test("says which witnesses are enough", () => {
    expect(enough(example, "X1", "X3", "Y2")).toBe(true);
    expect(enough(example, "X1", "X2", "X3")).toBe(false);
    expect(enough(example, "X1", "Y1", "Y2", "Y3")).toBe(false);
    expect(enough(example)).toBe(false);
    expect(enough("quorum none")).toBe(true);
    expect(enough(`${witnesses[0]}\nquorum X1`, "X1")).toBe(true);
  });

  test("names its logs and witnesses with their addresses", () => {
    const policy = parsePolicy(example);
    if (policy.kind === "fault") throw new Error(policy.reason);
    expect(policy.logs.map(({ verifier, url }) => [verifier.name, url])).toEqual([
      ["log.example/a", "https://log.example/"],
    ]);
    expect(policy.witnesses.map(({ name }) => name)).toEqual(["X1", "X2", "X3", "Y1", "Y2", "Y3"]);
  });

  const two = `${witnesses[0]}\n${witnesses[1]}\n`;
  test.each([
    ["no quorum", two, 3],
    ["two quorums", `${two}quorum X1\nquorum X2`, 4],
    ["a quorum of nobody", `${two}quorum X9`, 3],
    ["a word that is none", "logs x\nquorum none", 1],
    ["the same name twice", `${two}witness X1 ${keys[2]}\nquorum X1`, 3],
    ["the same key twice", `${two}witness X3 ${keys[0]}\nquorum X1`, 3],
    ["a witness called none", `witness none ${keys[0]}\nquorum none`, 1],
    ["a log's key for a witness", `witness X1 ${log}\nquorum X1`, 1],
    ["a witness's key for a log", `log ${keys[0]}\nquorum none`, 1],
    ["the same log twice", `log ${log}\nlog ${log}\nquorum none`, 2],
    ["a group of later ones", `group g all X1\n${two}quorum g`, 1],
    ["a group of none", `${two}group g all\nquorum g`, 3],
    ["a count of 0", `${two}group g 0 X1 X2\nquorum g`, 3],
    ["a count above its members", `${two}group g 3 X1 X2\nquorum g`, 3],
    ["a member of two groups", `${two}group g any X1\ngroup h any X1 X2\nquorum h`, 4],
    ["a member twice", `${two}group g 2 X1 X1\nquorum g`, 3],
    ["a control character", `quorum none\u0007`, 1],
    ["a carriage return", "quorum none\r\n", 1],
    ["a word behind", `${two}quorum X1 X2`, 3],
  ])("is refused with %s", (_, text, line) => {
    expect(parsePolicy(text)).toMatchObject({ kind: "fault", line });
  });

  test("of many thousand nested groups is read or refused without a crash", () => {
    const groups = Array.from({ length: 9_000 }, (_, i) => `group g${i} all ${i === 0 ? "X1" : `g${i - 1}`}`);
    const text = `${witnesses[0]}\n${groups.join("\n")}\nquorum g8999`;
    const policy = parsePolicy(text);
    expect(policy.kind === "fault" || isEnough(policy.quorum, new Set(["X1"]))).toBe(true);
  });
});
