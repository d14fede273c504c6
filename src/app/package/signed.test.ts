import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newIdentity } from "../custody/identity.ts";
import { reader } from "../reader.ts";
import {
  altered,
  checkInMemory,
  type FilesInMemory,
  filesInMemory,
  forged,
  makeSample,
  type Sample,
} from "./testing/sample-package.ts";

let sample: Sample;
let files: FilesInMemory;
beforeAll(async () => {
  const identity = newIdentity({ name: "Ilsa Corvane", random: (count) => new Uint8Array(count).fill(7) });
  sample = await makeSample(identity);
  files = await filesInMemory(await sample.exportTo("signed.zip"));
});
afterAll(() => sample.remove());

describe("a package of entries that a person signed", () => {
  test("holds the entry that names the person, and says who signed", async () => {
    const { problems, documents } = await checkInMemory(files);
    expect(problems).toEqual([]);
    for (const { entries } of documents)
      expect(entries.map(({ signedBy }) => signedBy)).toEqual(["Ilsa Corvane", "Ilsa Corvane"]);
  });

  test("tells archives whose key signed and which program read, as agents of PREMIS", () => {
    const premis = Buffer.from(files.get("premis.xml") ?? []).toString();
    const agents = premis.match(/<agent>.*?<\/agent>/gs) ?? [];
    const agent = (type: string): string =>
      agents.find((one) => one.includes(`<agentIdentifierType>${type}</agentIdentifierType>`)) ?? "";
    expect(agent("key that signed")).toContain("<agentName>Ilsa Corvane</agentName>");
    expect(agent("key that signed")).toContain("<agentType>person</agentType>");
    expect(agent("software")).toContain(`<agentVersion>${reader.version}</agentVersion>`);
    for (const type of ["key that signed", "software"])
      expect(premis).toContain(`<linkingAgentIdentifierType>${type}</linkingAgentIdentifierType>`);
  });

  test("is refused without the entry that names the person", async () => {
    const without = altered(
      altered(files, "data/log/entries/0.json", undefined),
      "data/log/proofs/0.tlog-proof",
      undefined,
    );
    const { problems } = await checkInMemory(await forged(without));
    expect(problems.map(({ detail }) => detail).join()).toContain("unknown-key");
  });
});
