import { describe, expect, test } from "vitest";
import { structureDocument } from "../index.ts";
import { sampleSource } from "../sample-source.ts";

const head =
  "Letter dated 3 May 2020 from the Permanent Representative of Veldania to the United Nations addressed to the Secretary-General\n\n";
const read = (text: string) => structureDocument(sampleSource(head + text));

const signed: readonly (readonly [string, string | undefined, string | undefined])[] = [
  [
    "(Signed) Orla **Tesk**\nAmbassador\nPermanent Representative",
    "Orla Tesk",
    "Ambassador, Permanent Representative",
  ],
  [
    "(Signed) Orla TESK Ambassador Permanent Representative",
    "Orla TESK",
    "Ambassador Permanent Representative",
  ],
  ["Signed: Orla Tesk\nChargé d’affaires a.i.", "Orla Tesk", "Chargé d’affaires a.i."],
  ["(Signed)  Casimir HOLTE\n          Ambassador", "Casimir HOLTE", "Ambassador"],
  ["(Firmado) Aurelio Dask\nEmbajador", "Aurelio Dask", "Embajador"],
  ["(Signé) Anne Verrier", "Anne Verrier", undefined],
  [
    "Please accept, Excellency, the assurances of my highest consideration.\n\nRurik Addale\nAmbassador\nPermanent Representative",
    "Rurik Addale",
    "Ambassador, Permanent Representative",
  ],
];
const unsigned = [
  "The agreement was signed by both parties.",
  "Signed copies were exchanged in Tarvo.",
  "The treaty (signed on 3 May 2020) is in force.",
  "We accept the offer. Permanent peace is our aim.",
  "Sincerely held beliefs are protected.",
  "The Ambassador spoke.\n\nThe Minister replied.",
];

describe("signatures", () => {
  test.each(signed)("%s", (text, name, office) => {
    const [signatory] = read(`I write to you.\n\n${text}`).signatories;
    expect([signatory?.name?.value, signatory?.office?.value]).toEqual([name, office]);
  });
  test.each(unsigned)("leaves %s", (text) => expect(read(text).signatories).toEqual([]));
});

const requests: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    "I should be grateful if you would have the present letter circulated as a document of the General Assembly, under agenda items 32, 61 and 132, and of the Security Council.",
    ["General Assembly", "Security Council"],
    ["32", "61", "132"],
  ],
  [
    "I kindly request that this letter be circulated as a document of the Security Council.",
    ["Security Council"],
    [],
  ],
  [
    "It would be highly appreciated if this letter could be distributed as a document of the General Assembly under item 73 of the preliminary list.",
    ["General Assembly"],
    ["73"],
  ],
  [
    "Le agradecería que tuviera a bien hacer distribuir la presente carta como documento del Consejo de Seguridad.",
    ["Security Council"],
    [],
  ],
];
const noRequests = [
  "The report was circulated as a document of the Security Council.",
  "Weapons circulate freely among the militias.",
  "We are grateful for the aid that was distributed.",
  "The blood circulation of the victim had stopped.",
];

describe("requests for circulation", () => {
  test.each(requests)("%s", (text, organs, items) => {
    const request = read(`We note this. ${text}`).circulationRequest;
    expect(request?.organs.map(({ value }) => value)).toEqual(organs);
    expect(request?.agendaItems.map(({ value }) => value)).toEqual(items);
  });
  test.each(noRequests)("leaves %s", (text) => expect(read(text).circulationRequest).toBeUndefined());
});
