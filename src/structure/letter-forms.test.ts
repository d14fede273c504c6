import { describe, expect, test } from "vitest";
import { structureDocument } from "./index.ts";
import { sampleSource } from "./sample-source.ts";

/** What a reader tells of a document in one line each. */
function summary(text: string): Record<string, unknown> {
  const { form, masthead, problems } = structureDocument(sampleSource(text));
  return {
    form: form.value,
    symbols: masthead.symbols.map(({ value }) => value),
    organs: masthead.organs.map(({ value }) => value),
    sittings: masthead.sittings.map(({ value }) => `${value.organ ?? ""} ${value.number} ${value.type}`),
    dates: [masthead.date?.value, masthead.letterDate?.value],
    languages: masthead.originalLanguages.map(({ value }) => value),
    items: masthead.agendaItems.map(({ number, title }) => `${number.value}: ${title?.value ?? ""}`),
    senders: masthead.senders.map(({ office, party }) => `${office?.value ?? ""} | ${party?.value ?? ""}`),
    addressees: masthead.addressees.map(({ value }) => value),
    problems: problems.map(({ code }) => code),
  };
}

const oneLine =
  "United Nations A/ES-10/9484S/2010/9158 Distr.: General 29 March 2010 Original: English General Assembly Security Council General Assembly Tenth emergency special session Agenda item 5 Illegal actions in the rest of the Territory Security Council Sixty-fifth year Identical letters dated 25 March 2010 from the Chargé d'affaires a.i. of the Permanent Observer Mission of Morvenia to the United Nations addressed to the Secretary-General and the President of the Security Council This is the second letter we have sent to you. Two persons were killed. (Signed) Feda Abdel-Naser Ambassador";

const interleaved =
  "United Nations A/74/9956–S/2020/9719\n\nGeneral Assembly Distr.: General 17 July 2020 Security Council Original: English\n\nGeneral Assembly Security Council Seventy-fourth session Seventy-fifth year Agenda item 31 Prevention of armed conflict\n\nLetter dated 16 July 2020 from the Permanent Representative of to the United Nations addressed to the Secretary-General\n\nUpon instructions from my Government, I write to you.\n\n(Signed) Ilan Brodde Ambassador Permanent Representative";

const siteHeading =
  "# Letter from the Permanent Representative of Karthesia to the United Nations Addressed to the President of the Security Council\n\nSeptember 13, 2023\n\nGeneral Assembly\nSecurity Council\nSeventy-seventh session\nItem 30 of the provisional agenda*\nPrevention of armed conflict\nSeventy-seventh year\n\nLetter dated 13 September 2022 from the Permanent Representative of Karthesia to the United Nations addressed to the Secretary-General\n\nI have the honour to write to you.";

const spanish =
  "NACIONES UNIDAS Asamblea General Consejo de Seguridad Distr. GENERAL A/48/9872 S/1994/9166 12 de febrero de 1994 ESPAÑOL ORIGINAL: INGLES ASAMBLEA GENERAL CONSEJO DE SEGURIDAD Cuadragesimo octavo periodo de sesiones Cuadragesimo noveno año Tema 42 del programa LA SITUACION EN MORVENIA Carta de fecha 11 de febrero de 1994 dirigida al Secretario General por el Encargado de Negocios interino de la Misión Permanente de Ostrelia ante las Naciones Unidas Tengo el honor de transmitirle una declaración.";

const brokenSymbols =
  "UNITED NATIONS\n\nGeneral Assembly\nSecurity Council\nDistr.\nGENERAL\nA/47/8 99\nS/2536 0\n12 March 1993\nORIGINAL: ENGLISH\n\nLETTER DATED 11 MARCH 1993 FROM THE PERMANENT REPRESENTATIVE OF THE AVERIL REPUBLIC TO THE UNITED NATIONS ADDRESSED TO THE PRESIDENT\nOF THE SECURITY COUNCIL\n\nI have the honour to write to you.";

