import { describe, expect, test } from "vitest";
import { structureDocument } from "../index.ts";
import { sampleSource } from "../sample-source.ts";

const letter =
  "Letter dated 3 May 2020 from the Permanent Representative of Veldania to the United Nations addressed to the Secretary-General\n\nI have the honour to write (see annex).\n\n(Signed) Orla Tesk\n\n";
const partsOf = (text: string) => structureDocument(sampleSource(letter + text)).parts.slice(1);

describe("documents within the document", () => {
  test("annex, enclosure and appendix, each with title, author and language", () => {
    const parts = partsOf(
      "Annex to the letter dated 3 May 2020 from the Permanent Representative of Veldania to the United Nations addressed to the Secretary-General\n\n[Original: Russian]\n\nMemorandum by the Ministry of Foreign Affairs of Veldania on landmines\n\nMines were laid.\n\nEnclosure\n\nList of places\n\nTarvo and Sulmere were hit.\n\nAppendix I\n\nStatement by the Ministry of Defence of Veldania\n\nNothing more is known.",
    );
    expect(
      parts.map(({ kind, label, title, author, originalLanguage, within }) => [
        kind,
        label?.value,
        title?.value,
        author?.value,
        originalLanguage?.value,
        within,
      ]),
    ).toEqual([
      [
        "annex",
        "Annex",
        "Memorandum by the Ministry of Foreign Affairs of Veldania on landmines",
        "Ministry of Foreign Affairs of Veldania",
        "Russian",
        0,
      ],
      ["enclosure", "Enclosure", "List of places", undefined, undefined, 1],
      [
        "appendix",
        "Appendix I",
        "Statement by the Ministry of Defence of Veldania",
        "Ministry of Defence of Veldania",
        undefined,
        1,
      ],
    ]);
  });
  test.each([
    ["Summary of the seventh report of the Inter-State Observer Group", "Inter-State Observer Group"],
    ["Extract from the report of the Ombudsman of Veldania on detainees", "Ombudsman of Veldania"],
    [
      "Telegram dated 2 May 2020 from the Minister for Trade of Veldania to the Prime Minister of Ostrelia",
      "Minister for Trade of Veldania",
    ],
    ["Report of 3 May 2020", undefined],
  ])("whose an annex is that is called %s", (title, author) => {
    const [annex] = partsOf(`Annex\n\n${title}\n\nTarvo was hit.`);
    expect(annex?.author?.value).toBe(author);
  });
  test("an annex that runs on in the line of its heading", () => {
    const [annex] = partsOf(
      "Annex Letter dated 2 May 2020 from the President of Veldania addressed to the President of the Security Council I write to you about the attack. It was long and hard and many were hurt in it, as you know from my last letter.",
    );
    expect(annex?.title?.value).toBe(
      "Letter dated 2 May 2020 from the President of Veldania addressed to the President of the Security Council",
    );
    expect(annex?.author?.value).toBe("President of Veldania");
  });
  const leaves = [
    "The annex to the present letter is long.",
    "Annexed territories were returned.",
    "Annex the report, they said.",
    "Attachment to the land is strong in Tarvo.",
    "Enclosure of the commons began in 1790.",
    "See annex II for the list.",
    "Annexes",
  ];
  test.each(leaves)("leaves %s", (text) => expect(partsOf(text)).toEqual([]));
});
