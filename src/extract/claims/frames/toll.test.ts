import { describe, expect, test } from "vitest";
import { figureLines, readText } from "../testing/read-text.ts";

describe("tolls", () => {
  test.each([
    ["The death toll rose to 66.", "66 killed"],
    ["This brings to nearly 400 the number of Karthesians killed.", "~400 killed Karthesians"],
    ["The number of wounded exceeds 3,900.", ">3900 injured"],
    ["The war claimed the lives of 12 villagers.", "12 killed"],
    ["The wounded are beyond ten thousand.", ">10000 injured"],
    ["Passengers drowned: 197.", "197 killed"],
    ["It documented 44 cases of rape.", "44 raped"],
  ])("finds %s", (text, line) => {
    expect(figureLines(readText(text))).toEqual([line]);
  });
  test.each([
    "One million lives were paralysed.",
    "The number of killed persons is the subject of 12 letters.",
    "The toll road to Tarvo costs 12 crowns.",
    "The lives of the wounded changed 12 times.",
    "The number of refugees fell.",
    "It documented 44 cases in court.",
    "The dead are remembered by 12 States.",
  ])("leaves %s", (text) => {
    expect(figureLines(readText(text))).toEqual([]);
  });
});
