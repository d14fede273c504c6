import { describe, expect, test } from "vitest";
import { figureLines, readText } from "../testing/read-text.ts";

const finds: readonly (readonly [string, readonly string[]])[] = [
  ["Forces invaded the town, killing 613 civilians.", ["613 killed civilian"]],
  ["The attack killed 222 people and injured 800.", ["222 killed", "800 injured"]],
  ["1,275 were taken hostage, and 150 went missing.", ["1275 hostage", "150 missing"]],
  ["ONE SOLDIER WAS KILLED AND TWO WERE SERIOUSLY INJURED.", ["1 killed combatant", "2 injured"]],
  ["The blast left seven people dead and 12 wounded.", ["7 killed", "12 injured"]],
  ["The killing of 12 civilians by the militia is known.", ["12 killed civilian"]],
  ["It caused the death of four nurses in Tarvo.", ["4 killed medical"]],
  ["There were 67 dead and 59 wounded.", ["67 killed", "59 injured"]],
  ["Some 46,000 people remained displaced in Tarvo.", ["~46000 displaced"]],
  ["More than 350,000 people in 12 provinces were displaced.", [">350000 displaced"]],
  ["The army destroyed 40 houses and two schools.", ["40 destroyed", "2 destroyed"]],
  [
    "312 schools, 44 libraries and three of the region’s theatres were demolished.",
    ["312 destroyed", "44 destroyed", "3 destroyed"],
  ],
  ["Twelve Veldanian soldiers killed in the raid were buried.", ["12 killed Veldanian combatant"]],
  ["They took 20 villagers hostage.", ["20 hostage"]],
  ["Dozens of people were detained and tortured.", ["vague detained", "vague tortured"]],
  ["23 mass graves have been discovered.", ["23 discovered"]],
  ["The bodies of 19 persons were found.", ["19 discovered"]],
  ["The shelling forced 35 families to flee.", ["35 displaced"]],
  ["No one was killed.", ["none killed"]],
  ["He died near his home, along with two of his bodyguards, who were killed.", ["2 killed"]],
  ["Three of its nurses were among the dead.", ["3 killed medical"]],
  ["23 were subjected to electric shocks and four to sexual violence.", ["23 tortured"]],
];
const leaves = [
  "Three suicide bombers killed the mayor.",
  "The army captured two villages.",
  "Three grenade attacks killed the mayor.",
  "The Government expelled the diplomat with two letters.",
  "He found 12 letters and identified 3 reasons.",
  "The hospital has 200 beds for the wounded.",
  "18,000 refugees have lived there since 1951.",
  "The mayor was killed by 30 men in uniform.",
  "They were killed in 12 villages.",
  "Two parties rejected the report on those killed.",
  "The 12 States condemned the killing of the mayor.",
  "Sixty refugees were questioned about the persons killed.",
];

describe("counts under their verb of harm", () => {
  test.each(finds)("finds %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
  test.each(leaves)("leaves %s", (text) => {
    expect(figureLines(readText(text))).toEqual([]);
  });
});
