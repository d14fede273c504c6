import { describe, expect, test } from "vitest";
import { given, readText } from "../testing/read-text.ts";

const sender = { office: given("Permanent Representative"), party: given("Veldania") };
const author = "Permanent Representative of Veldania";

function chainOf(text: string): readonly string[] {
  const claim = readText(text, { sender }).claims.find((one) => one.figure !== undefined);
  return claim?.attribution.map((speaker) => speaker.name.value) ?? [];
}

const finds: readonly (readonly [string, readonly string[]])[] = [
  ["According to the Sulmere Committee, six persons were killed.", ["Sulmere Committee"]],
  ["Six persons were killed, according to Mercy Watch.", ["Mercy Watch"]],
  ["Six persons were killed, the harbour master said.", ["harbour master"]],
  ["Six persons, local chiefs say, were killed.", ["local chiefs"]],
  [
    "The Ministry of Defence of Ostrelia stated that Mercy Watch reported that six persons were killed.",
    ["Ministry of Defence of Ostrelia", "Mercy Watch"],
  ],
  ["As reported by the Sulmere Committee, six persons were killed.", ["Sulmere Committee"]],
  [
    "Mercy Watch reported that it had seen soldiers. It further states that six persons were killed.",
    ["Mercy Watch"],
  ],
  [
    "The director of the hospital, Dr. Mira Tosk, stated that six persons were killed.",
    ["director of the hospital"],
  ],
  [
    "According to the State Commission on Missing Persons, six were killed.",
    ["State Commission on Missing Persons"],
  ],
  ["The Prosecution alleges that six persons were killed.", ["Prosecution"]],
  ["An inspector who asked not to be named said six persons were killed.", ["inspector"]],
  [
    "The Ostrelian General Staff denied that its men had fired on the bus and said that six persons were killed.",
    ["Ostrelian General Staff"],
  ],
  ["The guards had opened the gate and said that six persons were killed.", ["guards"]],
  ["The Mayor spoke of a raid. Mercy Watch said it had counted six dead.", ["Mercy Watch"]],
  ["Regional authorities said six persons had been killed.", ["Regional authorities"]],
];
const leaves = [
  "Six persons were killed.",
  "Six persons are reported to have been killed.",
  "My Government states that six persons were killed.",
  "The Government of Veldania recalls that six persons were killed.",
  "We have said that six persons were killed.",
  "In the first quarter of 2020 our volunteers documented the killing of six persons.",
  "The war has claimed the lives of six persons, who were killed.",
  "Soldiers found six persons who had been killed.",
];

describe("speakers", () => {
  test.each(finds)("finds %s", (text, names) => {
    const chain = chainOf(text);
    expect(chain[0]).toBe(author);
    expect(chain.slice(1)).toEqual(names);
  });
  test.each(leaves)("leaves only the author in %s", (text) => {
    expect(chainOf(text)).toEqual([author]);
  });
  test("a document without a named sender is still somebody's", () => {
    const [claim] = readText("Six persons were killed.").claims;
    expect(claim?.attribution[0]?.name).toMatchObject({ value: "author of the document", basis: "inferred" });
  });
  test("who was named last in one paragraph goes on in the next", () => {
    const reading = readText(
      "Mercy Watch said that two persons were wounded.\n\nIt further states that six persons were killed.",
      {
        sender,
        kinds: ["paragraph", "paragraph"],
      },
    );
    expect(reading.claims.at(-1)?.attribution.at(-1)?.name).toMatchObject({
      value: "Mercy Watch",
      basis: "inherited",
    });
  });
  test("a quotation announced by a colon is its speaker's", () => {
    const reading = readText("The Minister wrote:\n\nSix persons were killed.", {
      sender,
      kinds: ["paragraph", "quote"],
    });
    expect(reading.claims[0]?.attribution.map((one) => one.name.value)).toEqual([author, "Minister"]);
  });
});
