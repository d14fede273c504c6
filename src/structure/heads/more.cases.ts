import type { HeadCase } from "./head-case.ts";

/** A second set, written when the rules for the first stood. */
export const extraHeads: readonly HeadCase[] = [
  {
    name: "a joint letter of three organisations to the High Commissioner",
    text: "Port Ansel, 11 June 2020\n\nTo: The United Nations High Commissioner for Human Rights\n\nRe: Killings at Tarvo\n\nDear High Commissioner,\n\nWe write on behalf of three organisations about the killing of 14 people at Tarvo.\n\nYours sincerely,\n\nMeridian Watch\nArden Bar Association",
    expected: {
      form: "letter",
      addressees: ["United Nations High Commissioner for Human Rights"],
      letterDate: "2020-06-11",
      title: undefined,
    },
  },
  {
    name: "a report with its author in the heading and its month below",
    text: "# BURNT FIELDS\n## The winter attacks in the Arden Valley\n\nArden Documentation Network\n\nMarch 2022\n\n## Executive Summary\n\nBetween December 2021 and February 2022 at least 87 civilians were killed.",
    expected: {
      form: "report",
      title: "BURNT FIELDS",
      senders: [" | Arden Documentation Network"],
      date: "2022-03",
    },
  },
  {
    name: "a report prepared by a mission with contents in dotted lines",
    text: "UNITED NATIONS ASSISTANCE MISSION IN MORVENIA\n\nProtection of Civilians in Armed Conflict\n\nMidyear Update: 1 January to 30 June 2021\n\nSulmere, Morvenia\nJuly 2021\n\nTable of Contents\n\nExecutive Summary ..................... 1\nI. Shelling ........................... 9",
    expected: {
      form: "report",
      title: "Protection of Civilians in Armed Conflict Midyear Update: 1 January to 30 June 2021",
      senders: [" | United Nations Assistance Mission in Morvenia"],
      date: "2021-07",
    },
  },
  {
    name: "a wire report in capitals with a two-figure year",
    text: "LINDHAVEN, 3 JAN 90 (ARDEN NEWS AGENCY) -- [TEXT] THE ARMY REPORTED THAT 12 PEASANTS WERE KILLED NEAR TARVO.\n\nTHE SOURCE ADDED THAT TWO BRIDGES WERE BLOWN UP.",
    expected: { form: "article", title: undefined, senders: [" | Arden News Agency"] },
  },
  {
    name: "an article with a headline, a summary line and a byline with place",
    text: "Shelling resumes along the Arden\n\nBoth sides blame each other as hospitals fill\n\nTomas Veld in Sulmere\nTue 14 Mar 2017 18.02 GMT\n\nShelling resumed along the Arden river on Tuesday, killing at least nine people, hospital officials said.",
    expected: {
      form: "article",
      title: "Shelling resumes along the Arden",
      date: "2017-03-14",
      senders: [" |  | Tomas Veld"],
    },
  },
  {
    name: "an article of a news site with the outlet in the heading",
    text: "# Mass grave found near Osmere | The Harbour Post\n\nBy Ina Croll\n\nPublished on April 2, 2018\n\nA mass grave with 31 bodies was found near Osmere on Monday.",
    expected: { form: "article", date: "2018-04-02", senders: [" |  | Ina Croll"] },
  },
  {
    name: "a letter of 1992 in Markdown with the masthead in a mess",
    text: "**UNITED NATIONS**\n\n**S**\n\n**Security Council**\n\nDistr.\n\nGENERAL\n\nS/23995\n\n20 May 1992\n\nORIGINAL: ENGLISH\n\n**LETTER DATED 19 MAY 1992 FROM THE PERMANENT REPRESENTATIVE OF KARTHESIA TO THE UNITED NATIONS ADDRESSED TO THE PRESIDENT OF THE SECURITY COUNCIL**\n\nOn instructions from my Government, I have the honour to transmit a statement.\n\n(Signed) Ove LARK\nPermanent Representative\n\nAnnex\n\nSTATEMENT BY THE MINISTRY OF FOREIGN AFFAIRS OF KARTHESIA\n\nThe Ministry protests.",
    expected: {
      form: "letter",
      symbols: ["S/23995"],
      date: "1992-05-20",
      letterDate: "1992-05-19",
      senders: ["Permanent Representative | Karthesia"],
      addressees: ["President of the Security Council"],
      partAuthors: ["Ministry of Foreign Affairs of Karthesia"],
    },
  },
  {
    name: "a letter of the Chargé d'affaires of an observer, with enclosure",
    text: "United Nations A/ES-10/9312–S/2006/9240\n\nGeneral Assembly\nSecurity Council\n\nDistr.: General\n18 April 2006\n\nOriginal: English\n\nGeneral Assembly\nTenth emergency special session\nAgenda item 5\nIllegal actions in the Arden Valley\n\nSecurity Council\nSixty-first year\n\nIdentical letters dated 17 April 2006 from the Chargé d’affaires a.i. of the Permanent Observer Mission of Saravel to the United Nations addressed to the Secretary-General and the President of the Security Council\n\nI write with deep concern. Three persons were killed.\n\n(Signed) Adil Nour\nChargé d’affaires a.i.",
    expected: {
      symbols: ["A/ES-10/9312", "S/2006/9240"],
      sittings: ["General Assembly 10 emergency-special", "Security Council 61 year"],
      items: ["5: Illegal actions in the Arden Valley"],
      senders: ["Chargé d’affaires a.i. | Saravel"],
      addressees: ["Secretary-General", "President of the Security Council"],
    },
  },
  {
    name: "a note verbale with its address at the foot",
    text: "PERMANENT MISSION OF THE KINGDOM OF ULVENIA TO THE UNITED NATIONS\n\nNV/0457/2015\n\nThe Permanent Mission of the Kingdom of Ulvenia to the United Nations presents its compliments to the Secretary-General of the United Nations and, with reference to his note of 3 March 2015, has the honour to submit the information below.\n\nNew York, 2 April 2015\n\nHis Excellency the Secretary-General\nUnited Nations\nNew York",
    expected: {
      form: "note-verbale",
      senders: ["Permanent Mission | Kingdom of Ulvenia"],
      addressees: ["Secretary-General of the United Nations"],
      letterDate: "2015-04-02",
      title: undefined,
    },
  },
  {
    name: "a regional court's judgment with chamber and application number in running lines",
    text: "COURT OF JUSTICE OF THE LAKE COMMUNITY\n\nSECOND SECTION\n\nOLL v. VELDANIA\n\n(Application no. 1734/12)\n\nJUDGMENT\n\nSULMERE\n\n3 December 2015\n\nIn the case of Oll v. Veldania,\n\nThe Court, sitting as a Chamber composed of:",
    expected: {
      form: "judgment",
      title: "OLL v. VELDANIA",
      date: "2015-12-03",
      senders: [" | Court of Justice of the Lake Community"],
    },
  },
  {
    name: "an advisory opinion",
    text: "INTERNATIONAL COURT OF JUSTICE\n\nREPORTS OF JUDGMENTS, ADVISORY OPINIONS AND ORDERS\n\nLEGAL CONSEQUENCES OF THE BARRAGE ON THE ARDEN\n\nADVISORY OPINION OF 9 JULY 2034\n\n1. The question was laid before the Court by resolution.",
    expected: {
      form: "judgment",
      date: "2034-07-09",
      senders: [" | International Court of Justice"],
      title: "LEGAL CONSEQUENCES OF THE BARRAGE ON THE ARDEN",
    },
  },
  {
    name: "an application whose applicant speaks in its name",
    text: "APPLICATION INSTITUTING PROCEEDINGS\n\nTo the Registrar of the International Court of Justice, the undersigned being duly authorised by the Government of Ostrelia:\n\n1. In accordance with Articles 36(1) and 40 of the Statute I have the honour to submit, in the name of Ostrelia, this Application against Morvenia.",
    expected: { form: "application", senders: [" | Ostrelia"] },
  },
  {
    name: "a resolution of the Security Council as typed off a site",
    text: "Home > Documents > Resolutions\n\nResolution 9788 (1993)\n\nAdopted by the Security Council at its 3205th meeting, on 30 April 1993\n\nThe Security Council,\n\nTaking note of the statement of its President,",
    expected: {
      form: "resolution",
      symbols: ["S/RES/9788 (1993)"],
      organs: ["Security Council"],
      date: "1993-04-30",
    },
  },
  {
    name: "a press statement of the Security Council's members",
    text: "SC/19321\n14 MAY 2017\n\nSecurity Council Press Statement on Attack in Tarvo\n\nThe members of the Security Council condemned in the strongest terms the attack in Tarvo, in which 12 people were killed.",
    expected: {
      form: "statement",
      title: "Security Council Press Statement on Attack in Tarvo",
      date: "2017-05-14",
    },
  },
  {
    name: "a letter transmitting a report of a commission, the enclosure named",
    text: "United Nations S/2011/9344\n\nSecurity Council\n\nDistr.: General\n8 June 2011\n\nOriginal: French\n\nLetter dated 7 June 2011 from the Secretary-General addressed to the President of the Security Council\n\nI have the honour to transmit the report of the Commission of Inquiry.\n\n(Signed) Hana Sol\n\nEnclosure\n\nReport of the Commission of Inquiry on the events at Tarvo\n\nThe Commission met in March.",
    expected: {
      symbols: ["S/2011/9344"],
      languages: ["French"],
      senders: ["Secretary-General | "],
      addressees: ["President of the Security Council"],
      letterDate: "2011-06-07",
      partAuthors: ["Commission of Inquiry"],
    },
  },
  {
    name: "a report of a working group with several authors' names left out",
    text: "United Nations A/HRC/39/9046\n\nGeneral Assembly\n\nDistr.: General\n2 August 2018\n\nOriginal: English\n\nHuman Rights Council\nThirty-ninth session\n10–28 September 2018\nAgenda items 2 and 10\nAnnual report of the United Nations High Commissioner for Human Rights and reports of the Office of the High Commissioner and the Secretary-General\nTechnical assistance and capacity-building\n\nSituation of human rights in Morvenia, including violations and abuses since September 2014\n\nReport of the United Nations High Commissioner for Human Rights containing the findings of the Group of Eminent Experts*\n\nSummary\n\nThe Group visited Sulmere.",
    expected: {
      form: "report",
      symbols: ["A/HRC/39/9046"],
      date: "2018-08-02",
      items: [
        "2: Annual report of the United Nations High Commissioner for Human Rights and reports of the Office of the High Commissioner and the Secretary-General",
        "10: Technical assistance and capacity-building",
      ],
      senders: ["United Nations High Commissioner for Human Rights | "],
    },
  },
  {
    name: "an interim report of the Secretary-General transmitted by a note, one line",
    text: "United Nations A/71/9332 General Assembly Distr.: General 4 August 2016 Original: English Seventy-first session Item 68 (c) of the provisional agenda* Promotion and protection of human rights: human rights situations and reports of special rapporteurs and representatives Situation of human rights in Morvenia Report of the Secretary-General Summary The present report is submitted pursuant to resolution 70/9172.",
    expected: {
      form: "report",
      symbols: ["A/71/9332"],
      date: "2016-08-04",
      sittings: ["General Assembly 71 regular"],
      senders: ["Secretary-General | "],
    },
  },
  {
    name: "a statement by a spokesperson with a number and a date",
    text: "MINISTRY OF FOREIGN AFFAIRS OF VELDANIA\n\nPress Service Department\n\nNo:231/20\n\nComment by the Spokesperson of the Ministry of Foreign Affairs of Veldania on the shelling of Tarvo\n\n4 October 2020\n\nOn 4 October the town of Tarvo was shelled; one civilian was killed and 32 were wounded.",
    expected: {
      form: "statement",
      date: "2020-10-04",
      title:
        "Comment by the Spokesperson of the Ministry of Foreign Affairs of Veldania on the shelling of Tarvo",
    },
  },
];
