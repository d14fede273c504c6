import { describe, expect, test } from "vitest";
import { citationsOf, citedInNote, sampleOf } from "./testing/sample.ts";

const segments: readonly (readonly [string, readonly string[]])[] = [
  ["A/76/1, annex; and A/76/2, para. 3.", ["un-document: A/76/1, annex", "un-document: A/76/2, para. 3"]],
  [
    "Anna Adams, “One; two”, *Journal of War Law*, vol. 3 (2014), p. 5; Bo Birch, *Three; Four* (Heron Press, 2015).",
    [
      "journal-article: Anna Adams, “One; two”, Journal of War Law, vol. 3 (2014), p. 5",
      "book: Bo Birch, Three; Four (Heron Press, 2015)",
    ],
  ],
  [
    "See *The Herald*, 3 May 2021, p. 4. See also A/76/1.",
    ["press-article: The Herald, 3 May 2021, p. 4", "un-document: A/76/1"],
  ],
  ["A/76/1, A/76/3 and A/76/5.", ["un-document: A/76/1", "un-document: A/76/3", "un-document: A/76/5"]],
  [
    "Resolutions 60/1, 60/2 and 60/3.",
    ["resolution: Resolutions 60/1", "resolution: 60/2", "resolution: 60/3"],
  ],
  [
    "See resolution 69/51, A/71/187 and Security Council resolution 2370 (2017).",
    [
      "resolution: resolution 69/51",
      "un-document: A/71/187",
      "resolution: Security Council resolution 2370 (2017)",
    ],
  ],
  [
    "Academy of Arts, *Catalogue* (2024), pp. 14 and 203, and the Convention on Books, art. 4.",
    ["report: Academy of Arts, Catalogue (2024), pp. 14 and 203", "treaty: the Convention on Books, art. 4"],
  ],
  ["The Ministry reported twelve deaths in May (A/76/1, para. 2).", ["un-document: A/76/1, para. 2"]],
];

const leaves: readonly string[] = [
  "The population was 7,000 in 1992.",
  "Twelve States abstained; two were absent.",
  "The meeting was held on 3 May 2021.",
  "Names have been changed.",
  "On file with the Secretariat.",
  "All figures are rounded.",
  "Argentina, Armenia, Belgium and Chile.",
  "Translated from the original.",
];

describe("a note", () => {
  test.each(segments)("is cut into works: %s", (words, cited) => {
    expect(citedInNote(words)).toEqual(cited);
  });

  test.each(leaves)("of plain words cites nothing: %s", (words) => {
    expect(citedInNote(words)).toEqual([]);
  });
});

