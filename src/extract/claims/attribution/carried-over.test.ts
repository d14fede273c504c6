import { describe, expect, test } from "vitest";
import { saidBy } from "../testing/said-by.ts";

const carried: readonly (readonly [string, string])[] = [
  ["Dr. Imra Salt led the inquest. He told the court that 41 men had been shot.", "Dr. Imra Salt"],
  ["Witness K-31 was held at the tannery. He said that 41 men were shot there.", "Witness K-31"],
  [
    "Mercy Watch, a charity of Tarvo, made its findings public. It estimates that 41 people died.",
    "Mercy Watch",
  ],
  ["We draw on the findings that Mercy Watch made public. It estimates that 41 people died.", "Mercy Watch"],
  [
    "According to the Tarvo Commission, the road was cut. It adds that 41 people were killed.",
    "Tarvo Commission",
  ],
  ["Mercy Watch said that 41 people were killed. Of these, nine were children.", "Mercy Watch"],
  ["According to the hospital, 41 people died; twelve of them were women.", "hospital"],
  ["The count kept by the Delta Network stands at 41 dead.", "Delta Network"],
  ["The list compiled by the Tarvo Commission contains 41 people who were killed.", "Tarvo Commission"],
  ["The Ministry’s own figure is 41 killed.", "Ministry"],
  ["The figures of the Relief Committee are different: 41 persons lost their lives.", "Relief Committee"],
  ["The mission found the graves of ten villagers who witnesses said were shot.", "witnesses"],
  ["A barn was said by residents to hold 41 of the hostages who had been killed.", "residents"],
  ["Two survivors who saw Friday’s attack said that 41 people were killed.", "Two survivors"],
  ["The Delta Network was able to confirm 41 deaths.", "Delta Network"],
  ["The Office recorded, from 3 March to 9 May, 41 civilian deaths.", "Office"],
  ["“They hid,” said Teda Marin, a cook. “We found 41 bodies at the well.”", "Teda Marin"],
  ["A gunner recalled: “They said fire. When we went in we buried 41 in one pit.”", "gunner"],
  ["The Front speaks of 60 dead, and the Government allows for 41.", "Government"],
  ["Radio Tarvo placed the death toll at 41.", "Radio Tarvo"],
  ["He gave evidence that 41 men had been shot.", ""],
  ["Colonel Ras gave evidence that 41 men had been shot.", "Colonel Ras"],
  ["The Front boasted of having killed 41 soldiers.", "Front"],
];

const left: readonly (readonly [string, string])[] = [
  ["Mercy Watch said that 41 people were killed. The dead include nine children.", ""],
  ["Hunger spread in the valley. It killed 41 people.", ""],
  ["The toll of the storm is 41 dead.", ""],
  ["The list of the dead contains 41 people who were killed in May.", ""],
  ["The district accounted for 40 casualties, with another 41 recorded in other parts.", ""],
  ["The Delta Network opened an office. On 4 May 41 people were killed.", ""],
  ["Witnesses who said that they had hidden were killed; 41 of them died.", ""],
  ["The army counted its losses. On the same day 41 civilians were killed.", ""],
  ["The figure was high. In June 41 civilians were killed.", ""],
  ["Mercy Watch, a charity of Tarvo, left. Soldiers killed 41 people.", ""],
  ["Colonel Ras led the raid. He killed 41 people.", ""],
  ["The road by the mission stands open; 41 people died there.", ""],
];

describe("speakers carried over from what was said before", () => {
  test.each(carried)("finds %s", (text, said) => {
    expect(saidBy(text)).toBe(said);
  });
  test.each(left)("leaves the author alone in %s", (text, said) => {
    expect(saidBy(text)).toBe(said);
  });
});
