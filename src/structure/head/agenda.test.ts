import { describe, expect, test } from "vitest";
import { agendaNumbers, agendaPattern } from "./agenda-numbers.ts";
import { agendaTitles, type TitleLine } from "./agenda-titles.ts";

const finds: readonly (readonly [string, readonly string[]])[] = [
  ["Agenda items 32, 61, 67 and 132", ["32", "61", "67", "132"]],
  ["Agenda item 5", ["5"]],
  ["Items 35 (a), 40 and 68 of the provisional agenda*", ["35 (a)", "40", "68"]],
  ["Agenda items 20 (b) and (c), 68 (b) and 124", ["20 (b)", "20 (c)", "68 (b)", "124"]],
  ["Item 73 of the preliminary list*", ["73"]],
  ["Tema 143 del programa", ["143"]],
  ["Points 34, 72 b) et 83 de l’ordre du jour", ["34", "72 (b)", "83"]],
  ["Пункты 34 и 71 повестки дня", ["34", "71"]],
];
const leaves = [
  "Agenda for peace",
  "items of clothing",
  "item A/75/1",
  "Agenda item",
  "Points of order",
  "Тема дня",
  "agenda items",
  "items 12/3",
];

function numbersOf(words: string): readonly string[] {
  agendaPattern.lastIndex = 0;
  const match = agendaPattern.exec(words);
  return match === null
    ? []
    : agendaNumbers(words, { start: 0, end: match[0].length }).map(({ value }) => value);
}

describe("agenda items", () => {
  test.each(finds)("finds %s", (words, numbers) => expect(numbersOf(words)).toEqual(numbers));
  test.each(leaves)("leaves %s", (words) => expect(numbersOf(words)).toEqual([]));
});

function linesOf(text: string, before: TitleLine["before"]): readonly TitleLine[] {
  let at = 0;
  return text.split("\n").map((line) => {
    const start = at;
    at += line.length + 1;
    return { start, end: start + line.length, before };
  });
}

const matched: readonly (readonly [string, TitleLine["before"], number, readonly string[]])[] = [
  [
    "Prevention of armed conflict\nPeacebuilding and sustaining peace",
    "apart",
    2,
    ["Prevention of armed conflict", "Peacebuilding and sustaining peace"],
  ],
  [
    "Elimination of racism and xenophobia\nand related intolerance\nCrimes against humanity",
    "apart",
    2,
    ["Elimination of racism and xenophobia\nand related intolerance", "Crimes against humanity"],
  ],
  [
    "Annual report of the Commissioner for the\nPromotion of rights\nQuestion of Tarvo",
    "line",
    2,
    ["Annual report of the Commissioner for the\nPromotion of rights", "Question of Tarvo"],
  ],
  [
    "Prevention of armed conflict Right of peoples to self-determination",
    "line",
    2,
    ["Prevention of armed conflict", "Right of peoples to self-determination"],
  ],
];
const unmatched: readonly (readonly [string, number])[] = [
  ["Prevention of armed conflict\nQuestion of Tarvo", 3],
  ["Prevention of armed conflict", 2],
  ["Question of Tarvo\nQuestion of Sulmere\nQuestion of Lindhaven", 2],
];

describe("titles of agenda items", () => {
  test.each(matched)("%s", (text, before, count, titles) => {
    expect(
      agendaTitles(text, linesOf(text, before), count)?.map(({ start, end }) => text.slice(start, end)),
    ).toEqual(titles);
  });
  test.each(unmatched)("no title is given where the count does not fit: %s", (text, count) => {
    expect(agendaTitles(text, linesOf(text, "apart"), count)).toBeUndefined();
  });
});