/** One work in the style of each guide, and what a reader takes from it. */
const styles: readonly (readonly [string, string, Record<string, string>])[] = [
  [
    "book",
    "Malcolm N Sharrow, *International Law* (8th edn, CUP 2017) 312.",
    { title: "International Law", publisher: "CUP", date: "2017", pages: "312" },
  ],
  [
    "journal-article",
    "Theodor Merrin, ‘Custom and Treaty’ (1987) 81 AJIL 348, 350.",
    { title: "Custom and Treaty", container: "AJIL", date: "1987", pages: "348, 350" },
  ],
  ["judgment", "*Corr v IBC Vehicles Ltd* [2008] UKHL 13.", { title: "Corr v IBC Vehicles Ltd" }],
  [
    "treaty",
    "Convention on the Rights of the Child (adopted 20 November 1989) 1577 UNTS 3, art 38.",
    { date: "1989-11-20" },
  ],
  [
    "resolution",
    "UNGA Res 60/1 (16 September 2005) UN Doc A/RES/60/1, para 139.",
    { date: "2005-09-16", paragraphs: "139" },
  ],
  [
    "press-article",
    "Jane Croft, ‘Court warns’ *Lindhaven Times* (Lindhaven, 1 July 2010) 3.",
    { title: "Court warns", container: "Lindhaven Times", date: "2010-07-01", pages: "3" },
  ],
  [
    "journal-article",
    "Oscar Schatten, *The Right of States*, 82 Mich. L. Rev. 1620, 1633 (1984).",
    { title: "The Right of States", container: "Mich. L. Rev.", date: "1984" },
  ],
  [
    "press-article",
    "Jane Doe, *Massacre in Lindhaven*, Tarvo Times, Mar. 3, 1992, at A1.",
    { title: "Massacre in Lindhaven", container: "Tarvo Times", date: "1992-03-03" },
  ],
  [
    "book",
    "John Smith, *The Ruin of Sulmere* (London: Heron Press, 2004), 33–35.",
    { publisher: "Heron Press", place: "London", pages: "33–35" },
  ],
  [
    "chapter",
    "Carla Cern, “Counting the Dead,” in *Memory and Law*, ed. Dora Dell (Heron Press, 2011), 110–12.",
    { title: "Counting the Dead", container: "Memory and Law", pages: "110–12" },
  ],
  [
    "chapter",
    "“Report on the north”, in Ada Ash and Bo Birch (eds.), *Witnesses* (Heron Press, 2014), pp. 75–83.",
    {
      title: "Report on the north",
      container: "Witnesses",
      publisher: "Heron Press",
      date: "2014",
      pages: "75–83",
    },
  ],
  [
    "report",
    "Amnesty International, “‘They Burned It’: Tarvo” (May 2019), available at https://help.example/a.",
    { date: "2019-05", address: "https://help.example/a" },
  ],
  [
    "report",
    "Malcolm Sharrow, “Report on war crimes”, A/74/676-S/2020/90, annex.",
    { title: "Report on war crimes", portion: "annex" },
  ],
  [
    "letter",
    "Letter dated 23 March 1997 from the Director of Help addressed to the Minister, available at www.help.example/news.",
    { date: "1997-03-23", address: "www.help.example/news" },
  ],
  [
    "statement",
    "Council of the Straits, Declaration adopted by the Committee of Ministers, 11 March 1992, doc. No. CM/Del/Concl(92)471bis.",
    { date: "1992-03-11" },
  ],
  [
    "statement",
    "Islamic Organization, final communiqué of the twelfth session, 6–7 February 2013, para. 117.",
    { date: "2013-02-06/2013-02-07", paragraphs: "117" },
  ],
  [
    "resolution",
    "Islamic Organization, resolution No. 8/43-C on Affiliated Institutions, 18–19 October 2016, para. 8.",
    { date: "2016-10-18/2016-10-19", paragraphs: "8" },
  ],
  [
    "judgment",
    "European Court of Human Rights, App. No. 40984/07, Judgment of 22 April 2010, paras. 60–62 and 87.",
    { date: "2010-04-22", paragraphs: "60–62 and 87" },
  ],
  [
    "judgment",
    "Legality of the Use of Dams, Advisory Opinion, I.C.J. Reports 1996, p. 226, at para. 78.",
    { pages: "226", paragraphs: "78" },
  ],
  [
    "un-document",
    "Official Records of the General Assembly, Seventy-fourth Session, Supplement No. 10 (A/74/10), chap. V, para. 44.",
    { portion: "chap. V", paragraphs: "44" },
  ],
  ["treaty", "United Nations, *Treaty Series*, vol. 1465, No. 24841.", { container: "Treaty Series" }],
  ["legislation", "Criminal Code of Veldania, art. 103.", { provision: "art. 103" }],
  [
    "web-page",
    "Available at https://www.example.org/en/news/12.",
    { address: "https://www.example.org/en/news/12" },
  ],
  [
    "press-article",
    "The Orrin Daily Bulletin, 17 October 1992, p. 1.",
    { title: "The Orrin Daily Bulletin", date: "1992-10-17", pages: "1" },
  ],
];

