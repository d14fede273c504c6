import type {
  Category,
  Claim,
  ClaimKind,
  Field,
  FigureUnit,
  Modality,
  Span,
  Speaker,
} from "../../../core/index.ts";
import { phraseLanguages } from "../../words/phrases/languages.ts";
import { authorOf } from "../attribution/author.ts";
import type { DocumentReading } from "../read-flow.ts";
import type { Flow } from "../text/flows.ts";
import { oneLine } from "../text/one-line.ts";
import { assignHarm, type HarmedCount } from "./assign-harm.ts";
import { type PhraseDate, phraseDates } from "./phrase-dates.ts";
import { type PhraseLexicon, phraseLexicon } from "./phrase-lexicon.ts";
import { type PhraseSentence, phraseSentence } from "./read-amount.ts";
import { type LeftNumber, readParts } from "./read-counts.ts";
import { isNegated, modalityOf, type SaidBy, saidBy } from "./said-by.ts";
import { sentenceSpans } from "./sentence-spans.ts";
import { splitWords } from "./split-words.ts";

const lexicons = new Map<string, PhraseLexicon>();

/** The lexicon of a language whose figures the small grammar reads; undefined for others. */
export function phraseLexiconOf(language: string): PhraseLexicon | undefined {
  const words = phraseLanguages.get(language);
  if (words === undefined) return undefined;
  const lexicon = lexicons.get(language) ?? phraseLexicon(words);
  lexicons.set(language, lexicon);
  return lexicon;
}

type Reading = Omit<DocumentReading, "source" | "tokens"> & { readonly text: string };

const longest = 400;

/** Reads the figures of a flow in a language other than English, sentence by sentence. */
export function readPhraseFlow(reading: Reading, flow: Flow, lexicon: PhraseLexicon): void {
  let time: Field<string> | undefined;
  for (const stretch of flow.stretches)
    for (const whole of sentenceSpans(reading.text, stretch)) {
      const tokens = splitWords(reading.text, whole, lexicon.writing);
      for (let from = 0; from < tokens.length; from += longest) {
        const sentence = phraseSentence(lexicon, tokens.slice(from, from + longest));
        const span = spanOf(sentence, 0, sentence.tokens.length);
        const year = (time?.value ?? reading.documentDate)?.slice(0, 4);
        const dates = phraseDates(reading.text, span, year);
        readPhraseSentence({ reading, flow, sentence, span, dates, time });
        const last = dates.at(-1);
        if (last !== undefined)
          time = { value: last.edtf, basis: "inherited", span: { start: last.start, end: last.end } };
      }
    }
}

function readPhraseSentence(read: Omit<Context, "said" | "modality">): void {
  const { reading, sentence, span } = read;
  const parts = readParts(sentence, read.dates);
  if (parts.harms.length === 0) return;
  const harmed = assignHarm(parts);
  addClaims({ ...read, said: saidBy(sentence, reading.text), modality: modalityOf(sentence) }, harmed);
  addNearMisses(reading, { sentence, span, left: leftOf(parts, harmed) });
}

interface Context {
  readonly reading: Reading;
  readonly flow: Flow;
  readonly sentence: PhraseSentence;
  readonly span: Span;
  readonly dates: readonly PhraseDate[];
  readonly time: Field<string> | undefined;
  readonly said: SaidBy | undefined;
  readonly modality: Modality;
}

function addClaims(context: Context, harmed: readonly HarmedCount[]): void {
  const made: Claim[] = [];
  for (const one of harmed) {
    const whole = one.partOf === undefined ? undefined : made[one.partOf];
    const claim = claimOf(context, one, whole?.id);
    context.reading.trace?.(claim, { kind: "phrase" });
    made.push(claim);
  }
  context.reading.claims.push(...made);
}

