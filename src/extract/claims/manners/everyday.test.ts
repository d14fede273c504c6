import { describe, expect, test } from "vitest";
import { figureLines, readText } from "../testing/read-text.ts";

const finds: readonly (readonly [string, readonly string[]])[] = [
  [
    "Forty inhabitants died, 31 of them minors, and more than 240 were injured.",
    ["40 killed", "31 killed children < 40", ">240 injured"],
  ],
  [
    "More than 300 guards have been injured, some 60 by firearms, and one is still missing.",
    [">300 injured", "~60 injured < >300", "1 missing"],
  ],
  [
    "In April 640 houses were burned, and a further 90 are unfit for the winter.",
    ["640 destroyed", "90 damaged + 640"],
  ],
  ["The number of those maimed has passed 1,100.", [">1100 injured"]],
  ["Sixteen peaceful citizens fell at the market.", ["16 killed civilian"]],
  ["Five have been allowed to go home.", ["5 released"]],
  ["Seventeen people required treatment.", ["17 injured"]],
  ["The homes of 2,150 families have been made uninhabitable.", ["2150 destroyed"]],
  ["The houses of 300 families were burned.", ["300 destroyed"]],
  ["Two brothers were torn to pieces.", ["2 killed"]],
  ["Some 40 houses lost their roofs.", ["~40 damaged"]],
  ["About 900 villagers crossed into Morvenia.", ["~900 displaced"]],
  ["They withdrew, taking with them two guards whose fate is not known.", ["2 abducted"]],
  [
    "The shelling killed 412 residents, 39 of whom were under the age of 16.",
    ["412 killed", "39 killed children < 412"],
  ],
  [
    "12 of the 45 persons listed as disappeared have since been seen.",
    ["12 disappeared < 45", "45 disappeared"],
  ],
  ["The raid left seventy families without a roof.", ["70 displaced"]],
  ["She lost her husband and three of her five sons.", ["3 killed"]],
  ["Twelve were buried on Monday.", ["12 killed"]],
];

const leaves: readonly (readonly [string, readonly string[]])[] = [
  ["Of the 90 guests 12 were over 70.", []],
  ["Some 40,000 refugees never returned.", []],
  ["The bill has passed 12 committees.", []],
  ["A group of about 30 men crossed into the district and blew up a bridge.", []],
  ["Ninety soldiers crossed the border.", []],
  ["The homes of 300 families were visited.", []],
  ["Forty houses lost their owners.", []],
  ["They left, taking with them 30 head of cattle.", []],
  ["Twelve villages fell.", []],
  ["The shelling killed 40 men, 12 of whom were under 30.", ["40 killed men", "12 killed < 40"]],
  ["Fourteen machines required treatment.", []],
  ["He played for two of his five clubs and lost.", []],
  ["Twelve mines were buried there.", []],
  ["They were allowed to go home after five days.", []],
];

describe("harm told in everyday words", () => {
  test.each(finds)("finds %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
  test.each(leaves)("leaves %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
});
