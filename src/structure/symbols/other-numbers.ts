/** The number of a resolution, recommendation or document of an organization outside the United Nations. */
export interface OtherNumber {
  readonly kind: "other-number";
  readonly canonical: string;
  readonly body: string;
  readonly nature: "resolution" | "recommendation" | "document";
  readonly parts: readonly [];
  readonly document: string;
}

/** How organizations outside the United Nations number: a pattern, what it is, and examples, which the tests read. */
export interface OtherForm {
  readonly body: string;
  readonly nature: OtherNumber["nature"];
  readonly pattern: RegExp;
  readonly examples: readonly string[];
}

/** The forms of other organizations' numbers, as data. */
export const otherForms: readonly OtherForm[] = [
  {
    body: "Committee of Ministers of the Council of Europe",
    nature: "recommendation",
    pattern: /^(?:Recommendation )?(?:CM\/)?Rec\((?:19|20)\d\d\)\d{1,3}$/,
    examples: ["CM/Rec(2010)5", "Recommendation Rec(2002)5"],
  },
  {
    body: "Committee of Ministers of the Council of Europe",
    nature: "resolution",
    pattern: /^(?:Resolution )?CM\/Res(?:DH|CMN|ST)?\((?:19|20)\d\d\)\d{1,4}$/,
    examples: ["CM/ResDH(2011)292"],
  },
  {
    body: "Committee of Ministers of the Council of Europe",
    nature: "document",
    pattern:
      /^CM\/(?:Del\/)?(?:Dec|Concl|Inf|Notes|Monitor|Del)?\((?:19|20)?\d\d\)\d{1,4}(?:bis|rev\d?|final)?(?:\/[\w.]{1,12})?$/,
    examples: ["CM/Del/Concl(92)471bis", "CM/Inf(2003)25"],
  },
  {
    body: "Parliamentary Assembly of the Council of Europe",
    nature: "resolution",
    pattern: /^PACE [Rr]es(?:olution|\.) \d{1,4} \((?:19|20)\d\d\)$/,
    examples: ["PACE Resolution 1416 (2005)"],
  },
  {
    body: "Organisation of Islamic Cooperation",
    nature: "resolution",
    pattern:
      /^(?:[Rr]es(?:olution|\.) )?(?:[Nn]o\.? ?)?\d{1,2}\/\d{1,2}-(?:POL|PIL|[EPC]|EX|IS|ICFM|MM|DW|INF|ORG|LEG|ECO|ST|CUL)(?:\((?:IS|EX)\))?$/,
    examples: ["Resolution No. 10/37-POL", "Res. 6/34-P", "8/43-C"],
  },
];

/** Takes apart a number of the Council of Europe or the Organisation of Islamic Cooperation. */
export function parseOtherNumber(text: string): OtherNumber | undefined {
  const words = text.replace(/[\u2010\u2011\u2013]/g, "-").replace(/\u00a0/g, " ");
  const form = otherForms.find(({ pattern }) => pattern.test(words));
  if (form === undefined) return undefined;
  const canonical = words.replace(
    /^(?:PACE )?(?:Resolution|Recommendation|[Rr]es\.|resolution|Res) (?:[Nn]o\.? ?)?/,
    "",
  );
  return {
    kind: "other-number",
    canonical,
    body: form.body,
    nature: form.nature,
    parts: [],
    document: canonical,
  };
}