describe("a reference", () => {
  test.each(styles)("is read as %s: %s", (kind, words, fields) => {
    const found = citationsOf(sampleOf([{ words, mark: "1" }]));
    expect(found).toHaveLength(1);
    expect(found[0]?.kind).toBe(kind);
    const values = Object.entries(found[0] ?? {}).map(([name, field]) => [name, fieldValue(field)]);
    expect(Object.fromEntries(values)).toMatchObject(fields);
  });

  test("ends before the closing full stop and begins behind its signal", () => {
    const [found] = citationsOf(
      sampleOf([{ words: "See, for example, *The Herald* (3 May 2021).", mark: "1" }]),
    );
    expect(found).toMatchObject({
      start: 18,
      end: 41,
      signal: { value: "See, for example,", span: { start: 0, end: 17 } },
    });
  });

  test("names each author and each editor", () => {
    const words =
      "Anna Adams and Bo Birch, “One”, in Carla Cern and Dora Dell (eds.), *Two* (Heron Press, 2014).";
    const [found] = citationsOf(sampleOf([{ words, mark: "1" }]));
    expect(found?.authors.map((one) => one.value)).toEqual(["Anna Adams", "Bo Birch"]);
    expect(found?.editors?.map((one) => one.value)).toEqual(["Carla Cern", "Dora Dell"]);
  });

  test("says who decided or declared, and names the case", () => {
    const read = (words: string) => citationsOf(sampleOf([{ words, mark: "1" }]))[0];
    expect(read("Council of the Straits, Declaration of 11 March 1992.")?.issuer?.value).toBe(
      "Council of the Straits",
    );
    expect(
      read("European Court of Human Rights, App. No. 1/02, Judgment of 3 May 2010.")?.issuer?.value,
    ).toBe("European Court of Human Rights");
    expect(read("See General Assembly resolution 60/1, para. 5.")?.issuer?.value).toBe("General Assembly");
    expect(read("*Nerithia v. Cardovia*, Judgment of 3 May 2010, para. 5.")?.caseName?.value).toBe(
      "Nerithia v. Cardovia",
    );
  });

  test("keeps the numbers of a case, an application and a document", () => {
    const numbers = (words: string) =>
      citationsOf(sampleOf([{ words, mark: "1" }]))[0]?.numbers.map((one) => one.value);
    expect(numbers("Prosecutor v. Vesk, Case No. ST-16-22-T, Judgement, 28 June 2019.")).toEqual([
      "ST-16-22-T",
    ]);
    expect(numbers("European Court, Apps. Nos. 1/02 and 3/04, Judgment of 3 May 2010.")).toEqual([
      "1/02 and 3/04",
    ]);
    expect(numbers("Committee, “Report”, doc. 9114, 20 May 2015.")).toEqual(["9114"]);
  });
});

function fieldValue(field: unknown): unknown {
  return typeof field === "object" && field !== null && "value" in field ? field.value : undefined;
}

describe("references back between notes", () => {
  const notes = [
    { mark: "1", words: "Anna Adams, *The Fall of Tarvo* (Heron Press, 2014), p. 3; A/76/5." },
    { mark: "2", words: "Ibid., para. 5." },
    { mark: "3", words: "Adams, above, note 1, p. 12." },
    { mark: "4", words: "See note 1 above; Adams, op. cit., p. 15; supra note 99." },
    { mark: "5", words: "Adams (n 1) 45." },
  ];
  const found = citationsOf(sampleOf(notes));
  const meant = (index: number) => found[index]?.backReference?.citations;

  test("`ibid.` is the last citation of the note before, and of its kind", () => {
    expect(meant(2)).toEqual([found[1]?.id]);
    expect(found[2]).toMatchObject({ kind: "un-document", paragraphs: { value: "5" } });
  });

  test("a name with a note is that author's work in it", () => {
    expect(meant(3)).toEqual([found[0]?.id]);
    expect(found[3]).toMatchObject({ kind: "book", pages: { value: "12" } });
    expect(meant(7)).toEqual([found[0]?.id]);
  });

  test("a note alone is every work in it", () => {
    expect(meant(4)).toEqual([found[0]?.id, found[1]?.id]);
  });

  test("`op. cit.` is the last work by that author", () => {
    expect(meant(5)).toEqual([found[0]?.id]);
  });

  test("what cannot be found leads nowhere", () => {
    expect(meant(6)).toEqual([]);
  });
});
