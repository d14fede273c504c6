import type { HeadCase } from "./head-case.ts";

/** Letters and notes: circulated with a masthead, or as a mission sends them. */
export const letterHeads: readonly HeadCase[] = [
  {
    name: "a letter of a Chargé d'affaires, hard-wrapped in two columns, of 1987",
    text: "UNITED\nNATIONS                                            S\n\n     Security Council               Distr.\n                                    GENERAL\n\n                                    S/18914\n                                    11 June 1987\n\n                                    ORIGINAL: ENGLISH\n\nLETTER DATED 10 JUNE 1987 FROM THE CHARGE D'AFFAIRES A.I. OF THE\nPERMANENT MISSION OF MORVENIA TO THE UNITED NATIONS ADDRESSED TO\nTHE SECRETARY-GENERAL\n\n     I have the honour to bring to your attention the shelling of Tarvo.\n\n                                    (Signed) Oren DAL\n                                    Charge d'affaires a.i.",
    expected: {
      form: "letter",
      symbols: ["S/18914"],
      organs: ["Security Council"],
      distribution: "General",
      date: "1987-06-11",
      languages: ["English"],
      senders: ["Charge d'affaires a.i. | Morvenia"],
      addressees: ["Secretary-General"],
      letterDate: "1987-06-10",
    },
  },
  {
    name: "a letter of the representatives of three States",
    text: "United Nations A/74/9812–S/2020/9455\n\nGeneral Assembly\nSecurity Council\n\nDistr.: General\n2 June 2020\n\nOriginal: English\n\nGeneral Assembly\nSeventy-fourth session\nAgenda item 31\nPrevention of armed conflict\n\nSecurity Council\nSeventy-fifth year\n\nLetter dated 29 May 2020 from the representatives of Veldania, Karthesia and Ostrelia to the United Nations addressed to the President of the Security Council\n\nWe have the honour to write to you on the situation in Sulmere.",
    expected: {
      form: "letter",
      symbols: ["A/74/9812", "S/2020/9455"],
      items: ["31: Prevention of armed conflict"],
      senders: ["representative | Veldania", "representative | Karthesia", "representative | Ostrelia"],
      addressees: ["President of the Security Council"],
      date: "2020-06-02",
      letterDate: "2020-05-29",
    },
  },
  {
    name: "a mission's own letter with address block, number and salutation",
    text: "PERMANENT MISSION OF THE REPUBLIC OF KARTHESIA\nTO THE UNITED NATIONS\n820 Second Avenue, New York, NY 10017\n\nNo. 123/2021\n\nNew York, 4 March 2021\n\nExcellency,\n\nUpon instructions from my Government, I have the honour to draw your attention to the events at Lindhaven.\n\nI should be grateful if you would have the present letter circulated as a document of the Security Council.\n\nPlease accept, Excellency, the assurances of my highest consideration.\n\nMira Tolland\nAmbassador\nPermanent Representative\n\nH.E. Mr. Aron Veld\nSecretary-General of the United Nations\nNew York",
    expected: {
      form: "letter",
      symbols: [],
      senders: ["Permanent Representative | Republic of Karthesia"],
      addressees: ["Secretary-General of the United Nations"],
      letterDate: "2021-03-04",
      date: undefined,
      signatories: ["Mira Tolland"],
    },
  },
  {
    name: "a mission's note verbale to the Office of the High Commissioner",
    text: "Permanent Mission of Ostrelia\nGeneva\n\nRef: 57/2019\n\nNOTE VERBALE\n\nThe Permanent Mission of Ostrelia to the United Nations Office and other international organizations in Geneva presents its compliments to the Office of the United Nations High Commissioner for Human Rights and has the honour to transmit a memorandum.\n\nThe Permanent Mission avails itself of this opportunity to renew to the Office the assurances of its highest consideration.\n\nGeneva, 8 May 2019\n\nOffice of the United Nations High Commissioner for Human Rights\nPalais Wilson, Geneva",
    expected: {
      form: "note-verbale",
      symbols: [],
      senders: ["Permanent Mission | Ostrelia"],
      addressees: ["Office of the United Nations High Commissioner for Human Rights"],
      letterDate: "2019-05-08",
    },
  },
  {
    name: "an embassy's note verbale that begins at once",
    text: "The Embassy of the Republic of Morvenia presents its compliments to the Ministry of Foreign Affairs of Ostrelia and has the honour to protest against the shelling of Tarvo on 3 May 1994, in which 14 persons were killed.\n\nThe Embassy avails itself of this opportunity to renew to the Ministry the assurances of its highest consideration.\n\nSulmere, 6 May 1994",
    expected: {
      form: "note-verbale",
      senders: ["Embassy | Republic of Morvenia"],
      addressees: ["Ministry of Foreign Affairs of Ostrelia"],
      letterDate: "1994-05-06",
    },
  },
  {
    name: "a letter to the Prosecutor of the International Criminal Court",
    text: "MINISTRY OF JUSTICE OF VELDANIA\n\nLindhaven, 12 September 2022\n\nTo: The Prosecutor of the International Criminal Court\nThe Hague\n\nSubject: Referral of the situation at Tarvo\n\nDear Mr. Prosecutor,\n\nI have the honour to refer to the Office of the Prosecutor the situation at Tarvo.\n\nYours sincerely,\n\n(Signed) Ada Merrin\nMinister of Justice",
    expected: {
      form: "letter",
      senders: ["Minister of Justice | Veldania"],
      addressees: ["Prosecutor of the International Criminal Court"],
      letterDate: "2022-09-12",
      signatories: ["Ada Merrin"],
    },
  },
  {
    name: "identical letters in capitals on one line",
    text: "UNITED NATIONS A S General Assembly Security Council Distr. GENERAL A/49/9123 S/1995/9077 1 February 1995 ORIGINAL: ENGLISH GENERAL ASSEMBLY Forty-ninth session Agenda item 39 THE SITUATION IN THE ARDEN VALLEY SECURITY COUNCIL Fiftieth year Identical letters dated 30 January 1995 from the Permanent Representative of Veldania to the United Nations addressed to the Secretary-General and to the President of the Security Council On instructions from my Government, I have the honour to inform you that 11 persons were killed.",
    expected: {
      form: "letter",
      symbols: ["A/49/9123", "S/1995/9077"],
      items: ["39: THE SITUATION IN THE ARDEN VALLEY"],
      senders: ["Permanent Representative | Veldania"],
      addressees: ["Secretary-General", "President of the Security Council"],
      date: "1995-02-01",
      letterDate: "1995-01-30",
    },
  },
  {
    name: "a letter that transmits a minister's letter",
    text: "United Nations S/2014/9310\n\nSecurity Council\n\nDistr.: General\n2 May 2014\n\nOriginal: English\n\nLetter dated 1 May 2014 from the Permanent Representative of Ostrelia to the United Nations addressed to the President of the Security Council\n\nI have the honour to transmit herewith a letter from the Minister for Foreign Affairs (see annex).\n\n(Signed) Leto Brand\nAmbassador\nPermanent Representative\n\nAnnex to the letter dated 1 May 2014 from the Permanent Representative of Ostrelia to the United Nations addressed to the President of the Security Council\n\nLetter dated 28 April 2014 from the Minister for Foreign Affairs of Ostrelia addressed to the President of the Security Council\n\nI am writing to you about Tarvo.\n\n(Signed) Ines Halm\nMinister for Foreign Affairs",
    expected: {
      symbols: ["S/2014/9310"],
      senders: ["Permanent Representative | Ostrelia"],
      letterDate: "2014-05-01",
      signatories: ["Leto Brand"],
      partAuthors: ["Minister for Foreign Affairs of Ostrelia"],
    },
  },
  {
    name: "annexes whose authors stand in their headings or signatures",
    text: "United Nations S/2009/9411\n\nSecurity Council\n\nDistr.: General\n7 July 2009\n\nOriginal: English\n\nLetter dated 6 July 2009 from the Permanent Representative of Veldania to the United Nations addressed to the Secretary-General\n\nI have the honour to transmit three texts.\n\n(Signed) Bram Ode\nPermanent Representative\n\nAnnex I\n\nMemorandum by the Commissioner for Human Rights of Veldania\n\nThe Commissioner visited Tarvo.\n\nAnnex II\n\nList of the victims\n\nTwelve persons were buried.\n\nAnnex III\n\nStatement on the events at Tarvo\n\nWe were there and saw it.\n\n(Signed) Ilse Marn\nChair of the Bar Association of Lindhaven",
    expected: {
      partAuthors: [
        "Commissioner for Human Rights of Veldania",
        undefined,
        "Ilse Marn, Chair of the Bar Association of Lindhaven",
      ],
      signatories: ["Bram Ode"],
    },
  },
  {
    name: "a translation of a letter to a regional organisation",
    text: "Unofficial translation\n\n[Translated from Arabic]\n\nSulmere, 17 August 2011\n\nTo His Excellency the Secretary General of the Organization for Lake Cooperation\n\nExcellency,\n\nI write to you about the attack on Tarvo, in which nine people were killed.\n\nAccept, Excellency, the assurances of my highest consideration.\n\n(Signed) Samir Odeh\nMinister of Foreign Affairs of Morvenia",
    expected: {
      form: "letter",
      title: undefined,
      senders: ["Minister of Foreign Affairs | Morvenia"],
      addressees: ["Secretary General of the Organization for Lake Cooperation"],
      letterDate: "2011-08-17",
    },
  },
  {
    name: "a letter in Markdown by a converter, symbol in the heading and marks in the title",
    text: "# A/75/9644–S/2020/9230\n\nUnited Nations\n\n**General Assembly**\n**Security Council**\n\nDistr.: General\n14 December 2020\nOriginal: English\n\n**General Assembly**\nSeventy-fifth session\nAgenda items 34 and 71\n**Prevention of armed conflict**\n**Right of peoples to self-determination**\n\n**Security Council**\nSeventy-fifth year\n\nLetter dated 11 December 2020 from the Permanent Representative of Karthesia to the United Nations addressed to the Secretary-General*\n\nI have the honour to write to you.\n\n* Reissued for technical reasons on 4 January 2021.",
    expected: {
      symbols: ["A/75/9644", "S/2020/9230"],
      items: ["34: Prevention of armed conflict", "71: Right of peoples to self-determination"],
      title:
        "Letter dated 11 December 2020 from the Permanent Representative of Karthesia to the United Nations addressed to the Secretary-General",
      senders: ["Permanent Representative | Karthesia"],
      date: "2020-12-14",
      letterDate: "2020-12-11",
    },
  },
  {
    name: "a bare signature, the State named by the body",
    text: "14 October 1998\n\nExcellency,\n\nOn behalf of the Government of the Republic of Belmora, I wish to inform you of the shelling of Tarvo.\n\nPlease accept, Excellency, the assurances of my highest consideration.\n\n(Signed) Jonas Irle\nAmbassador, Permanent Representative\n\nHis Excellency\nMr. Aron Veld\nSecretary-General of the United Nations",
    expected: {
      form: "letter",
      senders: ["Permanent Representative | Republic of Belmora"],
      letterDate: "1998-10-14",
      addressees: ["Secretary-General of the United Nations"],
    },
  },
];
