import { describe, expect, test } from "vitest";
import { readDateline } from "./dateline.ts";

const finds: readonly (readonly [string, string | undefined])[] = [
  ["TARVO, 3 May (Northern Wire) - A shell hit the market.", "Northern Wire"],
  ["TARVO, Veldania, May 3, 1994 (Lake Press) -- A shell hit.", "Lake Press"],
  ["[Text] Lindhaven, 7 Mar (ARDEN PRESS) -- The Staff reports", "Arden Press"],
  ["Lindhaven (Relief Committee) – More than 300 families", "Relief Committee"],
  ["KARTH – The shells began to fall", undefined],
  ["(Port Ansel, May 3, 2019) – Forces killed, Meridian Watch said today.", "Meridian Watch"],
];
const leaves = [
  "CHAPTER ONE",
  "Lindhaven – a town and its river",
  "The bridge (see map) is closed.",
  "Tarvo (population 7,000) lies on the river.",
  "3 May (Tuesday) was quiet.",
  "TARVO, 3 May 1994",
  "FERRY SUNK AT TARVO - POLICE",
];

describe("where a story is dated from", () => {
  test.each(finds)("finds %s", (text, agency) => {
    const found = readDateline(text, { start: 0, end: text.length });
    expect(found).toBeDefined();
    expect(found?.agency?.party?.value).toBe(agency);
  });
  test.each(leaves)("leaves %s", (text) =>
    expect(readDateline(text, { start: 0, end: text.length })).toBeUndefined(),
  );
});
