import { describe, expect, test } from "vitest";
import { figureLines, readText } from "../testing/read-text.ts";

describe("harm told in other words", () => {
  test.each([
    ["Six women told the team that they had been raped.", ["6 raped women"]],
    ["Ninety-six patients had shrapnel wounds.", ["96 injured"]],
    ["Fourteen bodies turned up in a well.", ["14 discovered"]],
    ["The strike cut short the lives of 8 pupils.", ["8 killed children"]],
    ["Seventy-seven detentions were logged in June and 52 in May.", ["77 detained", "52 detained"]],
    [
      "Rebels freed 13 of the 48 girls they had seized in May.",
      ["13 abducted girls < 48", "48 abducted girls"],
    ],
  ])("finds %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
  test.each([
    ["Six women told the team that it had rained.", []],
    ["Ninety-six patients had books on wounds.", []],
    ["Ten did not live in Tarvo's houses; rain fell.", []],
    ["Fourteen guests turned up in a well.", []],
    ["The strike cut short the talks of 8 ministers.", []],
    ["Seventy-seven detentions were logged in June and 52 letters in May.", ["77 detained"]],
  ])("leaves %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
});
