import { describe, expect, test } from "vitest";
import { figureLines, readText } from "../testing/read-text.ts";

const finds: readonly (readonly [string, readonly string[]])[] = [
  ["The kingdom executed a record 81 people in one day.", ["81 executed"]],
  ["None of the fourteen who were led away has been seen.", ["14 abducted", "none abducted < 14"]],
  ["The morgue had taken in 58 bodies.", ["58 discovered"]],
  ["They counted the charred shells of 212 dwellings.", ["212 destroyed"]],
  ["The nuns buried nineteen that week.", ["19 killed"]],
  ["Cholera carried off 340 in the camp.", ["340 killed"]],
  ["The raids cost the town 77 of its citizens.", ["77 killed"]],
  ["Nine were later found with their throats cut.", ["9 killed"]],
  ["Four thousand people are sleeping rough.", ["4000 displaced"]],
  [
    "The police rounded up more than 300 supporters, 41 of whom are still behind bars.",
    [">300 detained", "41 detained < >300"],
  ],
  ["He was among 22 men led away that night.", ["22 abducted men"]],
  ["The mayor said 60 were killed. Officials concede 40.", ["60 killed", "40 killed"]],
  ["Forty villagers were shot. The figure was put at 60 by the mayor.", ["40 killed", "60 killed"]],
  ["An official gave the number of dead as 41.", ["41 killed"]],
  ["Over 800 civilians were among the 1,200 killed.", ["1200 killed", ">800 killed civilian < 1200"]],
  ["According to two survivors, 40 men were shot.", ["40 killed men"]],
];

const leaves: readonly (readonly [string, readonly string[]])[] = [
  ["The kingdom exported a record 81 ships in one year.", []],
  ["None of the fourteen who were invited has been seen.", []],
  ["The hostel had taken in 58 guests.", []],
  ["They counted the bright shells of 212 snails.", []],
  ["The nuns taught nineteen that week.", []],
  ["The porters carried 340 sacks.", []],
  ["The bridge cost the town 77 crowns.", []],
  ["Nine were later found with their papers signed.", []],
  ["Four thousand people are sleeping.", []],
  ["The figures were rounded up to 300.", []],
  ["He was among 22 men that night.", []],
  ["The mayor said it rained. Officials concede 40.", []],
  ["Forty villagers were glad. The figure was put at 60 by the mayor.", []],
  ["An official gave the number of the room as 41.", []],
  ["Over 800 civilians were among the 1,200 guests.", []],
  ["Six remain to be identified.", []],
];

describe("ways in which the dead, the taken and the homeless are counted", () => {
  test.each(finds)("finds %s", (text, lines) => {
    expect([...figureLines(readText(text))].sort()).toEqual([...lines].sort());
  });
  test.each(leaves)("leaves %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
});
