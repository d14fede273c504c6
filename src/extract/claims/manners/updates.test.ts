import { describe, expect, test } from "vitest";
import { figureLines, readText } from "../testing/read-text.ts";

const finds: readonly (readonly [string, readonly string[]])[] = [
  [
    "The Office recorded 17,831 civilian casualties in the country: 6,884 killed and 10,947 injured.",
    ["17831 affected civilian", "6884 killed < 17831", "10947 injured < 17831"],
  ],
  [
    "A total of 1,232 were killed (250 men, 176 women, 18 girls and 36 boys, as well as 58 children).",
    [
      "1232 killed",
      "250 killed men < 1232",
      "176 killed women < 1232",
      "18 killed girls < 1232",
      "36 killed boys < 1232",
      "58 killed children < 1232",
    ],
  ],
  [
    "Among the dead were 224 men, 168 women, 15 girls and 32 boys.",
    ["224 killed men", "168 killed women", "15 killed girls", "32 killed boys"],
  ],
  [
    "In May, 412 civilians were killed. Of those killed, 224 were men and 168 women.",
    ["412 killed civilian", "224 killed men < 412", "168 killed women < 412"],
  ],
  [
    "The dead comprise 18 women, 30 men and seven children.",
    ["18 killed women", "30 killed men", "7 killed children"],
  ],
  ["OHCHR verified 96 civilian deaths and 214 injuries in June.", ["96 killed civilian", "214 injured"]],
  ["It documented the killing of 12 men and the injury of 31 others.", ["12 killed men", "31 injured + 12"]],
  [
    "Civilian casualties amounted to 25,671, including 9,287 killed.",
    ["25671 affected civilian", "9287 killed < 25671"],
  ],
  ["Civilian casualties amounted to 510 in the first half of the year.", ["510 affected civilian"]],
  ["The number of wounded exceeds 3,900.", [">3900 injured"]],
  ["The number of internally displaced persons has reached 46,000.", ["46000 displaced displaced-person"]],
  ["As of 3 May, 2,300 households remained displaced.", ["2300 displaced"]],
  ["An additional 400 families fled to Tarvo overnight.", ["400 displaced"]],
  ["New arrivals from Lindhaven number 1,150.", ["1150 displaced"]],
  ["Some 7,400 people have been uprooted by the fighting.", ["~7400 displaced"]],
  ["About 9,000 people have returned home, while 46,000 remain displaced.", ["46000 displaced"]],
  ["Of the displaced, 61 per cent are women.", ["61 displaced women"]],
  ["At least 23 schools and four health facilities have been damaged.", [">=23 damaged", "4 damaged"]],
  ["Damage was reported to 18 homes and two clinics.", ["18 damaged", "2 damaged"]],
  [
    "A total of 61 houses were completely destroyed and 207 partially damaged.",
    ["61 destroyed", "207 damaged"],
  ],
  [
    "Six health workers have been killed and 14 wounded since the start of the year.",
    ["6 killed medical", "14 injured"],
  ],
  ["Children account for 31 of the dead.", ["31 killed children"]],
  ["Women and children accounted for 44 of those killed.", ["44 killed women children"]],
  ["Three-year-old twins were among the dead.", []],
  [
    "Seventy-eight persons, including 21 minors, were arbitrarily detained.",
    ["78 detained", "21 detained children < 78"],
  ],
  ["OHCHR documented 118 cases of enforced disappearance.", ["118 disappeared"]],
  [
    "There were 12 cases of torture, three of them involving children.",
    ["12 tortured", "3 tortured children < 12"],
  ],
  [
    "Fifty-two detainees had been beaten, 23 subjected to electric shocks and four subjected to sexual violence.",
    ["52 ill-treated detainee", "23 tortured", "4 sexual-violence"],
  ],
  [
    "Some 215 men had been confined, nine of whom died from beatings.",
    ["~215 detained men", "9 killed < ~215"],
  ],
  ["Explosive remnants of war killed nine and maimed 15.", ["9 killed", "15 injured"]],
  ["Two thirds of the casualties were caused by mines, which killed 18 people.", ["18 killed"]],
  [
    "Compared to April, four children were killed and seven more were injured.",
    ["4 killed children", "7 injured + 4"],
  ],
  ["Monitors received reports of 14 abductions.", ["14 abducted"]],
  [
    "Eleven humanitarian workers were detained; eight have since been released.",
    ["11 detained humanitarian", "8 released"],
  ],
  ["Twenty-six persons remain in detention.", ["26 detained"]],
  ["Of the 58 detained, 12 were women.", ["58 detained", "12 detained women < 58"]],
  ["Shelling struck an apartment block, with seven killed and 19 injured.", ["7 killed", "19 injured"]],
  ["Approximately 180 000 people are living in displacement.", ["~180000 displaced"]],
  ["Some 900 people fled the area; half of them are children.", ["~900 displaced"]],
  ["An estimated 15,000 people were on the move.", ["~15000 displaced"]],
  ["Up to 60 homes may have been destroyed.", ["<=60 destroyed"]],
  ["Between 40 and 50 villagers were executed.", ["40-50 executed"]],
  ["The displacement of 2,100 households was recorded.", ["2100 displaced"]],
  ["The fighting displaced over 2,000, mostly women and children.", [">2000 displaced"]],
  ["Twelve fatalities and 30 injuries were reported in Sulmere.", ["12 killed", "30 injured"]],
];
const leaves: readonly string[] = [
  "The Office interviewed 212 victims and witnesses.",
  "Some 9,000 people received assistance.",
  "OHCHR conducted 14 visits to places of detention.",
  "The hospital has 61 beds for the wounded.",
  "About 2.7 million people need food.",
  "Monitors recorded 618 explosions.",
  "The report covers 12 regions in which civilians were killed.",
  "Partners reached 15,000 people with water.",
  "The camp was built for 4,000 people.",
  "It holds regular meetings with 16 organizations.",
  "The Mission trained 40 police officers.",
  "The school serves 300 children.",
  "Seventeen health facilities have reopened.",
  "Some 300 homes have been repaired.",
  "Three sources told the Office about the killings.",
  "There were 27 security incidents in May.",
  "Children aged 6 to 14 missed school.",
  "The survey covered 800 households.",
  "Two missions visited the displaced.",
  "The plan targets 90,000 people.",
];

describe("figures as monitors' updates word them", () => {
  test.each(finds)("finds %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
  test.each(leaves)("leaves %s", (text) => {
    expect(figureLines(readText(text))).toEqual([]);
  });
});
