import type { HeadCase } from "./head-case.ts";

/** Resolutions, decisions and presidential statements, printed or typed off. */
export const resolutionHeads: readonly HeadCase[] = [
  {
    name: "a resolution of the Security Council with its masthead",
    text: "United Nations S/RES/9534 (2019)\n\nSecurity Council\n\nDistr.: General\n12 December 2019\n\nResolution 9534 (2019)\n\nAdopted by the Security Council at its 8688th meeting, on 12 December 2019\n\nThe Security Council,\n\nRecalling its previous resolutions,",
    expected: {
      form: "resolution",
      symbols: ["S/RES/9534 (2019)"],
      organs: ["Security Council"],
      date: "2019-12-12",
      title: "Resolution 9534 (2019)",
      senders: [],
    },
  },
  {
    name: "a resolution of the General Assembly with its masthead",
    text: "United Nations A/RES/72/9191\n\nGeneral Assembly\n\nDistr.: General\n19 January 2018\n\nSeventy-second session\nAgenda item 72 (c)\nPromotion and protection of human rights: human rights situations and reports of special rapporteurs and representatives\n\nResolution adopted by the General Assembly on 19 December 2017\n\n[on the report of the Third Committee (A/72/9439/Add.3)]\n\n72/9191. Situation of human rights in Morvenia\n\nThe General Assembly,\n\nGuided by the Charter,",
    expected: {
      form: "resolution",
      symbols: ["A/RES/72/9191"],
      organs: ["General Assembly"],
      sittings: ["General Assembly 72 regular"],
      items: [
        "72 (c): Promotion and protection of human rights: human rights situations and reports of special rapporteurs and representatives",
      ],
      date: "2018-01-19",
      title: [
        "Resolution adopted by the General Assembly on 19 December 2017",
        "72/9191. Situation of human rights in Morvenia",
      ],
    },
  },
  {
    name: "a resolution of the General Assembly typed off a site",
    text: "# 48/9114. Situation in the Arden Valley\n\nA/RES/48/9114\n85th plenary meeting\n20 December 1993\n\nThe General Assembly,\n\nRecalling its resolution 47/9082 of 16 December 1992,",
    expected: {
      form: "resolution",
      symbols: ["A/RES/48/9114"],
      organs: ["General Assembly"],
      date: "1993-12-20",
      title: "48/9114. Situation in the Arden Valley",
    },
  },
  {
    name: "a resolution of the Human Rights Council in a report's style",
    text: "Resolution 16/91\nSituation of human rights in Ostrelia\n\nThe Human Rights Council,\n\nGuided by the purposes of the Charter,\n\n46th meeting\n24 March 2011",
    expected: {
      form: "resolution",
      symbols: ["A/HRC/RES/16/91"],
      organs: ["Human Rights Council"],
      title: ["Resolution 16/91", "Resolution 16/91 Situation of human rights in Ostrelia"],
    },
  },
  {
    name: "a resolution of the Economic and Social Council",
    text: "United Nations E/RES/2013/91\n\nEconomic and Social Council\n\nDistr.: General\n3 December 2013\n\nSubstantive session of 2013\nAgenda item 14 (d)\n\nResolution adopted by the Economic and Social Council on 24 July 2013\n\n2013/91. Assistance to the Arden Valley\n\nThe Economic and Social Council,\n\nRecalling its resolutions,",
    expected: {
      form: "resolution",
      symbols: ["E/RES/2013/91"],
      organs: ["Economic and Social Council"],
      date: "2013-12-03",
      items: ["14 (d): "],
    },
  },
  {
    name: "a presidential statement",
    text: "United Nations S/PRST/2009/94\n\nSecurity Council\n\nDistr.: General\n30 April 2009\n\nOriginal: English\n\nStatement by the President of the Security Council\n\nAt the 6116th meeting of the Security Council, held on 30 April 2009, the President of the Security Council made the following statement on behalf of the Council:",
    expected: {
      form: "presidential-statement",
      symbols: ["S/PRST/2009/94"],
      organs: ["Security Council"],
      date: "2009-04-30",
      title: "Statement by the President of the Security Council",
    },
  },
  {
    name: "a decision of the Human Rights Council",
    text: "United Nations A/HRC/DEC/17/91\n\nGeneral Assembly\n\nDistr.: General\n24 June 2011\n\nOriginal: English\n\nHuman Rights Council\nSeventeenth session\nAgenda item 1\n\nDecision adopted by the Human Rights Council\n\n17/91. Follow-up to the report on Tarvo\n\nAt its 34th meeting, on 17 June 2011, the Human Rights Council decided to adopt the following text:",
    expected: {
      form: "decision",
      symbols: ["A/HRC/DEC/17/91"],
      sittings: ["Human Rights Council 17 regular"],
      date: "2011-06-24",
    },
  },
  {
    name: "a draft resolution with its sponsors",
    text: "United Nations A/C.3/76/L.928\n\nGeneral Assembly\n\nDistr.: Limited\n29 October 2021\n\nOriginal: English\n\nSeventy-sixth session\nThird Committee\nAgenda item 74 (c)\n\nVeldania, Karthesia and Ostrelia: draft resolution\n\nSituation of human rights in Morvenia\n\nThe General Assembly,\n\nGuided by the Charter,",
    expected: {
      form: "resolution",
      symbols: ["A/C.3/76/L.928"],
      distribution: "Limited",
      organs: ["General Assembly", "Third Committee"],
      date: "2021-10-29",
      items: ["74 (c): "],
    },
  },
];
