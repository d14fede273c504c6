import { describe, expect, test } from "vitest";
import { citationsOf, citedInText, sampleOf } from "./testing/sample.ts";

type Table = readonly (readonly [string, readonly string[]])[];

function check(name: string, finds: Table, leaves: readonly string[]): void {
  describe(name, () => {
    test.each(finds)("finds %s", (words, cited) => {
      expect(citedInText(words)).toEqual(cited);
    });
    test.each(leaves)("leaves %s", (words) => {
      expect(citedInText(words)).toEqual([]);
    });
  });
}

check(
  "provisions of instruments and laws",
  [
    ["Article 10 of the Convention", ["treaty: Article 10 of the Convention"]],
    ["article 29 of the Statute of the Tribunal", ["treaty: article 29 of the Statute of the Tribunal"]],
    ["Article 38 of the Rules of Court", ["treaty: Article 38 of the Rules of Court"]],
    [
      "article 103 of the Criminal Code of Veldania",
      ["legislation: article 103 of the Criminal Code of Veldania"],
    ],
    ["Law No. 44 on land", ["legislation: Law No. 44"]],
    [
      "article 12 of the Constitution of Veldania",
      ["legislation: article 12 of the Constitution of Veldania"],
    ],
    ["the Missing Persons Act 2004", ["legislation: Missing Persons Act 2004"]],
  ],
  [
    "an article of the Ministry",
    "article by article",
    "section 3 of the report on roads",
    "rule of law",
    "a code of conduct",
    "the Act of mercy",
    "the constitution of a committee",
    "law and order",
  ],
);

check(
  "judgments",
  [
    [
      "Prosecutor v. Doran Vesk, Case No. IT-95-5/18-T, Judgment of 24 March 2016, para. 12",
      ["judgment: Prosecutor v. Doran Vesk, Case No. IT-95-5/18-T, Judgment of 24 March 2016, para. 12"],
    ],
    ["In Zorin v. Karthesia (no. 40167/06) it held so", ["judgment: Zorin v. Karthesia (no. 40167/06)"]],
    [
      "see Zorin v. Karthesia [GC], no. 48876/08, § 103, ECHR 2013",
      ["judgment: Zorin v. Karthesia [GC], no. 48876/08, § 103, ECHR 2013"],
    ],
    ["App. No. 40984/07", ["judgment: App. No. 40984/07"]],
    ["its advisory opinion of 9 July 2004", ["judgment: advisory opinion of 9 July 2004"]],
    ["the order of the Court of 26 January 2024", ["judgment: order of the Court of 26 January 2024"]],
  ],
  [
    "the match Lindhaven v. Tarvo",
    "evacuation orders of 13 October 2023",
    "in any case no. one was hurt",
    "the 5 v. 3 vote",
    "the indictment was read",
    "a judgment of character",
  ],
);

check(
  "treaties, acts and meetings",
  [
    [
      "article 51 (2) of Protocol I additional to the Geneva Conventions of 1949, to which",
      ["treaty: article 51 (2) of Protocol I additional to the Geneva Conventions of 1949"],
    ],
    ["the War Crimes Act No. 12 of 1998 provides", ["legislation: War Crimes Act No. 12 of 1998"]],
    ["the Genocide Act (No. 7 of 2002), section 4", ["legislation: Genocide Act (No. 7 of 2002), section 4"]],
  ],
  ["an Act of God", "the Act was read", "Protocol and ceremony"],
);

check(
  "cases cited above",
  [
    ["see Zorin, cited above, § 42", ["judgment: Zorin, cited above, § 42"]],
    [
      "(see Zorin, § 26; Petrel and Others, § 42)",
      ["judgment: Zorin, § 26", "judgment: Petrel and Others, § 42"],
    ],
  ],
  ["Article 10 § 2", "as cited above", "Rule 47 § 3", "the § sign"],
);

