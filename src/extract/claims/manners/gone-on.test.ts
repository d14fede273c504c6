import { describe, expect, test } from "vitest";
import { figureLines, readText } from "../testing/read-text.ts";

describe("counts that leave out what was said before", () => {
  test.each([
    ["Nine people were killed on Monday. Another 12 were the next day.", ["9 killed", "12 killed + 9"]],
    ["The first strike left nine dead; the second, another 12.", ["9 killed", "12 killed + 9"]],
    ["Seven miners died in the shaft. A further four followed in hospital.", ["7 killed", "4 killed + 7"]],
    ["In March we recorded 41 deaths, in April 38, in May 57.", ["41 killed", "38 killed", "57 killed"]],
    ["Police counted 30 dead in Sulmere and 11 in Tarvo.", ["30 killed", "11 killed"]],
    ["The rebels abducted 30 people in May and 11 in June.", ["30 abducted", "11 abducted"]],
    ["Six died in the north and nine in the south, a total of 15.", ["6 killed", "9 killed", "15 killed"]],
    [
      "Seven women and two infants were killed, nine in all.",
      ["7 killed women", "2 killed infants", "9 killed"],
    ],
    [
      "Veldania executed 46 persons last year, Morvenia 27 and Karthesia 15.",
      ["46 executed", "27 executed", "15 executed"],
    ],
    ["According to the ministry 12 people died; a hospital source said 19.", ["12 killed", "19 killed"]],
  ])("finds %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
  test.each([
    ["Nine people were killed. Another 12 arrived the next day.", ["9 killed"]],
    ["Nine people were killed. Another 12 months passed.", ["9 killed"]],
    ["Nine people were killed. A further four were given medals.", ["9 killed"]],
    ["In March we recorded 41 deaths, in April 38 aid flights.", ["41 killed"]],
    ["Police counted 30 dead in Sulmere and 11 lorries in Tarvo.", ["30 killed"]],
    ["Six died in the north, a total of 15 lorries came.", ["6 killed"]],
    ["Veldania executed 46 persons last year, Morvenia 27 lorries.", ["46 executed"]],
    ["Twelve people died; a witness said 19 houses stood empty.", ["12 killed"]],
    ["Seven women were killed on Route 12 in all weathers.", ["7 killed women"]],
    ["Nine people were killed. Another 12 were later seen.", ["9 killed"]],
  ])("leaves %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
});

describe("the hurt, told by how they are", () => {
  test.each([
    ["Three people are in critical condition.", ["3 injured"]],
    ["Two victims were listed in stable condition.", ["2 injured"]],
    ["Nineteen were hospitalised, three in critical condition.", ["19 injured", "3 injured < 19"]],
    ["Two others are fighting for their lives.", ["2 injured"]],
    ["At least four are recovering from injuries.", [">=4 injured"]],
    ["Sulmere landslide: toll hits 102", ["102 killed"]],
    ["Estimates of the dead vary between 300 and 450.", ["300-450 killed"]],
    ["The murder on the night of 26 February of six more teachers shocked the town.", ["6 killed"]],
    ["He held them responsible for the “murder” of 19 people.", ["19 killed"]],
    ["Soldiers killed in action: 212.", ["212 killed combatant"]],
    ["17 missionaries and family members kidnapped in October are alive.", ["17 abducted religious"]],
  ])("finds %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
  test.each([
    ["Three houses are in critical condition.", []],
    ["Two victims set one condition.", ["2 affected"]],
    ["Two others are fighting for their village.", []],
    ["At least four are recovering from the journey.", []],
    ["A missile hits 102 kilometres away.", []],
    ["Estimates of the harvest vary between 300 and 450.", []],
    ["The murder on the night of 26 February shocked the town.", []],
    ["The army said: 12 medals were given.", []],
    ["17 missionaries and houses were seen.", []],
  ])("leaves %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
});
