import type { DocumentForm, Field } from "../../core/index.ts";
import { inferredField, readField } from "../text/field.ts";
import type { Front } from "./read-front.ts";

/** What the rules may look at. */
export interface FormEvidence {
  readonly text: string;
  readonly front: Front;
  readonly hasSignature: boolean;
  readonly hasCirculationRequest: boolean;
}

type FormRule = (evidence: FormEvidence) => Field<DocumentForm> | undefined;

const titleForms: readonly (readonly [RegExp, DocumentForm])[] = [
  [
    /application\s+instituting\s+proceedings|application\s+(?:to|before)\s+the\s+(?:International\s+Court|European\s+Court)/i,
    "application",
  ],
  [/^\W*(?:judge?ment|advisory opinion|order of)\b/i, "judgment"],
  [/statement\s+by\s+the\s+president\s+of\s+the\s+security\s+council/i, "presidential-statement"],
  [/\bwritten\s+statement/i, "statement"],
  [/^\W*(?:draft\s+)?decision\b|decision\s+adopted\s+by/i, "decision"],
  [
    /resolution\s+adopted\s+by|^\W*(?:draft\s+)?resolution\b|^\W*\d+\s*\(\d{4}\)\.\s+resolution|résolution\s+adoptée|resolución\s+aprobada/i,
    "resolution",
  ],
  [/\bnotes?\s+verbale?s?\b|\bnota\s+verbal\b|вербальн|شفوية|普通照会/i, "note-verbale"],
  [/^(?:.{0,200}\n)*?.{0,200}\b(?:report|rapport|informe|доклад)\b/i, "report"],
  [/^\W*(?:statement|declaration|communiqué|message)\s+(?:by|of|from)\b/i, "statement"],
  [/^\W*notes?\s+by\s+the\b/im, "report"],
  [/^\W*(?:list|table|register)\s+of\b/i, "list"],
];

const symbolForms: readonly (readonly [RegExp, DocumentForm])[] = [
  [/^S\/PRST\//, "presidential-statement"],
  [/^[ASE]\/(?:[A-Z]+\/)?RES\//, "resolution"],
  [/^[ASE]\/(?:[A-Z]+\/)?DEC\//, "decision"],
  [/\/NGO\//, "statement"],
  [/\/(?:PV|SR)[./]\d/, "unknown"],
];

const rules: readonly FormRule[] = [
  ({ front }) => (front.head.letter === undefined ? front.form : undefined),
  ({ front: { head }, text }) => {
    if (head.letter === undefined) return undefined;
    const words = text.slice(head.letter.span.start, head.letter.span.start + 80);
    return readField(
      /not[ea]s?\s+verbal|вербальн|شفوية|普通照会/iu.test(words) ? "note-verbale" : "letter",
      head.letter.span,
    );
  },
  ({ front: { masthead } }) => {
    for (const { value, span } of masthead.symbols) {
      const form = symbolForms.find(([pattern]) => pattern.test(value))?.[1];
      if (form !== undefined) return readField(form, span);
    }
    return undefined;
  },
  ({ front: { title }, text }) => {
    if (title === undefined) return undefined;
    const words = text.slice(title.start, Math.min(title.end, title.start + 1_200));
    const form = titleForms.find(([pattern]) => pattern.test(words))?.[1];
    return form === undefined ? undefined : readField(form, title);
  },
  firstWordsOf(
    "note-verbale",
    /(?:Permanent|Embassy|Ministry|Mission)[^.]{0,200}\bpresents?\s+(?:its|their)\s+compliments/i,
    "form-compliments",
  ),
  firstWordsOf(
    "resolution",
    /(?:^|\n)(?:The|THE) (?:General Assembly|Security Council|Human Rights Council|Economic and Social Council),?\s*\n/,
    "form-organ-resolves",
  ),
  firstWordsOf("judgment", /\bJUDGE?MENT\b[\s\S]{0,3000}\b(?:Court|Chamber|Tribunal)\b/, "form-judgment"),
  ({ hasCirculationRequest, hasSignature, text, front }) => {
    const span = { start: front.bodyStart, end: Math.min(text.length, front.bodyStart + 4_000) };
    const isSpoken =
      /\bI have the hono|\b(?:Your )?Excellency\b|^(?:Dear )?(?:Sir|Madam),|^Dear\s.{2,60}[,:]$|\bI am writing\b|\bI write to\b/m.test(
        text.slice(span.start, span.end),
      );
    const isLetter = isSpoken && (hasCirculationRequest || hasSignature || endsWithCourtesy(text));
    return isLetter ? inferredField("letter", span, "form-letter-phrases") : undefined;
  },
  ({ front: { head, masthead } }) => {
    const [symbol] = masthead.symbols;
    if (!head.isMasthead || symbol === undefined) return undefined;
    return inferredField("report", symbol.span, "form-masthead-without-letter");
  },
];

const nearEnd = 1_500;

/** `Yours sincerely,` in a line of its own near the end, whoever signs below it. */
function endsWithCourtesy(text: string): boolean {
  return /^(?:Yours (?:sincerely|faithfully|truly|respectfully)|Sincerely(?: yours)?|Respectfully(?: yours)?),?$/m.test(
    text.slice(-nearEnd),
  );
}

function firstWordsOf(form: DocumentForm, pattern: RegExp, rule: string): FormRule {
  return ({ text, front }) => {
    const start = front.head.isMasthead
      ? front.bodyStart
      : Math.min(front.title?.start ?? 0, front.bodyStart);
    const match = pattern.exec(text.slice(start, start + 6_000));
    if (match === null) return undefined;
    return inferredField(
      form,
      { start: start + match.index, end: start + match.index + match[0].length },
      rule,
    );
  };
}

/** The form that the first rule with evidence gives; `unknown` when none has any. */
export function formOf(evidence: FormEvidence): Field<DocumentForm> {
  for (const rule of rules) {
    const form = rule(evidence);
    if (form !== undefined) return form;
  }
  const { bodyStart } = evidence.front;
  return inferredField("unknown", { start: bodyStart, end: bodyStart }, "form-no-evidence");
}
