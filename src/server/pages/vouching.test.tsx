import { describe, expect, test } from "vitest";
import { Vouching } from "./vouching.tsx";

const written = { size: 1300, rootHash: "ab" };

/** The words of each state, without marks. */
function statesOf(props: Parameters<typeof Vouching>[0]): readonly string[] {
  const html = String(Vouching(props));
  const states = html.match(/<dt>.*?<\/dd>/gs) ?? [];
  return states.map((state) =>
    state
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
}

describe("who vouches for the log", () => {
  test("nobody but the record itself, at first", () => {
    const states = statesOf({ anchors: { written, sizes: [], witnesses: [] }, timestamped: undefined });
    expect(states[0]).toMatch(/^Written All 1,300 entries\. .*own key/);
    expect(states[1]).toMatch(/^Witnessed Nothing\. No witness is known/);
    expect(states[2]).toMatch(/^Timestamped Nothing\./);
  });
  test("written, witnessed and timestamped each up to a size of its own", () => {
    const witnessed = {
      size: 1200,
      rootHash: "cd",
      signatures: [{ witness: "witness.example/w1", at: "2044-05-01T10:00:00Z" }],
      isEnough: true,
    };
    const states = statesOf({
      anchors: { written, witnessed, sizes: [witnessed], witnesses: ["witness.example/w1"] },
      timestamped: {
        size: 1100,
        rootHash: "ef",
        timestamps: [{ authority: "lindhaven", at: "2044-04-01T09:00:00Z" }],
      },
    });
    expect(states[1]).toMatch(
      /The first 1,200 of 1,300 entries\. Signed by witness\.example\/w1 on 1 May 2044/,
    );
    expect(states[2]).toMatch(/The first 1,100 of 1,300 entries\. Seen by lindhaven on 1 April 2044/);
  });
});
