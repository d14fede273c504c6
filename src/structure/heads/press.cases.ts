import type { HeadCase } from "./head-case.ts";

/** Articles of newspapers and wires, and pages with a site's words about them. */
export const pressHeads: readonly HeadCase[] = [
  {
    name: "a wire report: agency in brackets after the dateline",
    text: "TARVO, 3 May (Northern Wire) - At least 14 people were killed when a shell hit the market, police said on Tuesday.\n\nThe mayor said more were missing.",
    expected: { form: "article", title: undefined, senders: [" | Northern Wire"], date: undefined },
  },
  {
    name: "a wire report with a headline in capitals and the agency in the dateline",
    text: "SHELL HITS MARKET, 14 DEAD\n\nTARVO, Veldania, May 3, 1994 (Lake Press) -- A shell hit the market on Tuesday.\n\nThe mayor said more were missing.",
    expected: {
      form: "article",
      title: "SHELL HITS MARKET, 14 DEAD",
      senders: [" | Lake Press"],
      date: "1994-05-03",
    },
  },
  {
    name: "a newspaper page with a line about the copy",
    text: "This document is invented. The newspaper and the towns\nnamed here do not exist.\n\nHARBOUR GAZETTE\n18 March 2044, page 4\n\nTHE BRIDGE AT TARVO\n\nBy Anneke Soll, in Lindhaven\n\nThe bridge is open again, for those who have a paper. I crossed it on\nthe morning of 16 March.",
    expected: {
      form: "article",
      title: "THE BRIDGE AT TARVO",
      senders: [" |  | Anneke Soll", " | Harbour Gazette"],
      date: "2044-03-18",
    },
  },
  {
    name: "an article with its outlet and date in one line",
    text: "# Villagers of Osmere bury their dead\n\n*The Northern Courier*, 5 April 2044\n\n**By Jorun Aske**\n\nOSMERE – Three weeks after the attack the village knows its dead.",
    expected: {
      form: "article",
      title: "Villagers of Osmere bury their dead",
      senders: [" |  | Jorun Aske", " | Northern Courier"],
      date: "2044-04-05",
    },
  },
  {
    name: "a page with breadcrumbs, share words and a stamp",
    text: "Home > World > Veldania\n\nShare\n\nTwelve killed as bus is hit near Sulmere\n\nPublished: 12 January 2020 14:05 GMT\n\nBy Lena Roth and Tom Ardel\n\nTwelve people were killed on Sunday when a bus was hit near Sulmere, officials said.",
    expected: {
      form: "article",
      title: "Twelve killed as bus is hit near Sulmere",
      senders: [" |  | Lena Roth", " |  | Tom Ardel"],
      date: "2020-01-12",
    },
  },
  {
    name: "an American date and a byline below it",
    text: "# Rockets fall on harbour\n\nNov. 9, 2023\n\nBy Mara Ilsen | Lake Press\n\nLINDHAVEN, Veldania — Rockets fell on the harbour on Thursday, killing six.",
    expected: {
      form: "article",
      title: "Rockets fall on harbour",
      senders: [" |  | Mara Ilsen", " | Lake Press"],
      date: "2023-11-09",
    },
  },
  {
    name: "an old broadcast transcript",
    text: "[Text] Lindhaven, 7 Mar (ARDEN PRESS) -- The General Staff reports that 30 soldiers were killed in the fighting of 6 March.\n\nThe communique adds that two bridges were destroyed.",
    expected: { form: "article", title: undefined, senders: [" | Arden Press"] },
  },
  {
    name: "a statement of a ministry on its site",
    text: "Ministry of Foreign Affairs of Karthesia\n\nNo. 045/21\n\nStatement by the Ministry of Foreign Affairs of Karthesia on the anniversary of the events at Lindhaven\n\n26 February 2021\n\nTwenty-nine years ago 613 people were killed at Lindhaven.",
    expected: {
      form: "statement",
      title:
        "Statement by the Ministry of Foreign Affairs of Karthesia on the anniversary of the events at Lindhaven",
      senders: ["Ministry of Foreign Affairs | Karthesia"],
      date: "2021-02-26",
    },
  },
  {
    name: "a statement of a committee of the Red Cross kind",
    text: "News release\n\n21.06.2018\n\nVeldania: Families return to Tarvo\n\nLindhaven (Relief Committee) – More than 300 families have returned to Tarvo.",
    expected: {
      form: "article",
      title: "Veldania: Families return to Tarvo",
      senders: [" | Relief Committee"],
      date: "2018-06-21",
    },
  },
];
