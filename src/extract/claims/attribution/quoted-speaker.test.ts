import { describe, expect, test } from "vitest";
import { saidBy } from "../testing/said-by.ts";

const named: readonly (readonly [string, string])[] = [
  ["“Twelve villagers were killed. They came at dawn,” the nurse said.", "nurse"],
  ["“They came at dawn. Twelve villagers were killed. We fled,” said Mara Dolen.", "Mara Dolen"],
  ["“Were twelve villagers killed?” the bishop asked.", "bishop"],
  [
    "The bishop spoke in Tarvo.\n\n“They came at dawn,” Mara Dolen said.\n\n“Twelve villagers were killed.”",
    "Mara Dolen",
  ],
  [
    "“They came at dawn,” Mara Dolen said. “It was dark.\n\n“Twelve villagers were killed.\n\n“We fled.”",
    "Mara Dolen",
  ],
  ["The mayor said that the road was closed.\n\n“Twelve villagers were killed.”", "mayor"],
  ["“It was dark,” Mara Dolen said. “Twelve villagers were killed. We fled,” Ras Morden said.", "Ras Morden"],
];

const author: readonly string[] = [
  "The mayor said that the road was closed.\n\nTwelve villagers were killed.",
  "The mayor said that the road was closed.\n\n“Terror” came to Tarvo: twelve villagers were killed.",
  "“They came at dawn,” Mara Dolen said.\n\nThe road was closed.\n\n“Twelve villagers were killed.”",
  "“Operation Dawn” began in May. Twelve villagers were killed.",
  "The road was closed.\n\n“Twelve villagers were killed.”",
];

const wholePhrases: readonly (readonly [string, string])[] = [
  [
    "TARVO, Veldania, 7 March (Wire) -- Karthesian officials said twelve villagers were killed.",
    "Karthesian officials",
  ],
  ["Over the following days Julia Renn said that twelve villagers were killed.", "Julia Renn"],
  ["Mercy Watch said in a report that twelve villagers were killed.", "Mercy Watch"],
  ["A prosecutor says Morden, long a fugitive, killed twelve villagers.", "prosecutor"],
];

describe("speakers of quotations", () => {
  test.each(named)("are named where the quotation ends or before it: “%s”", (text, expected) => {
    expect(saidBy(text)).toBe(expected);
  });

  test.each(author)("are not carried to what nobody says: “%s”", (text) => {
    expect(saidBy(text)).toBe("");
  });
});

describe("speakers before a verb", () => {
  test.each(wholePhrases)("are named by their own words alone: “%s”", (text, expected) => {
    expect(saidBy(text)).toBe(expected);
  });
});

const findings: readonly (readonly [string, string])[] = [
  [
    "The country task force on monitoring and reporting verified the recruitment of 74 children.",
    "country task force on monitoring and reporting",
  ],
  ["The Movement claimed to have killed 19 soldiers.", "Movement"],
  ["The regional prefect acknowledged that 54 people had been killed.", "regional prefect"],
  [
    "The Office of Records has meanwhile verified, for the month of May, 359 civilian deaths.",
    "Office of Records",
  ],
  ["Karthesia accused the Front of killing 41 villagers.", "Karthesia"],
  ["“They killed 41 villagers,” Mercy Watch reacted in a statement.", "Mercy Watch"],
  ["“They killed 41 villagers,” the mayor said during a visit.", "mayor"],
  ["The bishop lamented that 41 villagers had been killed.", "bishop"],
];

const nobodys: readonly string[] = [
  "Police hunted a man believed to have killed 41 villagers.",
  "The file held against the Front of 1994 lists killing; 41 villagers were killed.",
  "There were 41 villagers killed in the raid of which the Front was accused.",
];

describe("findings of bodies and persons", () => {
  test.each(findings)("are theirs: “%s”", (text, expected) => {
    expect(saidBy(text)).toBe(expected);
  });

  test.each(nobodys)("are nobody's where nobody is said to find: “%s”", (text) => {
    expect(saidBy(text)).toBe("");
  });
});
