import { describe, expect, test } from "vitest";
import { figureLines, readText } from "../testing/read-text.ts";

const finds: readonly (readonly [string, readonly string[]])[] = [
  ["Troops “deliberately killed” at least 600 unarmed civilians.", [">=600 killed civilian"]],
  ['Over 9,000 people "disappeared" under the generals.', [">9000 disappeared"]],
  ["The colonel lost “117 good men”.", ["117 killed men"]],
  ["The raid left “some seventy families without a roof”.", ["~70 displaced"]],
  ["He acknowledged 31 “arrests”.", ["31 detained"]],
  ["The mayor says 40 died; the colonel says the figure is “fewer than 30”.", ["40 killed", "<30 killed"]],
  ["They counted 41 civilian deaths and 90 people injured.", ["41 killed civilian", "90 injured"]],
  [
    "It recorded 292 casualties, with 55 killed and 237 injured.",
    ["292 affected", "55 killed < 292", "237 injured < 292"],
  ],
  ["The north had 45 casualties, with another 96 recorded in the east.", ["45 affected", "96 affected + 45"]],
  ["Eleven stabbings were reported, five of them fatal.", ["11 injured", "5 killed < 11"]],
  [
    "They carried out exhumations of 21 gravesites: four in 1996; eight in 1998; and nine in 2000.",
    ["21 exhumed", "4 exhumed < 21", "8 exhumed < 21", "9 exhumed < 21"],
  ],
  ["In June more than 2,300 villagers were estimated killed.", [">2300 killed"]],
  ["The deadly shooting of eight nurses shocked Tarvo.", ["8 killed medical"]],
  [
    "The blast hit the cells, killing nine of the 12 captured rebels held there.",
    ["9 killed combatant < 12", "12 detained combatant"],
  ],
  ["Soldiers took four women from the school.", ["4 abducted women"]],
  ["The column took 22 men to the barracks.", ["22 detained men"]],
  ["Five fishermen who went to sea on 9 June never returned.", ["5 missing"]],
  ["Twelve pupils did not come home.", ["12 missing children"]],
];

const leaves: readonly (readonly [string, readonly string[]])[] = [
  ["The “killing field” of 600 hectares was sown.", []],
  ['Over 9,000 people "volunteered" under the generals.', []],
  ["The colonel lost “117 good horses”.", []],
  ["The raid left “some seventy families with a roof”.", []],
  ["He acknowledged 31 “guests”.", []],
  ["The mayor says it is late; the colonel says the figure is “fewer than 30”.", []],
  ["It recorded 292 visits, with 55 children.", []],
  ["Eleven readings were reported, five of them late.", []],
  ["They carried out surveys of 21 farms: four in 1996; eight in 1998.", []],
  ["In June more than 2,300 villagers were estimated.", []],
  ["The shooting of eight films was put off.", []],
  ["Teachers took four books from the school.", []],
  ["The column took 22 trucks to the barracks.", []],
  ["Some 40,000 refugees never returned.", []],
  ["Twelve letters did not come back.", []],
  ["The singer returned with five songs.", []],
];

describe("figures in quotation marks, lists and breakdowns", () => {
  test.each(finds)("finds %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
  test.each(leaves)("leaves %s", (text, lines) => {
    expect(figureLines(readText(text))).toEqual(lines);
  });
});
