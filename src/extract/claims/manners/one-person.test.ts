import { describe, expect, test } from "vitest";
import { figureLines, readText } from "../testing/read-text.ts";

describe("those who were shot", () => {
  test.each([
    ["One man was shot in the back.", ["1 injured men"]],
    ["One woman was shot several times.", ["1 injured women"]],
    ["One person was shot and taken to hospital.", ["1 injured"]],
    ["One man was found shot in the chest.", ["1 injured men"]],
    ["Tear gas sent 40 people to hospital.", ["40 injured"]],
    ["Gunmen made off with eight students.", ["8 abducted"]],
    ["Police fired on the crowd; six protesters were hit, two fatally.", ["6 injured", "2 killed < 6"]],
  ])("finds %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
  test.each([
    ["One man was shot in the back of the head.", ["1 killed men"]],
    ["Nine people were shot.", ["9 killed"]],
    ["One man was shot dead.", ["1 killed men"]],
    ["Officers said that one of the suspects shot at them.", []],
    ["Police arrested a man over the disappearance of Ana Tal, 19", []],
    ["Gunmen made off with eight lorries.", ["8 looted"]],
    ["The letter sent 40 people to school.", []],
  ])("leaves %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
});

/** Who is said to be killed or hurt without a number. */
function harmedIn(text: string): readonly string[] {
  return readText(text).claims.flatMap(({ figure, category, affected }) =>
    figure === undefined && category !== undefined ? [`${category.value}: ${affected[0]?.value}`] : [],
  );
}

describe("one person named", () => {
  test.each([
    ["Ana Tal, 35, was shot in the chest.", "injured: Ana Tal"],
    ["Marwan Tal, a farmer of Sulmere, died on the road.", "killed: Marwan Tal"],
    ["The gunmen killed Marwan Tal.", "killed: Marwan Tal"],
    ["She was killed at the gate.", "killed: She"],
    ["Police say a man was killed.", "killed: a man"],
  ])("finds %s", (text, harmed) => {
    expect(
      harmedIn(text)[0]
        ?.replace(/, died$/, "")
        .slice(0, harmed.length),
    ).toBe(harmed.replace(/, died$/, ""));
  });
  test.each([
    "The Security Council was wounded in its pride.",
    "It was killed by a vote.",
    "In Lindhaven Monday was killed off.",
    "Ana Tal saw the gate.",
  ])("leaves %s", (text) => {
    expect(harmedIn(text)).toEqual([]);
  });
});

describe("places in text set in capitals", () => {
  test.each([
    ["TWO POLICEMEN WERE KILLED IN THE CLASH IN LINDHAVEN ON THE COAST.", ["LINDHAVEN"]],
    ["TWO POLICEMEN WERE KILLED IN SAN TARVO AND THE ARMY LEFT.", ["SAN TARVO"]],
    ["TWO POLICEMEN WERE KILLED IN THE ATTACK ON THE ROAD.", []],
    ["TWO POLICEMEN WERE KILLED IN TARVO ARE BURIED IN THE NORTH.", ["TARVO"]],
    ["TWO POLICEMEN WERE KILLED IN RECENT SKIRMISHES WITH THE ARMY.", []],
  ])("%s", (text, places) => {
    expect(readText(text).claims[0]?.places.map(({ value }) => value)).toEqual(places);
  });
});
