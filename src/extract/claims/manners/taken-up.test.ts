import { describe, expect, test } from "vitest";
import { figureLines, readText } from "../testing/read-text.ts";

const finds: readonly (readonly [string, readonly string[]])[] = [
  [
    "In all 40 people were killed, of whom 12 were women. The sex of another five children is not yet known.",
    ["40 killed", "12 killed women < 40", "5 killed children < 40"],
  ],
  ["A list of 43 names was read out; the youngest of the dead was four.", ["43 killed"]],
  ["The ledger has 173 names of the dead and 402 entries for the wounded.", ["173 killed", "402 injured"]],
  ["One child is included in the list of those killed.", ["1 killed children"]],
  [
    "More than 800 civilians were among the more than 1,200 killed.",
    [">800 killed civilian < >1200", ">1200 killed"],
  ],
  ["Two men were evacuated to the Lindhaven Medical Centre.", ["2 injured men"]],
  [
    "They must look into these killings, of which at least 71 were laid to soldiers and 36 to rebels.",
    [">=71 killed", "36 killed"],
  ],
  [
    "Gunshot was the cause of death in 160 cases, a blow in 37 and fire in 15.",
    ["160 killed", "37 killed", "15 killed"],
  ],
  ["Thirty had died of gunshot wounds, 12 of burns.", ["30 killed", "12 killed"]],
  ["We buried maybe thirty in one pit.", ["~30 killed"]],
  ["The pit behind the mill held 121 bodies.", ["121 discovered"]],
  [
    "It found eleven chapels that had been damaged and two that no longer existed.",
    ["11 damaged", "2 destroyed"],
  ],
  ["Three primary and five secondary graves were opened.", ["3 discovered", "5 discovered"]],
  [
    "By then 207 were missing; 181 had by the time of the trial been identified.",
    ["207 missing", "181 identified"],
  ],
  ["The surgeon had operated on 47 people.", ["47 injured"]],
  ["Entire villages (fourteen by the Committee’s count) were bulldozed.", ["14 destroyed"]],
  ["Nearly 26,000 people have been moved out.", ["~26000 displaced"]],
  [
    "Of the 361 prisoners taken to the mill, 190 were freed.",
    ["361 detained detainee", "190 released < 361"],
  ],
  ["The men, 58 in number, were shot.", ["58 killed men"]],
  [
    "The school was shelled, killing 40. Half of the dead, 24, were girls.",
    ["40 killed", "24 killed girls < 40"],
  ],
  ["The siege killed 90. Twelve were aged under 15.", ["90 killed", "12 killed children < 90"]],
  ["Twelve villagers are said by their families to have been taken away.", ["12 abducted"]],
];

const leaves: readonly (readonly [string, readonly string[]])[] = [
  ["The herd lost 40 head. The sex of another five calves is not yet known.", []],
  ["A list of 43 names was read out; the winners were cheered.", []],
  ["The ledger has 173 names of streets and 402 entries for the shops.", []],
  ["One child is included in the list of those invited.", []],
  ["More than 800 civilians were among the more than 1,200 present.", []],
  ["Two letters were forwarded to the Lindhaven Medical Centre.", []],
  ["They must look into these rules, of which at least 71 were new and 36 old.", []],
  ["Fog was the cause of delay in 160 cases, snow in 37 and ice in 15.", []],
  ["Thirty had written of the war, 12 of love.", []],
  ["We planted maybe thirty in one bed.", []],
  ["The hall behind the mill held 121 chairs.", []],
  ["It found eleven chapels that had been painted and two that no longer charged.", []],
  ["Three primary and five secondary schools were opened.", []],
  ["The youngest of the dead was four.", []],
  ["The engineer had worked on 47 bridges.", []],
  ["Entire volumes (fourteen by the Committee’s count) were printed.", []],
  ["The tables, 58 in number, were sold.", []],
  ["Half of the guests, 24, were girls.", []],
  ["Twelve villagers are said by their families to have been kind.", []],
];

describe("counts taken up from what was named before", () => {
  test.each(finds)("finds %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
  test.each(leaves)("leaves %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
});
