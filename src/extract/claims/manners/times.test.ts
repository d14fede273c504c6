import { expect, test } from "vitest";
import { readText } from "../testing/read-text.ts";

function times(text: string): readonly (string | undefined)[] {
  return readText(text, { date: "2020-06-01" })
    .claims.filter((claim) => claim.figure !== undefined)
    .map((claim) => claim.time?.value);
}

test.each([
  ["Lindhaven was shelled on 3 March 2019. That night six people died.", ["2019-03-03"]],
  ["Lindhaven was shelled on 31 March 2019. The following morning two people died.", ["2019-04-01"]],
  [
    "On 5 May 2019 six people died.\n\nThe same day two people were injured in Tarvo.",
    ["2019-05-05", "2019-05-05"],
  ],
  ["Since the beginning of the year 1,204 people have been killed.", ["2020-01-01/.."]],
] as const)("counts times from the time last named in %s", (text, values) => {
  expect(times(text)).toEqual(values);
});

test.each([
  "The same man killed two people.",
  "The following persons died: two nurses.",
  "That report counts two dead.",
  "The next of the two men was killed.",
])("names no time in %s", (text) => {
  expect(times(text).every((time) => time === undefined)).toBe(true);
});
