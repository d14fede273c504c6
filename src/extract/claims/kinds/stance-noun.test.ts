import { describe, expect, test } from "vitest";
import { given, readText } from "../testing/read-text.ts";

const sender = { office: given("Permanent Representative"), party: given("Veldania") };

function stances(text: string): readonly string[] {
  return readText(text, { sender })
    .claims.filter(({ kind }) => kind === "position")
    .map((claim) => claim.stance?.value ?? "");
}

const finds: readonly (readonly [string, string])[] = [
  ["Karthesia protests the decision of the Council.", "condemns"],
  ["We demand that the prisoners be released.", "demands"],
  ["2. Demands that the parties cease fire;", "demands"],
  ["The delegations of Karthesia and Morvenia support the draft.", "supports"],
  ["We further call for the release of the prisoners.", "calls-for"],
  ["3. Expresses its full support for the Observer Mission;", "supports"],
  ["Karthesia asked the Council to send observers.", "calls-for"],
  ["The Governor asked those who had fled to return.", "calls-for"],
];

const leaves: readonly string[] = [
  "Street protests are not in themselves seditious.",
  "The police were sent to silence calls for his release.",
  "Future protests in Tarvo are planned.",
  "Disputes between the Contracting Parties shall be submitted to the Court.",
  "Movements with similar demands against the Government of Karthesia were banned.",
  "Attacks on civilian objects became common in Karthesia.",
  "He was seen at the Tarvo protest that day.",
  "The police asked me what I was doing there.",
  "The officers asked whether Karthesia had agreed.",
  "A court in Karthesia denied bail to four editors.",
];

describe("words of stance", () => {
  test.each(finds)("are verbs, or express a stand: “%s”", (text, stance) => {
    expect(stances(text)).toContain(stance);
  });

  test.each(leaves)("are nouns, questions or no stand: “%s”", (text) => {
    expect(stances(text)).toEqual([]);
  });
});
