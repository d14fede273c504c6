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
  ["Twelve people were buried on Monday and the other nine on Tuesday.", ["12 killed", "9 killed + 12"]],
  ["Fourteen people were killed. Of these 14, nine were women.", ["14 killed", "9 killed women < 14"]],
  ["Some 200 people were killed. The government puts their number at 230.", ["~200 killed", "230 killed"]],
  ["Seven people were killed on Sunday, bringing the total to 33.", ["7 killed", "33 killed"]],
  ["Forty people were killed. Twelve were women.", ["40 killed", "12 killed women < 40"]],
  ["Forty people were killed. Seven had not yet turned 18.", ["40 killed", "7 killed children < 40"]],
  [
    "Eleven died at the scene and four in hospital, making 15 in all.",
    ["11 killed", "4 killed", "15 killed"],
  ],
  ["Twelve men were abducted. Five are still held.", ["12 abducted men", "5 detained"]],
  ["In March we have lost 41 people, as against 13 in February.", ["41 killed", "13 killed"]],
  ["The clinic reported 44 admissions for burns.", ["44 injured"]],
  [
    "The following were killed: 14 women, 9 children and two policemen.",
    ["14 killed women", "9 killed children", "2 killed police"],
  ],
  ['The ministry counted "some forty" deaths.', ["~40 killed"]],
  ["The list of the dead contains 73 names.", ["73 killed"]],
  ["The register of deaths has 73 entries.", ["73 killed"]],
  ["Forty houses had their roofs blown off.", ["40 damaged"]],
  ["Soldiers opened fire, and five people fell dead.", ["5 killed"]],
  ["Some 800 people spent the night in the open.", ["~800 displaced"]],
  ["Twelve hundred people have abandoned their villages.", ["1200 displaced"]],
  ["Eleven teachers are in prison.", ["11 detained"]],
  ["Eleven men were taken off a bus.", ["11 abducted men"]],
  ["Doctors treated 23 for burns.", ["23 injured"]],
  ["The mayor gave the toll of those killed in his town as 24.", ["24 killed"]],
  ["Of the 60 inhabitants, 22 are dead, 18 wounded and the rest have fled.", ["22 killed", "18 injured"]],
  ["They set fire to four police stations.", ["4 destroyed"]],
  ["At the refugee camp an official said that 340 Karthesians had arrived.", ["340 displaced Karthesians"]],
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
  ["Two teams met on Monday and the other nine on Tuesday.", []],
  ["Fourteen people spoke. Of these 14, nine were women.", []],
  ["The budget grew, bringing the total to 33.", []],
  ["Twelve were women.", []],
  ["Two men died on the road. Four in hospital uniforms came by.", ["2 killed men"]],
  ["Forty houses had their roofs painted.", []],
  ["The 12 ministers abandoned their plans.", []],
  ["Eleven teachers work in prison schools.", []],
  ["The committee treated 23 for the sake of order.", []],
  ["He gave the number of the room as 24.", []],
  ["The twelve guests ate and the rest have left.", []],
  ["The party lost 41 seats.", []],
  ["The clinic reported 44 admissions for training.", []],
  ["The list of the guests contains 73 names.", []],
  ["The list of the dead is on 73 pages.", []],
  ["At the refugee camp 340 aid workers had arrived.", []],
];

describe("harm told in everyday words", () => {
  test.each(finds)("finds %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
  test.each(leaves)("leaves %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
});
