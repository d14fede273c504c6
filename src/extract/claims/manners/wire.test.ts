import { describe, expect, test } from "vitest";
import { figureLines, readText } from "../testing/read-text.ts";

const finds: readonly (readonly [string, readonly string[]])[] = [
  ["Shelling in Lindhaven leaves four dead and 17 injured.", ["4 killed", "17 injured"]],
  ["Nine dead, 23 hurt as rockets hit Tarvo market.", ["9 killed", "23 injured"]],
  ["LINDHAVEN: 14 killed, dozens wounded in drone attack.", ["14 killed", "vague injured"]],
  ["At least six people died and more than 40 were hurt, the mayor said.", [">=6 killed", ">40 injured"]],
  ["The blast tore through a bakery, killing two brothers aged 9 and 11.", ["2 killed"]],
  ["Two brothers aged 9 and 11 died on the spot.", ["2 killed"]],
  ["Three girls of 5, 7 and 8 were found dead in the cellar.", ["3 killed girls"]],
  [
    "Hospitals in Sulmere took in 31 wounded, ten of them in critical condition.",
    ["31 injured", "10 injured < 31"],
  ],
  ["Forty people were wounded, ten of them seriously.", ["40 injured", "10 injured < 40"]],
  ["The number of dead now stands at 64.", ["64 killed"]],
  ["The army put the number of dead at only 17.", ["17 killed"]],
  [
    "Officials put the number of those abducted at 15, eleven of them schoolgirls.",
    ["15 abducted", "11 abducted girls < 15"],
  ],
  ["The toll was put at 238 by the ministry, at 95 by the rebels.", ["238 killed", "95 killed"]],
  ["The ministry says 12 soldiers died, the opposition that 30 did.", ["12 killed combatant", "30 killed"]],
  ["Not 40 but 14 people were killed, the governor said.", ["14 killed"]],
  ["The army lost six men in the fighting.", ["6 killed men"]],
  ["No one was harmed in the incident.", ["none injured"]],
  ["There were no casualties.", ["none affected"]],
  ["Nobody was hurt.", ["none injured"]],
  ["Two drivers are still unaccounted for.", ["2 missing"]],
  ["Rescuers recovered the bodies of five miners.", ["5 discovered"]],
  [
    "A further 19 people remain trapped, while eight bodies have been pulled from the rubble.",
    ["8 discovered"],
  ],
  ["Gunmen made off with sixty head of cattle.", ["60 looted"]],
  ["Hundreds of olive trees were uprooted.", ["vague destroyed"]],
  ["They burned 14 houses, one health post and a warehouse.", ["14 destroyed", "1 destroyed"]],
  ["Some 3,000 people are sheltering in schools.", ["~3000 displaced"]],
  [
    "The rebels returned 73 prisoners of war and five detainees.",
    ["73 released prisoner-of-war", "5 released detainee"],
  ],
  ["The two sides exchanged 40 prisoners.", ["40 released detainee"]],
  ["The bodies of twelve servicemen were handed over on Friday.", ["12 killed combatant"]],
  ["Four policemen were ambushed and killed on the road to Tarvo.", ["4 killed police"]],
  ["Seven others were taken to hospital with shrapnel wounds.", ["7 injured"]],
  ["A car bomb wounded 11, three of them critically.", ["11 injured", "3 injured < 11"]],
  ["Two of the injured later died in hospital.", ["2 killed"]],
  ["One of its staff was taken away by armed men.", ["1 abducted"]],
  ["More than a dozen houses were reduced to ashes.", [">12 destroyed"]],
  ["Five students and their teacher were among the victims.", ["5 affected"]],
  ["The raid left 16 people injured, including three children.", ["16 injured", "3 injured children < 16"]],
  ["Three aid workers were shot dead at the checkpoint.", ["3 killed humanitarian"]],
  ["A bus carrying 28 passengers hit a mine; 11 of them died.", ["11 killed"]],
  [
    "The explosion injured at least 22, among them four policemen.",
    [">=22 injured", "4 injured police < >=22"],
  ],
  ["The strike killed a mother and her three children.", ["3 killed children"]],
  ["Fighting has forced some 1,200 people from their homes.", ["~1200 displaced"]],
  ["The search for 18 missing fishermen was called off.", ["18 missing"]],
  ["Casualties rose to 41 dead and 106 wounded.", ["41 killed", "106 injured"]],
  ["Twenty-one demonstrators were arrested and nine hospitalised.", ["21 detained", "9 injured"]],
  ["The militia freed 12 hostages but kept three others.", ["12 released"]],
  [
    "Six (two women, four children) were killed when the shell landed.",
    ["6 killed", "2 killed women < 6", "4 killed children < 6"],
  ],
];
const leaves: readonly string[] = [
  "18,000 refugees have lived there since 1951.",
  "The bus carries 28 passengers a day.",
  "A boy of 12 and a girl of 9 watched the fire.",
  "Six men in uniform shot the mayor.",
  "The town of 12,000 fell silent after the killings.",
  "Rescuers worked for 14 hours to free the driver.",
  "Hundreds gathered to mourn the dead.",
  "The two sides met for three days to discuss prisoners.",
  "Some 3,000 voters were waiting outside schools.",
  "He was the third to die in 12 months.",
  "Four ministers resigned after the killings.",
  "A family of seven was dining when the shell fell.",
  "Two doctors treated the wounded.",
  "Twelve buses arrived to carry the injured.",
  "Officers put the time of the attack at 4 p.m.",
  "Three reports describe how the villagers died.",
  "About 120 families have received food parcels.",
  "Fifty volunteers returned home after the search.",
  "Seven lawyers represent the families of those killed.",
  "A hundred metres away lay the dead.",
];

describe("figures as wire reports word them", () => {
  test.each(finds)("finds %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
  test.each(leaves)("leaves %s", (text) => {
    expect(figureLines(readText(text))).toEqual([]);
  });
});