function claimOf(context: Context, { count, harm, shared }: HarmedCount, partOf: string | undefined): Claim {
  const { reading, sentence, flow, span: sentenceSpan } = context;
  const { amount, noun } = count;
  const unit = unitOf(count.unit, harm.meaning.befalls);
  const kind = kindOf(harm.meaning.category, unit);
  const span = spanOf(sentence, count.from, Math.max(count.to, count.from + 1));
  const harmSpan = spanOf(sentence, harm.from, harm.to);
  const basis = shared ? "inherited" : "read";
  const time = timeAt(context, span);
  const words = spanOf(sentence, amount.from, Math.max(amount.to, amount.from + 1));
  return {
    id: reading.identify(kind, span),
    kind,
    span,
    sentence: sentenceSpan,
    part: flow.part,
    figure: {
      form: amount.form,
      ...(amount.lower === undefined ? {} : { lower: amount.lower }),
      ...(amount.upper === undefined ? {} : { upper: amount.upper }),
      words,
      ...(amount.hedge === undefined ? {} : { hedge: spanOf(sentence, amount.hedge.from, amount.hedge.to) }),
      unit,
      ...(partOf === undefined ? {} : { partOf }),
    },
    category: { value: harm.meaning.category, basis, span: harmSpan },
    groups: count.groups.map(({ code, at }) => ({
      value: { code },
      basis: "read",
      span: spanOf(sentence, at, at + 1),
    })),
    act: { value: harm.meaning.act, basis, span: harmSpan },
    ...(time === undefined ? {} : { time }),
    places: [],
    agents: [],
    affected: noun === undefined ? [] : [worded(reading.text, spanOf(sentence, noun.from, noun.to))],
    modality: context.modality,
    negated: amount.form === "none" || isNegated(sentence, harm.from),
    attribution: speakersAt(context, amount.from),
    support: reading.supportOf(sentenceSpan),
    rule: `figure-phrase-${sentence.lexicon.words.language}@1`,
  };
}

/** The date nearest before the figure in its sentence, else the nearest after it, else the one last named before. */
function timeAt({ dates, time }: Context, { start }: Span): Field<string> | undefined {
  const date = dates.findLast((one) => one.end <= start) ?? dates[0];
  return date === undefined
    ? time
    : { value: date.edtf, basis: date.basis, span: { start: date.start, end: date.end } };
}

function speakersAt({ reading, flow, said }: Context, at: number): readonly Speaker[] {
  const author = reading.authors[flow.part] ?? authorOf(reading.document, 0, reading.text);
  return said === undefined || at < said.from ? [author] : [author, said.speaker];
}

function spanOf({ tokens }: PhraseSentence, from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[Math.max(from, to - 1)]?.end ?? 0 };
}

function worded(text: string, span: Span): Field<string> {
  return { value: oneLine(text.slice(span.start, span.end)), basis: "read", span };
}

function unitOf(unit: FigureUnit, befalls: "persons" | "objects" | "either"): FigureUnit {
  return unit === "unspecified" && befalls === "persons" ? "person" : unit;
}

function kindOf(category: Category, unit: FigureUnit): ClaimKind {
  if (category === "displaced" || category === "deported") return "displacement";
  if (category === "destroyed" || category === "damaged" || category === "looted") return "property";
  return unit === "grave" || unit === "site" ? "site" : "casualty";
}

function leftOf(
  { counts, left }: ReturnType<typeof readParts>,
  harmed: readonly HarmedCount[],
): readonly LeftNumber[] {
  const taken = new Set(harmed.map(({ count }) => count));
  const unread = counts.filter((count) => !taken.has(count) && count.amount.lower !== undefined);
  return [...left, ...unread.map(({ amount }): LeftNumber => ({ amount, reason: "no-verb-of-harm" }))];
}

function addNearMisses(
  { nearMisses }: Reading,
  {
    sentence,
    span,
    left,
  }: { readonly sentence: PhraseSentence; readonly span: Span; readonly left: readonly LeftNumber[] },
): void {
  const found = left.map(({ amount, reason }) => ({
    span: spanOf(sentence, amount.core, Math.max(amount.to, amount.core + 1)),
    sentence: span,
    reason,
  }));
  nearMisses.push(...found.sort((a, b) => a.span.start - b.span.start));
}
