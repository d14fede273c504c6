import { describe, expect, test } from "vitest";
import { figureLines, readText } from "../testing/read-text.ts";

const leaves: readonly (readonly [string, string])[] = [
  ["Alan Tor, aged 13, was killed.", "age"],
  ["Alan Tor (13) was killed.", "age"],
  ["A woman of seventy was killed.", "age"],
  ["Three girls of 5, 7 and 8 were killed.", "age"],
  ["They were killed 12 kilometres from the town.", "distance"],
  ["They were killed in three days.", "duration"],
  ["They were killed by seven mortars.", "weapon"],
  ["They were killed by 8,800 rockets.", "weapon"],
  ["They were killed in breach of article 51 of the Charter.", "provision"],
  ["They were killed in breach of resolutions 822 (1993) and 853 (1993).", "provision"],
  ["They were killed in Tarvo, a town of 7,000.", "not-persons"],
  ["One in five children was killed.", "percentage"],
  ["They eliminate multiple and intersecting forms of discrimination.", "unread"],
  ["They were killed at 6 a.m. in Tarvo.", "time-of-day"],
  ["They were killed for $ 500 in Tarvo.", "money"],
  ["Three suicide bombers killed 19 persons.", "agent"],
  ["They were killed on the 12th day.", "ordinal"],
  ["They were killed with an M-16 rifle.", "weapon"],
  ["They reported damage to 12 houses under decision 4 and 5/CMA.5.", "provision"],
];

describe("numerals that are no figures", () => {
  test.each(leaves)("leaves %s", (text, reason) => {
    const reading = readText(text);
    expect(reading.nearMisses.map((miss) => miss.reason)).toContain(reason);
  });
  test.each([
    ["Thirteen women were killed.", "13 killed women"],
    ["19 persons were killed.", "19 killed"],
    ["Seven thousand residents were killed.", "7000 killed"],
    ["Fifty-one soldiers were killed.", "51 killed combatant"],
    ["They killed 14 in 2 villages.", "14 killed"],
    ["They killed 12 in 3 attacks.", "12 killed"],
    ["Multiple civilians were killed.", "plural killed civilian"],
    ["The six were killed.", "6 killed"],
  ])("counts %s", (text, line) => {
    expect(figureLines(readText(text))).toEqual([line]);
  });
});
