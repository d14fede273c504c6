import { describe, expect, test } from "vitest";
import { figureLines, readText } from "../testing/read-text.ts";

const finds: readonly (readonly [string, readonly string[]])[] = [
  [
    "In all, 361 lost their lives: 204 Veldanians, 149 Karthesians and 8 others.",
    ["361 killed", "204 killed Veldanians < 361", "149 killed Karthesians < 361", "8 killed < 361"],
  ],
  [
    "361 people lost their lives. Of the 361, 190 were members of the armed forces.",
    ["361 killed", "190 killed combatant < 361"],
  ],
  ["Twelve of the wounded lost a limb.", ["12 injured"]],
  ["Seven had been shot at close range.", ["7 killed"]],
  ["Four of the captives were put to death.", ["4 killed detainee"]],
  ["Twelve of the prisoners had been executed with their hands tied.", ["12 executed detainee"]],
  ["The whereabouts of 267 others have yet to be established.", ["267 missing"]],
  [
    "The fate of the 58 persons, two of them police officers, is unknown.",
    ["58 missing", "2 missing police < 58"],
  ],
  ["The fate and whereabouts of 43 men remain unknown.", ["43 missing men"]],
  ["Soldiers took away 22 men, none of whom has been seen since.", ["22 abducted men"]],
  ["Nineteen men were led away; their bodies were found the next morning.", ["19 abducted men"]],
  ["The Commission received the names of 114 persons who had disappeared.", ["114 disappeared"]],
  [
    "It established that 47 persons, among them nine minors, had died in custody.",
    ["47 killed", "9 killed children < 47"],
  ],
  ["Twenty-three bodies bore signs of torture.", ["23 tortured"]],
  ["Investigators counted 86 bodies.", ["86 discovered"]],
  ["A grave with the remains of 17 people was opened.", ["17 discovered"]],
  ["Forensic experts exhumed 140 sets of remains and identified 88.", ["140 exhumed", "88 identified"]],
  ["The burial of 38 victims took place the same day.", ["38 killed"]],
  ["Eleven women reported having been raped.", ["11 raped women"]],
  ["Villagers said that 15 houses had been set alight.", ["15 destroyed"]],
  ["The attackers set fire to some 60 huts and drove off 400 cattle.", ["~60 destroyed", "400 looted"]],
  ["At least 37 children were recruited by the group.", [">=37 recruited children"]],
  ["Six men were beaten so badly that two of them died.", ["6 ill-treated men", "2 killed < 6"]],
  ["A pit with 31 corpses was discovered.", ["31 discovered"]],
  ["Satellite images show that 212 buildings were razed.", ["212 destroyed"]],
  [
    "Human Rights Monitor documented the deaths of 64 civilians, 29 of them children.",
    ["64 killed civilian", "29 killed children < 64"],
  ],
  ["All 14 occupants of the house perished.", ["14 killed"]],
  ["Out of 60 detainees, 22 were released.", ["22 released"]],
  [
    "Eighty-five persons were held in the basement; 30 were women.",
    ["85 detained", "30 detained women < 85"],
  ],
  ["Thirty-four people, most of them elderly, starved to death.", ["34 killed"]],
  ["The group abducted 66 pupils, 40 of whom escaped.", ["66 abducted children"]],
  ["Eight people drowned while trying to cross the river.", ["8 killed"]],
  ["Two hundred and four men and boys were separated and shot.", ["204 killed men boys"]],
  ["Forty-one inmates died of hunger and disease.", ["41 killed detainee"]],
  ["In Tarvo alone, 73 persons were executed without trial.", ["73 executed"]],
  ["They counted 29 dead, of whom 11 were women.", ["29 killed", "11 killed women < 29"]],
  ["Eighteen were killed outright; four more succumbed to their wounds.", ["18 killed", "4 killed + 18"]],
  ["As many as 130 people may have perished.", ["<=130 killed"]],
  ["No fewer than 70 dwellings were torched.", [">=70 destroyed"]],
  ["Well over 1,000 people vanished between 1991 and 1993.", [">1000 missing"]],
  [
    "Twenty women, several of them pregnant, were among those detained.",
    ["20 detained women", "plural detained pregnant < 20"],
  ],
  ["Militiamen stole 300 goats, 12 cows and three vehicles.", ["300 looted", "12 looted", "3 looted"]],
  ["The deportation of 5,400 inhabitants took two days.", ["5400 deported"]],
  ["Another 60 were loaded onto trucks and driven across the border.", ["60 deported"]],
  [
    "Three journalists were abducted, and the body of one was later found.",
    ["3 abducted journalist", "1 discovered"],
  ],
  [
    "Fifteen persons were injured, two of whom had to have a leg amputated.",
    ["15 injured", "2 injured < 15"],
  ],
];
const leaves: readonly string[] = [
  "The Commission interviewed 94 witnesses to the killings.",
  "The well was 14 metres deep.",
  "The basement measured 30 square metres.",
  "Two experts examined the remains.",
  "Nine soldiers guarded the detainees.",
  "A group of 20 gunmen burned the village.",
  "Eight checkpoints were set up near the prison.",
  "Three of the accused denied the killings.",
  "Sixty families lived in the village before the attack.",
  "Paragraph 14 describes the torture of detainees.",
  "The trial of 12 officers for torture began.",
  "The prison was designed for 200 inmates.",
  "Twelve soldiers led the men away.",
  "The trucks made 14 trips across the border.",
  "Some 400 cattle grazed near the burned houses.",
  "Nine schools teach children of the displaced.",
  "The survivors received compensation in 12 cases.",
  "He spent 14 months in detention.",
  "One of the perpetrators confessed to the murder.",
  "Two villages lie near the grave.",
];

describe("figures as inquiries and rights groups word them", () => {
  test.each(finds)("finds %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
  test.each(leaves)("leaves %s", (text) => {
    expect(figureLines(readText(text))).toEqual([]);
  });
});