const noteVerbale =
  "United Nations A/HRC/47/G/91\n\nGeneral Assembly\nDistr.: General\n18 June 2021\nOriginal: English\n\nHuman Rights Council\nForty-seventh session\n21 June–9 July 2021\nAgenda item 4\nHuman rights situations that require the Council’s attention\n\nNote verbale dated 8 June 2021 from the Permanent Mission of to the United Nations Office at Geneva addressed to the Office of the United Nations High Commissioner for Human Rights\n\nThe Permanent Mission of the Republic of Veldania to the United Nations Office presents its compliments to the Office and transmits a memorandum that cites A/HRC/46/9001.";

const report =
  "A/HRC/42/9067\n\nUnited Nations\n\nGeneral Assembly\n\nDistr.: General\n30 August 2019\nEnglish\nOriginal: French\n\nHuman Rights Council\nForty-second session\n9–27 September 2019\nAgenda items 2 and 4\nAnnual report of the United Nations High Commissioner for Human Rights and reports of the Office of\nthe High Commissioner and the Secretary-General\nHuman rights situations that require the Council’s attention\n\nReport of the independent international commission of inquiry on\nthe Arden Valley*\nSummary\nThe Commission finds that crimes were committed. It names those who bear responsibility for them in an annex.";

const columns =
  "UNITED\nNATIONS                                              E\n\n    Economic and Social           Distr.\n    Council                       GENERAL\n\nE/CN.4/1995/143\n14 February 1995\nOriginal:  FRENCH\n\nCOMMISSION ON HUMAN RIGHTS\nFifty-first session\nAgenda item 12\n\nQUESTION OF HUMAN RIGHTS\n\nNote verbale dated 7 February 1995 from the Permanent Mission of Veldania\nto the United Nations Office at Geneva addressed to the Centre for\nHuman Rights\n\nThe Permanent Mission of Veldania presents its compliments to the Centre.";

describe("forms of letters and reports", () => {
  test("typed in two columns, the organ's name over two lines beside the distribution", () => {
    expect(summary(columns)).toMatchObject({
      organs: ["Economic and Social Council", "Commission on Human Rights"],
      dates: ["1995-02-14", "1995-02-07"],
      addressees: ["Centre for Human Rights"],
    });
    const { masthead } = structureDocument(sampleSource(columns));
    expect(masthead.distribution?.value).toBe("General");
  });
  test("a whole page on one line, with the halves of the symbol run together", () => {
    expect(summary(oneLine)).toEqual({
      form: "letter",
      symbols: ["A/ES-10/9484", "S/2010/9158"],
      organs: ["General Assembly", "Security Council"],
      sittings: ["General Assembly 10 emergency-special", "Security Council 65 year"],
      dates: ["2010-03-29", "2010-03-25"],
      languages: ["English"],
      items: ["5: Illegal actions in the rest of the Territory"],
      senders: ["Chargé d'affaires a.i. | Morvenia"],
      addressees: ["Secretary-General", "President of the Security Council"],
      problems: [],
    });
  });
  test("columns run together, and the sender's name lost", () => {
    expect(summary(interleaved)).toMatchObject({
      symbols: ["A/74/9956", "S/2020/9719"],
      sittings: ["General Assembly 74 regular", "Security Council 75 year"],
      dates: ["2020-07-17", "2020-07-16"],
      items: ["31: Prevention of armed conflict"],
      senders: ["Permanent Representative | "],
      problems: ["sender-doubtful"],
    });
  });
  test("a site's heading above the letter is not its title, and no symbol is made up", () => {
    expect(summary(siteHeading)).toMatchObject({
      symbols: [],
      sittings: ["General Assembly 77 regular", "Security Council 77 year"],
      dates: [undefined, "2022-09-13"],
      items: ["30: Prevention of armed conflict"],
      addressees: ["Secretary-General"],
    });
  });
  test("a Spanish letter of the nineties without accents, on one line", () => {
    expect(summary(spanish)).toMatchObject({
      form: "letter",
      symbols: ["A/48/9872", "S/1994/9166"],
      sittings: ["General Assembly 48 regular", "Security Council 49 year"],
      dates: ["1994-02-12", "1994-02-11"],
      languages: ["English"],
      items: ["42: LA SITUACION EN MORVENIA"],
      senders: ["Encargado de Negocios interino | Ostrelia"],
      addressees: ["Secretary-General"],
    });
  });
  test("symbols broken by a scanner are given with a doubt, names in capitals in running case", () => {
    expect(summary(brokenSymbols)).toMatchObject({
      symbols: ["A/47/899", "S/25360"],
      senders: ["Permanent Representative | Averil Republic"],
      addressees: ["President of the Security Council"],
      problems: ["symbol-doubtful", "symbol-doubtful"],
    });
  });
  test("a note verbale whose sender is named in its body alone; a cited symbol is not its own", () => {
    expect(summary(noteVerbale)).toMatchObject({
      form: "note-verbale",
      symbols: ["A/HRC/47/G/91"],
      sittings: ["Human Rights Council 47 regular"],
      items: ["4: Human rights situations that require the Council’s attention"],
      senders: ["Permanent Mission | Republic of Veldania"],
      problems: ["sender-doubtful"],
    });
  });
  test("a report's front page", () => {
    expect(summary(report)).toMatchObject({
      form: "report",
      symbols: ["A/HRC/42/9067"],
      languages: ["French"],
      items: [
        "2: Annual report of the United Nations High Commissioner for Human Rights and reports of the Office of the High Commissioner and the Secretary-General",
        "4: Human rights situations that require the Council’s attention",
      ],
      senders: [" | independent international commission of inquiry on the Arden Valley"],
    });
  });
  test("titles that do not match the items in number are given to none", () => {
    const text =
      "General Assembly\nSeventy-ninth session\nAgenda items 32, 61 and 67\n\nPrevention of armed conflict\n\nLetter dated 3 May 2025 from the Permanent Representative of Veldania to the United Nations addressed to the Secretary-General\n\nI write.";
    expect(summary(text)).toMatchObject({
      items: ["32: ", "61: ", "67: "],
      problems: expect.arrayContaining(["agenda-unmatched"]),
    });
  });
});

