import type { HeadCase } from "./head-case.ts";

/** Reports of the United Nations and of organisations. */
export const reportHeads: readonly HeadCase[] = [
  {
    name: "an organisation's report with its name, place and date below the title",
    text: "*This document is invented.*\n\n# Ash and Water: The Week at Lindhaven\n\n**Meridian Watch, Port Ansel, 30 April 2044**\n\n## Summary\n\nIn the night soldiers came to the harbour. Meridian Watch interviewed 74 residents.\n\n## Methodology\n\nThe interviews were held alone.",
    expected: {
      form: "report",
      title: "Ash and Water: The Week at Lindhaven",
      senders: [" | Meridian Watch"],
      date: "2044-04-30",
      symbols: [],
    },
  },
  {
    name: "a report with subtitle, copyright line and contents",
    text: "LAKESIDE RIGHTS\n\n“NO ROAD LEFT”\n\nForced displacement in the Arden Valley\n\nMay 2016\n\nCopyright © 2016 Lakeside Rights\nAll rights reserved.\nISBN: 978-1-0000-0000-0\n\nContents\n\nSummary ............ 1\nMethodology ........ 5\nI. The Attack ...... 8\n\nSummary\n\nOn 3 March 2015 gunmen entered the village of Osmere and killed 12 people.",
    expected: {
      form: "report",
      title: "“NO ROAD LEFT” Forced displacement in the Arden Valley",
      senders: [" | Lakeside Rights"],
      date: "2016-05",
    },
  },
  {
    name: "a report that says by whom it was published",
    text: "# Under the Bridge\n\n## Attacks on civilians in Tarvo, 2012–2013\n\nPublished by the Tarvo Documentation Centre\n\nFirst published in November 2013\n\n## Contents\n\n1. Introduction\n2. Methods\n\n## 1. Introduction\n\nThis report describes the killing of 31 civilians.",
    expected: {
      form: "report",
      title: "Under the Bridge",
      senders: [" | Tarvo Documentation Centre"],
      date: "2013-11",
    },
  },
  {
    name: "a press release of an organisation, for immediate release",
    text: "FOR IMMEDIATE RELEASE\n\nVeldania: Investigate Killings at Tarvo\n\n(Port Ansel, May 3, 2019) – Security forces in Veldania killed at least 14 protesters, Meridian Watch said today.\n\n“Nobody has been held to account,” said Ana Rell, deputy director at Meridian Watch.",
    expected: {
      form: "article",
      title: "Veldania: Investigate Killings at Tarvo",
      date: "2019-05-03",
      senders: [" | Meridian Watch"],
    },
  },
  {
    name: "a report of the Secretary-General to the Council",
    text: "United Nations S/2018/9774\n\nSecurity Council\n\nDistr.: General\n30 August 2018\n\nOriginal: English\n\nReport of the Secretary-General on the situation in Morvenia pursuant to Security Council resolution 9401 (2018)\n\nI. Introduction\n\n1. The present report is submitted pursuant to resolution 9401 (2018), in which the Council requested me to report.",
    expected: {
      form: "report",
      symbols: ["S/2018/9774"],
      organs: ["Security Council"],
      date: "2018-08-30",
      title:
        "Report of the Secretary-General on the situation in Morvenia pursuant to Security Council resolution 9401 (2018)",
      senders: ["Secretary-General | "],
    },
  },
  {
    name: "a report of a panel of experts under a letter of its chair",
    text: "United Nations S/2015/9802\n\nSecurity Council\n\nDistr.: General\n26 October 2015\n\nOriginal: English\n\nLetter dated 19 October 2015 from the Panel of Experts on Morvenia established pursuant to resolution 9244 (2014) addressed to the President of the Security Council\n\nThe members of the Panel of Experts have the honour to transmit the final report of the Panel.",
    expected: {
      form: "letter",
      symbols: ["S/2015/9802"],
      senders: [" | Panel of Experts on Morvenia established pursuant to resolution 9244 (2014)"],
      addressees: ["President of the Security Council"],
      letterDate: "2015-10-19",
    },
  },
  {
    name: "an advance version of a commission's report",
    text: "Advance unedited version\n\nDistr.: General\n9 September 2016\n\nOriginal: English\n\nHuman Rights Council\nThirty-third session\n13–30 September 2016\nAgenda item 4\nHuman rights situations that require the Council’s attention\n\nReport of the independent international commission of inquiry on Morvenia*\n\nSummary\n\nThe present report covers the period from March to August.",
    expected: {
      form: "report",
      date: "2016-09-09",
      sittings: ["Human Rights Council 33 regular"],
      items: ["4: Human rights situations that require the Council’s attention"],
      title: "Report of the independent international commission of inquiry on Morvenia",
      senders: [" | independent international commission of inquiry on Morvenia"],
      symbols: [],
    },
  },
  {
    name: "an update of the High Commissioner's office",
    text: "Office of the United Nations High Commissioner for Human Rights\n\nProtection of Civilians: Morvenia\nMonthly update, 1–31 July 2022\n\n8 August 2022\n\nFrom 1 to 31 July OHCHR recorded 286 civilian casualties: 61 killed and 225 injured.",
    expected: {
      form: "report",
      title: "Protection of Civilians: Morvenia Monthly update, 1–31 July 2022",
      date: "2022-08-08",
      senders: [" | Office of the United Nations High Commissioner for Human Rights"],
    },
  },
  {
    name: "an agency's situation report",
    text: "OCHA\n\nMORVENIA: Floods and conflict\nSituation Report No. 7 (as of 14 May 2018)\n\nThis report is produced by OCHA Morvenia in collaboration with humanitarian partners. It covers the period from 7 to 14 May 2018.\n\nHighlights\n\n• 12 people were killed in Tarvo.",
    expected: {
      form: "report",
      title: "MORVENIA: Floods and conflict Situation Report No. 7 (as of 14 May 2018)",
      senders: [" | OCHA"],
      date: "2018-05-14",
    },
  },
  {
    name: "a special rapporteur's report on a mission, plain and hard-wrapped",
    text: "                                                     A/HRC/22/9059/Add.2\n\nGeneral Assembly                       Distr.: General\n                                       12 February 2013\n\n                                       Original: French\n\nHuman Rights Council\nTwenty-second session\nAgenda item 3\nPromotion and protection of all human rights, civil,\npolitical, economic, social and cultural rights,\nincluding the right to development\n\n      Report of the Special Rapporteur on the human rights of\n      internally displaced persons, Amara Dole\n\n      Addendum\n\n      Mission to Ostrelia\n\n  Summary\n        The Special Rapporteur visited Ostrelia.",
    expected: {
      form: "report",
      symbols: ["A/HRC/22/9059/Add.2"],
      organs: ["General Assembly", "Human Rights Council"],
      languages: ["French"],
      items: [
        "3: Promotion and protection of all human rights, civil, political, economic, social and cultural rights, including the right to development",
      ],
      senders: ["Special Rapporteur on the human rights of internally displaced persons | "],
      date: "2013-02-12",
    },
  },
  {
    name: "an embargoed report of two organisations",
    text: "EMBARGOED UNTIL 00:01 GMT 14 JUNE 2017\n\nThe Well at Osmere\n\nA joint report by Meridian Watch and the Arden Bar Association\n\nJune 2017\n\nExecutive summary\n\nThis report documents the death of 23 people.",
    expected: {
      form: "report",
      title: "The Well at Osmere",
      senders: [" | Meridian Watch", " | Arden Bar Association"],
      date: "2017-06",
    },
  },
  {
    name: "concluding observations of a treaty body",
    text: "United Nations CERD/C/VLD/CO/7-8\n\nInternational Convention on the Elimination of All Forms of Racial Discrimination\n\nDistr.: General\n22 September 2022\n\nOriginal: English\n\nCommittee on the Elimination of Racial Discrimination\n\nConcluding observations on the combined seventh and eighth periodic reports of Veldania*\n\n1. The Committee considered the combined reports of Veldania at its meetings.",
    expected: {
      form: "report",
      symbols: ["CERD/C/VLD/CO/7-8"],
      organs: ["Committee on the Elimination of Racial Discrimination"],
      date: "2022-09-22",
      title: "Concluding observations on the combined seventh and eighth periodic reports of Veldania",
    },
  },
];
