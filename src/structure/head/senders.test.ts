import { describe, expect, test } from "vitest";
import { sendersIn } from "./senders.ts";

const finds: readonly (readonly [string, readonly (readonly [string | undefined, string | undefined])[]])[] =
  [
    [
      "the Permanent Representative of Veldania to the United Nations",
      [["Permanent Representative", "Veldania"]],
    ],
    [
      "the Deputy Permanent Representative of the Ostrelia Islands to the United Nations",
      [["Deputy Permanent Representative", "Ostrelia Islands"]],
    ],
    [
      "the Chargé d’affaires a.i. of the Permanent Mission of Morvenia to the United Nations",
      [["Chargé d’affaires a.i.", "Morvenia"]],
    ],
    [
      "the Minister for Foreign Affairs of the Republic of Karthesia",
      [["Minister for Foreign Affairs", "Republic of Karthesia"]],
    ],
    ["the Minister of Foreign Affairs of Karthesia", [["Minister of Foreign Affairs", "Karthesia"]]],
    [
      "the Permanent Mission of Veldania to the United Nations Office at Geneva",
      [["Permanent Mission", "Veldania"]],
    ],
    [
      "the Permanent Observer of the State of Morvenia to the United Nations",
      [["Permanent Observer", "State of Morvenia"]],
    ],
    ["the Executive Director of Open Archive Watch", [["Executive Director", "Open Archive Watch"]]],
    ["the President of the Republic of Tamrezia", [["President", "Republic of Tamrezia"]]],
    ["the Secretary-General", [["Secretary-General", undefined]]],
    [
      "the Permanent Representatives of Bosnia and Herzegovina, Lusmark and Nerithia to the United Nations",
      [
        ["Permanent Representative", "Bosnia and Herzegovina"],
        ["Permanent Representative", "Lusmark"],
        ["Permanent Representative", "Nerithia"],
      ],
    ],
    [
      "the Permanent Representative of Lusmark to the United Nations and the Chargé d'affaires a.i. of the Permanent Mission of Orrin to the United Nations",
      [
        ["Permanent Representative", "Lusmark"],
        ["Chargé d'affaires a.i.", "Orrin"],
      ],
    ],
    [
      "THE PERMANENT REPRESENTATIVE OF THE AVERIL REPUBLIC TO THE UNITED NATIONS",
      [["Permanent Representative", "Averil Republic"]],
    ],
    [
      "Representante Permanente de la República de Ostrelia ante las Naciones Unidas",
      [["Representante Permanente", "República de Ostrelia"]],
    ],
    [
      "Représentant permanent de la Tamrézie auprès de l’Organisation des Nations Unies",
      [["Représentant permanent", "Tamrézie"]],
    ],
  ];

const leaves: readonly (readonly [string, string])[] = [
  ["a party from a lost name", "the Permanent Representative of to the United Nations"],
  ["a party from an office without one", "the Permanent Representative"],
  ["a party from the Organization itself", "the Secretary-General"],
];

const read = (words: string) => sendersIn(words, { start: 0, end: words.length });

describe("senders in a letter's title", () => {
  test.each(finds)("finds %s", (words, expected) => {
    expect(read(words).map(({ office, party }) => [office?.value, party?.value])).toEqual(expected);
  });
  test.each(leaves)("leaves %s", (_, words) => {
    expect(read(words).map(({ party }) => party)).toEqual([undefined]);
  });
  test("every value stands at its span", () => {
    const words = "the Permanent Representatives of Lusmark and Nerithia to the United Nations";
    expect(read(words).map(({ party }) => party && words.slice(party.span.start, party.span.end))).toEqual([
      "Lusmark",
      "Nerithia",
    ]);
  });
});
