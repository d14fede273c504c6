import { describe, expect, test } from "vitest";
import { figureLines, readText } from "../testing/read-text.ts";

const finds: readonly (readonly [string, readonly string[]])[] = [
  [
    "Forces killed 613 civilians, including 106 women, 63 children and 70 elderly persons.",
    ["613 killed civilian", "106 killed women < 613", "63 killed children < 613", "70 killed elderly < 613"],
  ],
  [
    "They put to death 238 civilians, 71 of them women and 34 of them children.",
    ["238 killed civilian", "71 killed women < 238", "34 killed children < 238"],
  ],
  [
    "At least 164 civilians were killed, 47 women and 29 children among them.",
    [">=164 killed civilian", "47 killed women < >=164", "29 killed children < >=164"],
  ],
  [
    "13 people were killed: five women and eight children.",
    ["13 killed", "5 killed women < 13", "8 killed children < 13"],
  ],
  [
    "Over 500 persons, at least 70 per cent of whom are believed to be women, were killed.",
    [">500 killed", ">=70 killed women < >500"],
  ],
  [
    "Two hundred and twelve bodies were exhumed. Of these, 141 were male, 58 female.",
    ["212 exhumed", "141 exhumed men < 212", "58 exhumed women < 212"],
  ],
  [
    "37 prisoners of war were released. Fifty of them had been beaten, 13 by guards.",
    ["37 released prisoner-of-war", "50 ill-treated", "13 ill-treated < 50"],
  ],
  ["Another 1,000 residents were wounded.", ["1000 injured"]],
  ["Six persons were killed. Another 20 were wounded.", ["6 killed", "20 injured + 6"]],
  [
    "47 persons were killed. Among the dead were 16 children and two priests.",
    ["47 killed", "16 killed children < 47", "2 killed religious < 47"],
  ],
];
const leaves: readonly (readonly [string, readonly string[]])[] = [
  ["200 people were displaced, of whom 76 returned home.", ["200 displaced"]],
  ["921 families (about 2,400 people) were displaced.", ["921 displaced", "~2400 displaced"]],
  ["12 farms were burned. Three of these farms are owned by the State.", ["12 destroyed"]],
  ["40 persons were killed, and 61 men are still missing.", ["40 killed", "61 missing men"]],
  ["40 persons were killed in Tarvo, including by snipers.", ["40 killed"]],
];

describe("breakdowns", () => {
  test.each(finds)("finds %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
  test.each(leaves)("makes no part in %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
  test("a part says that its category is inherited", () => {
    const reading = readText("Forces killed 613 civilians, including 106 women.");
    expect(reading.claims.map((claim) => claim.category?.basis)).toEqual(["read", "inherited"]);
  });
});
