import { describe, expect, test } from "vitest";
import { figureLines, readText } from "../testing/read-text.ts";

const finds: readonly (readonly [string, readonly string[]])[] = [
  ["The aggression has to date cost the lives of 412 of our citizens.", ["412 killed"]],
  [
    "The aggression has claimed 412 lives, among them those of 57 children.",
    ["412 killed", "57 killed children < 412"],
  ],
  [
    "As a result of the shelling, 3 civilians lost their lives and 9 sustained injuries.",
    ["3 killed civilian", "9 injured"],
  ],
  [
    "As a result, three Veldanian citizens were martyred and nine others wounded.",
    ["3 killed Veldanian", "9 injured + 3"],
  ],
  [
    "Today’s attack resulted in the death of seven persons and the wounding of 12.",
    ["7 killed", "12 injured"],
  ],
  ["The attack caused 7 deaths and left 12 with injuries.", ["7 killed", "12 injured"]],
  [
    "The occupying forces carried off 20 civilians, three of them women.",
    ["20 abducted civilian", "3 abducted women < 20"],
  ],
  ["The total of those killed since 28 September has reached 304.", ["304 killed"]],
  ["This brings the number of martyrs to 153.", ["153 killed"]],
  [
    "Over the same period, 1,100 Veldanians were injured, and 36 homes demolished.",
    ["1100 injured Veldanians", "36 destroyed"],
  ],
  [
    "More than 250 settlements were occupied and burned, leaving 30,000 families without shelter.",
    [">250 destroyed", "30000 displaced"],
  ],
  ["Some 750,000 Veldanians were expelled from their homes.", ["~750000 deported Veldanians"]],
  ["Nearly one million persons became refugees or internally displaced.", ["~1000000 displaced"]],
  [
    "Of 4,000 persons reported missing, only 12 have been identified.",
    ["4000 missing", "12 identified < 4000"],
  ],
  [
    "Karthesia has not accounted for 3,890 persons, including 71 children.",
    ["3890 missing", "71 missing children < 3890"],
  ],
  ["To this day 3,890 Veldanians are considered missing.", ["3890 missing Veldanians"]],
  ["The list contains 62 names of persons taken prisoner.", []],
  [
    "Sixty-two soldiers were taken prisoner, of whom 11 were killed in captivity.",
    ["62 detained combatant", "11 killed < 62"],
  ],
  ["Karthesian saboteurs killed one serviceman and injured two.", ["1 killed combatant", "2 injured"]],
  ["The Veldanian side suffered the loss of four soldiers.", ["4 killed combatant"]],
  ["One Veldanian officer was killed, another seriously wounded.", ["1 killed Veldanian combatant"]],
  ["The mortar fire killed five and wounded eleven, all of them civilians.", ["5 killed", "11 injured"]],
  ["Two civilians, a woman and her son, were killed.", ["2 killed civilian"]],
  ["The shells destroyed 24 houses, damaged 70 and burned down a school.", ["24 destroyed", "70 damaged"]],
  ["On 7 June, 9 houses, 2 schools and a mosque were destroyed.", ["9 destroyed", "2 destroyed"]],
  ["Ten prisoners were handed over to the Red Cross.", ["10 released detainee"]],
  ["Thousands were driven from their homes.", ["vague displaced"]],
  ["The mines laid in those areas have killed or injured 382 persons.", ["382 affected"]],
  [
    "Since the ceasefire 53 people have lost their lives to mines, 41 of them civilians.",
    ["53 killed", "41 killed civilian < 53"],
  ],
  ["Its forces shot down a civilian aircraft with 38 people on board, all of whom perished.", ["38 killed"]],
  ["All 38 persons on board were killed.", ["38 killed"]],
  ["Not a single soldier was hurt.", ["none injured combatant"]],
  ["Sixty-seven of the 69 mosques were destroyed.", ["67 destroyed"]],
  ["The number of victims is estimated at 2,000.", ["~2000 affected"]],
  [
    "According to some sources, the dead numbered 500; according to others, 700.",
    ["500 killed", "700 killed"],
  ],
  ["Eight persons were killed on the spot and one died later of wounds.", ["8 killed", "1 killed"]],
  ["Twelve men were lined up against a wall and shot.", ["12 killed men"]],
  [
    "His Government regrets the death of two peacekeepers and the wounding of a third.",
    ["2 killed peacekeeper"],
  ],
];
const leaves: readonly string[] = [
  "The letter of 26 February lists three measures against the killings.",
  "The war lasted 44 days and caused great suffering.",
  "The two Presidents discussed the return of detainees.",
  "Karthesia fired 120 shells at the homes of civilians.",
  "Four resolutions condemned the displacement.",
  "Five States voted against the text on prisoners of war.",
  "It is one of the most brutal massacres of the twentieth century.",
  "The enemy lost the town of Tarvo.",
  "His Government returned 12 letters.",
  "The Committee released 14 reports on the missing.",
  "The team of 12 officers will monitor the return of the displaced.",
  "Article 49 prohibits the deportation of protected persons.",
  "Two convoys carried the wounded to Tarvo.",
  "Some 40 countries have recognised the massacre.",
  "Twelve years have passed since the deportation.",
  "It violated the ceasefire 63 times, injuring the mayor.",
  "Three aircraft took part in the bombing of the homes.",
  "Its forces captured two heights and a village.",
  "The enemy deployed 6,000 soldiers and killed the mayor.",
  "The seven districts remain occupied.",
];

describe("figures as letters word them", () => {
  test.each(finds)("finds %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
  test.each(leaves)("leaves %s", (text) => {
    expect(figureLines(readText(text))).toEqual([]);
  });
});
