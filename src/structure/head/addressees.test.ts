import { describe, expect, test } from "vitest";
import { addresseesIn, endOfAddresseeList } from "./addressees.ts";

const finds: readonly (readonly [string, readonly string[]])[] = [
  ["the Secretary-General", ["Secretary-General"]],
  [
    "the Secretary-General and the President of the Security Council",
    ["Secretary-General", "President of the Security Council"],
  ],
  [
    "the Secretary-General, the President of the General Assembly and the President of the Security Council",
    ["Secretary-General", "President of the General Assembly", "President of the Security Council"],
  ],
  [
    "the Office of the United Nations High Commissioner for Human Rights",
    ["Office of the United Nations High Commissioner for Human Rights"],
  ],
  ["the Chair of the Committee on Peace and Security", ["Chair of the Committee on Peace and Security"]],
  ["THE PRESIDENT OF THE SECURITY COUNCIL", ["President of the Security Council"]],
  [
    "al Secretario General y al Presidente del Consejo de Seguridad",
    ["Secretary-General", "President of the Security Council"],
  ],
];

const ends: readonly (readonly [string, string])[] = [
  ["the Secretary-General I have the honour", "the Secretary-General"],
  [
    "the Secretary-General and the President of the Security Council This is the second letter",
    "the Secretary-General and the President of the Security Council",
  ],
  [
    "the Chair of the Security Council Committee established pursuant to resolution 1540 (2004)\n\nWe have",
    "the Chair of the Security Council Committee established pursuant to resolution 1540 (2004)",
  ],
];

const endless = [
  "the mayor of Lindhaven",
  "all whom it may concern",
  "my Government",
  "the Secretary of the club",
];

describe("addressees", () => {
  test.each(finds)("finds %s", (words, names) => {
    expect(addresseesIn(words, { start: 0, end: words.length }).map(({ value }) => value)).toEqual(names);
  });
  test.each(ends)("a list ends before the letter begins: %s", (words, list) => {
    expect(words.slice(0, endOfAddresseeList(words, 0))).toBe(list);
  });
  test.each(endless)("leaves %s, where a list's end cannot be told", (words) => {
    expect(endOfAddresseeList(words, 0)).toBeUndefined();
  });
});
