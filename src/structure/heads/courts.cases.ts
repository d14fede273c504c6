import type { HeadCase } from "./head-case.ts";

/** Judgments, orders, applications, indictments. */
export const courtHeads: readonly HeadCase[] = [
  {
    name: "a judgment of a regional court",
    text: "# MERIDIAN COURT OF HUMAN RIGHTS\n\n**GRAND CHAMBER**\n\n**CASE OF BRANDT AND OTHERS v. KARTHESIA**\n\n(Application no. 40127/44)\n\n**JUDGMENT**\n\nPORT ANSEL\n\n14 November 2046\n\n## THE FACTS\n\n1. The case originated in an application.",
    expected: {
      form: "judgment",
      title: "CASE OF BRANDT AND OTHERS v. KARTHESIA",
      senders: [" | Meridian Court of Human Rights"],
      date: "2046-11-14",
    },
  },
  {
    name: "an application of a State to the Court",
    text: "INTERNATIONAL COURT OF JUSTICE\n\nAPPLICATION INSTITUTING PROCEEDINGS\n\nfiled in the Registry of the Court\non 4 March 2021\n\nALLEGED BREACHES OF THE LAKE CONVENTION\n\n(VELDANIA v. KARTHESIA)\n\nTo the Registrar, International Court of Justice.\n\nThe undersigned, being duly authorized by the Government of the Republic of Veldania, states as follows:\n\n1. In the name of the Republic of Veldania and pursuant to Article 36 of the Statute, I submit this Application.",
    expected: {
      form: "application",
      title: "APPLICATION INSTITUTING PROCEEDINGS",
      senders: [" | Republic of Veldania"],
      date: "2021-03-04",
      addressees: ["Registrar, International Court of Justice"],
    },
  },
  {
    name: "an order of the International Court",
    text: "INTERNATIONAL COURT OF JUSTICE\n\nYEAR 2022\n\n16 March 2022\n\nDISPUTE CONCERNING THE ARDEN VALLEY\n\n(VELDANIA v. KARTHESIA)\n\nORDER\n\nPresent: President MOREL; Judges ADA, BREN.\n\nThe International Court of Justice,\n\nComposed as above, makes the following Order:",
    expected: {
      form: "judgment",
      title: "DISPUTE CONCERNING THE ARDEN VALLEY (VELDANIA v. KARTHESIA)",
      senders: [" | International Court of Justice"],
      date: "2022-03-16",
    },
  },
  {
    name: "an indictment before a tribunal",
    text: "THE INTERNATIONAL CRIMINAL TRIBUNAL FOR THE ARDEN VALLEY\n\nCASE NO. IT-95-99-I\n\nTHE PROSECUTOR OF THE TRIBUNAL\n\nAGAINST\n\nMILO DRESK\n\nINDICTMENT\n\nThe Prosecutor of the International Criminal Tribunal, pursuant to his authority under article 18 of the Statute of the Tribunal, charges: Milo DRESK with crimes against humanity.\n\n1. Tarvo was shelled on 3 May 1993.",
    expected: {
      form: "application",
      title: "INDICTMENT",
      senders: ["Prosecutor | International Criminal Tribunal for the Arden Valley"],
    },
  },
  {
    name: "a trial judgment with its case number",
    text: "Case No.: MT-04-12-T\nDate: 7 July 2009\nOriginal: English\n\nIN TRIAL CHAMBER II\n\nBefore: Judge Ora Tine, Presiding\n\nJudgement of: 7 July 2009\n\nPROSECUTOR\nv.\nANSO KEEL\n\nPUBLIC\n\nJUDGEMENT\n\nThe Office of the Prosecutor: Mr. Till Oster",
    expected: { form: "judgment", date: "2009-07-07", title: "PROSECUTOR v. ANSO KEEL" },
  },
];
