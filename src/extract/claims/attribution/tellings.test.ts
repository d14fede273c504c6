import { describe, expect, test } from "vitest";
import { saidBy } from "../testing/said-by.ts";

const named: readonly (readonly [string, string])[] = [
  ["In the version given by the Ministry, only 41 people died.", "Ministry"],
  ["The Ministry’s version is that 41 people died.", "Ministry"],
  ["By the army’s own admission 41 civilians were killed.", "army"],
  ["On the Front’s telling, 41 soldiers were killed.", "Front"],
  ["If the Front is to be believed, 41 soldiers were killed.", "Front"],
  ["Brigadier Osk Teld was heard in May. In his evidence 41 men had been shot.", "Brigadier Osk Teld"],
  ["Figures released on Tuesday by the National Bureau show 41 dead.", "National Bureau"],
  ["“Forty-one of my neighbours were killed,” the baker, a man of 60, told this reporter.", "baker"],
  ["The Red Cross puts the dead at 300, the bishopric at 41.", "bishopric"],
  ["The Relief Fund estimates the displaced at 90; the Veldanian Society, at 41.", "Veldanian Society"],
  ["Radio Tarvo had it that 41 militants were killed.", "Radio Tarvo"],
  ["The Rapporteur received allegations that 41 detainees had been tortured.", "Rapporteur"],
  ["The letter from the Minister of Justice refers to 41 prisoners who had died.", "Minister of Justice"],
  ["The mayor said 60 were killed. Officials concede 41.", "Officials"],
  ["According to several survivors, 41 men were shot.", "several survivors"],
  ["Officials said 12 died, but the Herald said 41 had been killed.", "Herald"],
  ["A priest who reached the town, Ignal Soler, said that 41 persons were shot.", "priest"],
  ["The delegate of the Red Star stayed. He said that 41 men were shot.", "delegate of the Red Star"],
];

const own: readonly (readonly [string, string])[] = [
  ["In the version of 1994, 41 people were killed.", ""],
  ["In the evidence of the following, 41 men were shot.", ""],
  ["In its judgment of 3 May it is recalled that 41 men were shot.", ""],
  ["The army’s own losses were 41 killed.", ""],
  ["On the front, 41 soldiers were killed.", ""],
  ["If the road is to be opened, the 41 killed must be buried.", ""],
  ["The camp lies at 300 metres, the bridge at 41; both were destroyed, and 41 people died.", ""],
  ["The Red Star doctor was killed at 300 metres, and 41 others died.", ""],
  ["The set was on. In it 41 militants were killed.", ""],
  ["The 41 prisoners referred to hospital had been wounded.", ""],
  ["The list grew; 41 people recorded in the east were killed.", ""],
  ["The delegate of the Red Star stayed. Soldiers shot 41 men.", ""],
];

describe("whose telling a statement is", () => {
  test.each(named)("finds %s", (text, said) => {
    expect(saidBy(text)).toBe(said);
  });
  test.each(own)("leaves the author alone in %s", (text, said) => {
    expect(saidBy(text)).toBe(said);
  });
});