const forms: readonly (readonly [string, string])[] = [
  [
    "article",
    "# Two towns remember\n\nBy Mara Ilsen | The Valley Post | 11 April 2019\n\nHOLLIN — Rescue workers said that nine bodies were found.",
  ],
  [
    "article",
    "BOMBS HIT PORT\n\nGANNET HEAD, Halvorra, 9 June 1993 (Northern Wire) - At least seven people were killed when warplanes bombed this port.",
  ],
  [
    "resolution",
    "Resolution 9687 (1991)\nof 3 April 1991\n\nThe Security Council,\n\nRecalling its resolutions,\n\nDecides to remain seized of the matter.",
  ],
  [
    "judgment",
    "GRAND CHAMBER\n\nCASE OF TESK v. VELDANIA\n\n(Application no. 99999/05)\n\nJUDGMENT\n\n27 June 2017\n\nThe Court finds as follows.",
  ],
  [
    "application",
    "# APPLICATION INSTITUTING PROCEEDINGS\n\nTo the Registrar of the Court, the undersigned state as follows.",
  ],
  [
    "presidential-statement",
    "United Nations S/PRST/2015/93\n\nSecurity Council\nDistr.: General\n19 January 2015\n\nStatement by the President of the Security Council\n\nAt the 9366th meeting the President made a statement.",
  ],
  [
    "statement",
    "A/HRC/33/NGO/941\n\nGeneral Assembly\n\nDistr.: General\n5 September 2016\nEnglish only\n\nWritten statement* submitted by the Lindhaven Foundation, a non-governmental organization in special consultative status",
  ],
  [
    "letter",
    "PERMANENT MISSION OF TAMREZIA\n\nTarvo, 22 November 2010\n\nExcellency,\n\nI write to draw your attention to this.\n\nPlease accept, Excellency, the assurances of my highest consideration.\n\nRurik Addale\nAmbassador\nPermanent Representative",
  ],
  ["unknown", "Some words that show nothing."],
];

describe("the form of a document", () => {
  test.each(forms)("%s: %s", (form, text) =>
    expect(structureDocument(sampleSource(text)).form.value).toBe(form),
  );
});
