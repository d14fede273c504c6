import { describe, expect, test } from "vitest";
import { citationsOf, citedInText, sampleOf } from "./testing/sample.ts";

const finds: readonly (readonly [string, readonly string[]])[] = [
  [
    "under Article 51 of the Charter of the United Nations",
    ["treaty: Article 51 of the Charter of the United Nations"],
  ],
  ["Chapter VII of the Charter", ["treaty: Chapter VII of the Charter"]],
  [
    "the Charter of the United Nations, in particular Article 51",
    ["treaty: Charter of the United Nations, in particular Article 51"],
  ],
  [
    "articles 129 and 130 of the Third Geneva Convention",
    ["treaty: articles 129 and 130 of the Third Geneva Convention"],
  ],
  ["the Geneva Conventions of 12 August 1949", ["treaty: Geneva Conventions of 12 August 1949"]],
  ["Additional Protocol I, article 51", ["treaty: Additional Protocol I, article 51"]],
  [
    "common article 3 of the four Geneva Conventions",
    ["treaty: common article 3 of the four Geneva Conventions"],
  ],
  [
    "the Convention on the Prevention and Punishment of the Crime of Genocide and the Keng Agreement of 30 July 2002",
    [
      "treaty: Convention on the Prevention and Punishment of the Crime of Genocide",
      "treaty: Keng Agreement of 30 July 2002",
    ],
  ],
  [
    "the Geneva Convention relative to the Protection of Civilian Persons in Time of War, of 12 August 1949",
    [
      "treaty: Geneva Convention relative to the Protection of Civilian Persons in Time of War, of 12 August 1949",
    ],
  ],
  [
    "The Sarn Protocol of 2 April 1997, paragraph 5, obliges",
    ["treaty: Sarn Protocol of 2 April 1997, paragraph 5"],
  ],
  ["the Keng Agreement (S/2002/914, annex)", ["treaty: Keng Agreement (S/2002/914, annex)"]],
  [
    "the Statute of the International Criminal Court (art. 8)",
    ["treaty: Statute of the International Criminal Court (art. 8)"],
  ],
];

const leaves: readonly string[] = [
  "this Agreement",
  "a convention on fisheries",
  "the National Convention met",
  "The agreement of 12 March was broken.",
  "treaty bodies",
  "by convention",
  "the protocol of the meeting",
  "a charter flight",
  "a treatment for all",
  "The Agreement says so.",
  "in accordance with accord and pact",
  "statutes and limitations",
];

describe("treaties", () => {
  test.each(finds)("finds %s", (words, cited) => {
    expect(citedInText(words)).toEqual(cited);
  });

  test.each(leaves)("leaves %s", (words) => {
    expect(citedInText(words)).toEqual([]);
  });

  test("the article, the name and the date have spans of their own", () => {
    const words = "articles 2 and 3 of the Keng Agreement of 30 July 2002";
    expect(citationsOf(sampleOf([{ words }]))[0]).toMatchObject({
      provision: { value: "articles 2 and 3", span: { start: 0, end: 16 } },
      title: { value: "Keng Agreement", span: { start: 24, end: 38 } },
      date: { value: "2002-07-30", span: { start: 42, end: 54 } },
    });
  });
});
