import { describe, expect, test } from "vitest";
import { documentOf, sourceOf } from "../claims/testing/read-text.ts";
import { findAttributions } from "./find-attributions.ts";

/** `source | cue` of all that stands in no other's words. */
function found(text: string): readonly string[] {
  return findAttributions(sourceOf(text), documentOf(text))
    .filter(({ nested }) => !nested)
    .map(({ source, cue }) => `${text.slice(source.start, source.end)} | ${text.slice(cue.start, cue.end)}`);
}

function contentOf(text: string): string | undefined {
  const first = findAttributions(sourceOf(text), documentOf(text))[0];
  return first === undefined ? undefined : text.slice(first.content.start, first.content.end);
}

const finds: readonly (readonly [string, readonly string[]])[] = [
  ["The mayor of Lindhaven said that the bridge had held.", ["The mayor of Lindhaven | said"]],
  ["“The bridge held,” the mayor said.", ["the mayor | said"]],
  ["“The bridge held,” said Irene Falk, a retired engineer.", ["Irene Falk | said"]],
  ["The bridge held, according to the town council.", ["the town council | according to"]],
  [
    "Falk, director of the Institute for Rivers, warned that it would not hold.",
    ["Falk, director of the Institute for Rivers | warned"],
  ],
  ["Falk praised the council and said the bridge had held.", ["Falk | praised", "Falk | said"]],
  [
    "The council rejected the plan, saying it would cost too much.",
    ["The council | rejected", "The council | saying"],
  ],
  ["Lamenting the cost, the council voted on Monday.", ["the council | Lamenting"]],
  ["She isn't saying whether the bridge held.", ["She | isn't saying"]],
  ["The leaders, who have questioned the plan, met in Tarvo.", ["who | have questioned"]],
  ["The plan was first reported by the Tarvo Herald.", ["the Tarvo Herald | was first reported"]],
  ["The council appeared to suggest that the bridge had held.", ["The council | appeared to suggest"]],
  ["The minister was confident that the bridge would hold.", ["The minister | was confident that"]],
  ["Falk’s claim that the bridge held was printed.", ["Falk | claim that"]],
  ["FALK: The bridge held.", ["FALK | :"]],
  ["He called the report a mistake, but she noted that it had been read.", ["He | called", "she | noted"]],
  ["On Friday the mayor told reporters that it held.", ["the mayor | told"]],
  ["Tarvo wants to build a bridge.", ["Tarvo | wants"]],
];

const leaves: readonly string[] = [
  "The report of the council was long.",
  "The United States led the talks.",
  "Three states signed the treaty in Tarvo.",
  "The lead was seven points in August.",
  "Too many calls still go to a machine.",
  "The appeals court sits in Lindhaven.",
  "The bridge was built in 1950 and closed in 1990.",
  "Police saw a car near the bridge.",
  "They found a way through the hills.",
  "The plan is the main tool of the town.",
  "A claim of this size is rare.",
  "The ruling party lost two seats.",
  "The council will continue its work.",
  "It was said in Tarvo.",
  "The bridge, long closed, fell.",
  "A film shown by the museum was long.",
  "Speaking in Tarvo, Falk walked to the bridge.",
  "The Commission on Public Debates met.",
];

describe("attributions", () => {
  test.each(finds)("finds who is spoken of in “%s”", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each(leaves)("leaves “%s”", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("what stands in another's words is marked as nested", () => {
    const text = "Falk said that the council had warned that the bridge was weak.";
    expect(findAttributions(sourceOf(text), documentOf(text)).map(({ nested }) => nested)).toEqual([
      false,
      true,
    ]);
  });

  test("content follows the cue, or stands before its source", () => {
    expect(contentOf("Falk said that the bridge had held.")).toBe("the bridge had held.");
    expect(contentOf("“The bridge held,” Falk said.")).toBe("“The bridge held,”");
  });

  test("texts in languages without these words have none", () => {
    const text = "Falk said that the bridge had held.";
    expect(findAttributions(sourceOf(text), documentOf(text, { language: "fr" }))).toEqual([]);
  });

  test.each(["say ", "he said, ", "who which ", "and said ", "( ) ", "“said” ", "a, "])(
    "nonsense of 100,000 characters costs in proportion to its length: %s",
    (piece) => {
      const cost = (length: number): number => {
        const text = piece.repeat(Math.ceil(length / piece.length));
        let best = Number.POSITIVE_INFINITY;
        for (let round = 0; round < 3; round++) {
          const begun = process.cpuUsage();
          findAttributions(sourceOf(text), documentOf(text));
          const { user, system } = process.cpuUsage(begun);
          best = Math.min(best, user + system);
        }
        return best;
      };
      cost(20_000);
      expect(cost(100_000)).toBeLessThan(40 * Math.max(cost(20_000), 2_000));
    },
  );
});