check(
  "works known by their date",
  [
    [
      "The letter dated 23 March 1997 from the Director of Help addressed to the Minister of Veldania, which says",
      ["letter: letter dated 23 March 1997 from the Director of Help addressed to the Minister of Veldania"],
    ],
    ["a note verbale dated 4 May 2020", ["letter: note verbale dated 4 May 2020"]],
    [
      "the statement of 24 September 2002 of the Government of Veldania banning",
      ["statement: statement of 24 September 2002 of the Government of Veldania"],
    ],
    [
      "the report of the Secretary-General of 12 May 1992",
      ["report: report of the Secretary-General of 12 May 1992"],
    ],
    [
      "declaration by the authorities issued on 15 November 1983",
      ["statement: declaration by the authorities issued on 15 November 1983"],
    ],
    ["the press statement of 5 May 2020", ["statement: press statement of 5 May 2020"]],
  ],
  [
    "the present letter of 3 May 2020",
    "letters of support",
    "The Ministry reported on 3 May 2020 that twelve died.",
    "he stated on 3 May 2020",
    "a communication link of 1998",
    "reports of gunfire on the night",
    "in order to meet",
    "studied in 1998",
  ],
);

check(
  "newspapers",
  [
    ["according to Lindhaven Times of 3 May 2021", ["press-article: Lindhaven Times of 3 May 2021"]],
    [
      "as *The Tarvo Herald* reported on 4 May 2021",
      ["press-article: The Tarvo Herald reported on 4 May 2021"],
    ],
    ["According to *The Herald*, they died.", ["press-article: The Herald"]],
    ["*The Herald* (3 May 2021)", ["press-article: The Herald (3 May 2021)"]],
  ],
  [
    "According to the Ministry of Health of 3 States",
    "*inter alia*",
    "the *Herald of Spring* bloomed",
    "according to The Hague on 3 June",
  ],
);

check(
  "books and reports by an italic or quoted title",
  [
    [
      "in *The Fall of Tarvo* (Heron Press, 2014), p. 5",
      ["book: The Fall of Tarvo (Heron Press, 2014), p. 5"],
    ],
    ["in its report *Last to Flee* (2022)", ["report: Last to Flee (2022)"]],
    ["the report “Ten Days of War” (Help Now, 2021)", ["report: “Ten Days of War” (Help Now, 2021)"]],
    [
      "the volume *Names of the Dead* (Heritage Council, forthcoming)",
      ["book: Names of the Dead (Heritage Council, forthcoming)"],
    ],
  ],
  [
    "*very important* (see below)",
    "*de facto* (1992)",
    "the so-called “operation” (in May)",
    "“never again” (he said so)",
  ],
);

check(
  "works known by a number",
  [
    ["press release SPKM 11/1995 of this Mission", ["statement: press release SPKM 11/1995"]],
    ["Communiqué No. 44 of 9 June 1993", ["statement: Communiqué No. 44 of 9 June 1993"]],
    ["situation report No. 14", ["report: situation report No. 14"]],
  ],
  ["a press release of that day", "the bulletin board", "circular motion", "the situation reported"],
);

check(
  "addresses",
  [
    ["see https://www.example.org/casualties?id=3.", ["web-page: https://www.example.org/casualties?id=3"]],
    ["(www.register.example/a_(b))", ["web-page: www.register.example/a_(b)"]],
    ["[the list](https://lists.example.org/a)", ["web-page: the list"]],
    ["the [letters](https://undocs.org/S/2020/7) said", ["letter: letters"]],
    ["it [occupies](https://undocs.org/en/S/RES/1373%20(2001)) land", ["resolution: occupies"]],
  ],
  ["example dot org", "www. is a prefix", "http is a protocol", "and/or"],
);

check(
  "references to notes in a sentence",
  [
    ["as shown above, note 3,", ["other: above, note 3"]],
    ["(see footnote 2 above)", ["other: footnote 2 above"]],
    ["supra note 12, para. 5", ["other: supra note 12, para. 5"]],
  ],
  ["as noted above", "the note above", "above 12 degrees", "below the line"],
);

describe("references back in a text", () => {
  test("`ibid.` in brackets is the citation before it", () => {
    const found = citationsOf(
      sampleOf([{ words: "This is known (A/76/5, para. 2) and repeated (ibid., para. 9)." }]),
    );
    expect(found[1]).toMatchObject({
      kind: "un-document",
      paragraphs: { value: "9" },
      backReference: { how: "ibid", citations: [found[0]?.id] },
    });
  });

  test("a case named again is the case named before", () => {
    const words =
      "See Zorin v. Karthesia, no. 40167/06, § 3. In Zorin, cited above, § 12, the same was said.";
    const found = citationsOf(sampleOf([{ words }]));
    expect(found[1]?.backReference).toEqual({ how: "above", citations: [found[0]?.id] });
  });
});
