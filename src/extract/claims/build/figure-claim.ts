import type {
  Category,
  Claim,
  ClaimKind,
  Field,
  Figure,
  FigureUnit,
  Group,
  Span,
  Speaker,
} from "../../../core/index.ts";
import { chainAt } from "../attribution/chain.ts";
import { agentOf } from "../frames/agent.ts";
import type { FigureDraft } from "../frames/figure-draft.ts";
import { modalityAt } from "../frames/modality.ts";
import { oneLine } from "../text/one-line.ts";
import { spanOf } from "../text/sentence.ts";
import { isWord } from "../text/terms.ts";
import type { ClaimContext } from "./context.ts";
import { placesAt, timeAt } from "./when-where.ts";

/** How a claim is named and tied to others; `partOf` and `apartFrom` are ids of claims already made. */
interface Links {
  readonly identify: (kind: ClaimKind, span: Span) => string;
  readonly partOf?: string | undefined;
  readonly apartFrom?: string | undefined;
  /** The figure that this one is a part of or leaves its noun to, where it was made before. */
  readonly whole?: Claim | undefined;
}

/** A claim from a counted phrase. */
export function figureClaim(context: ClaimContext, draft: FigureDraft, links: Links): Claim {
  const { sentence } = context;
  const { count } = draft;
  const time = timeAt(context, count.from);
  const at = count.mention.core;
  const agent = draft.trigger === undefined ? undefined : agentOf(sentence, draft.trigger);
  const kind = kindOf(draft.category, unitOf(draft));
  const span = claimSpan(context, draft);
  return {
    id: links.identify(kind, span),
    kind,
    span,
    sentence: sentence.span,
    part: sentence.part,
    figure: figureOf(context, draft, links),
    category: categoryOf(context, draft),
    groups: groupsOf(context, draft),
    act: {
      value: draft.act,
      basis: draft.inherited ? "inherited" : "read",
      span: harmSpan(context, draft),
    },
    ...(time === undefined ? {} : { time }),
    places: placesAt(context, count.to),
    agents: agent === undefined ? [] : [worded(context, agent)],
    affected:
      count.head === undefined ? [] : [worded(context, { from: affectedFrom(context, draft), to: count.to })],
    modality: modalityAt(sentence, modalRange(draft), context.cues),
    negated: draft.negated || count.mention.form === "none",
    attribution: chainOf(context, at, draft.rule === "casualty-among" ? undefined : links.whole),
    support: context.supportOf(sentence.span),
    rule: `${draft.rule}@1`,
  };
}

/** The speakers of a figure; a part, or a number without a noun, that nobody else is said to give is given by whoever gave
 * the figure before. */
function chainOf(context: ClaimContext, at: number, whole: Claim | undefined): readonly Speaker[] {
  const { sentence, text, cues, author, state } = context;
  const chain = chainAt({ sentence, text, cues, author, state: state.speech, at });
  const told = cues.some(({ scope }) => at >= scope.from && at < scope.to);
  if (told || chain.length > 1 || whole === undefined || whole.attribution.length < 2) return chain;
  return whole.attribution.map((speaker, i) =>
    i === 0 ? speaker : { ...speaker, name: { ...speaker.name, basis: "inherited" as const } },
  );
}

function affectedFrom({ sentence }: ClaimContext, { count }: FigureDraft): number {
  let from = count.mention.to;
  while (from < count.to - 1 && isWord(sentence.terms[from], "of", "the", "these", "those", "his", "their"))
    from += 1;
  return from;
}

/** The verb group whose modals count: `may have been killed`. */
function modalRange({ trigger, harmAt }: FigureDraft): { from: number; to: number } {
  return trigger === undefined ? { from: harmAt, to: harmAt } : { from: trigger.from, to: trigger.at };
}

/** The words from one term to another as a field. */
export function worded({ sentence, text }: ClaimContext, range: { from: number; to: number }): Field<string> {
  const span = spanOf(sentence.terms, range.from, range.to);
  return { value: oneLine(text.slice(span.start, span.end)), basis: "read", span };
}

/** The count phrase; with its verb where the noun is left out: `1,275 were taken hostage`. */
export function claimSpan(
  { sentence }: ClaimContext,
  { count, trigger }: FigureDraft,
): { start: number; end: number } {
  const near = trigger !== undefined && trigger.at >= count.to && trigger.at - count.to <= 6;
  const to =
    count.head === undefined && near && !crosses(sentence.terms, count.to, trigger.at)
      ? trigger.at + 1
      : count.to;
  return spanOf(sentence.terms, count.from, to);
}

function crosses(terms: ClaimContext["sentence"]["terms"], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (terms[i]?.kind === "mark" || terms[i]?.kind === "number") return true;
  return false;
}

function figureOf({ sentence }: ClaimContext, draft: FigureDraft, links: Links): Figure {
  const { mention } = draft.count;
  return {
    form: mention.form,
    ...(mention.lower === undefined ? {} : { lower: mention.lower }),
    ...(mention.upper === undefined ? {} : { upper: mention.upper }),
    words: spanOf(sentence.terms, mention.from, mention.to),
    ...(mention.hedge === undefined
      ? {}
      : { hedge: spanOf(sentence.terms, mention.hedge.from, mention.hedge.to) }),
    unit: unitOf(draft),
    ...(links.partOf === undefined ? {} : { partOf: links.partOf }),
    ...(draft.exhaustive === true ? { exhaustive: true } : {}),
    ...(links.apartFrom === undefined ? {} : { apartFrom: links.apartFrom }),
    ...(draft.cumulative === true || draft.count.total ? { cumulative: true } : {}),
  };
}

const personCategories = new Set<Category>([
  "killed",
  "executed",
  "injured",
  "missing",
  "hostage",
  "detained",
  "abducted",
  "disappeared",
  "tortured",
  "raped",
  "sexual-violence",
  "displaced",
  "deported",
  "starved",
  "ill-treated",
  "recruited",
  "released",
  "affected",
  "attacked",
]);

function unitOf({ count, category, unit }: FigureDraft): FigureUnit {
  if (unit !== undefined) return unit;
  if (count.unit !== "unspecified" && count.head !== undefined) return count.unit;
  if (count.unit === "percent") return "percent";
  return personCategories.has(category) ? "person" : count.head === undefined ? "unspecified" : "object";
}

function kindOf(category: Category, unit: FigureUnit): ClaimKind {
  if (category === "displaced" || category === "deported") return "displacement";
  if (unit === "grave" || unit === "site")
    return category === "destroyed" || category === "damaged" || category === "looted" ? "property" : "site";
  if (category === "destroyed" || category === "damaged" || category === "looted") return "property";
  return "casualty";
}

/** Where the harm is said. */
function harmSpan({ sentence }: ClaimContext, draft: FigureDraft): Span {
  return draft.harmSpan ?? spanOf(sentence.terms, draft.harmAt, draft.harmAt + 1);
}

function categoryOf(context: ClaimContext, draft: FigureDraft): Field<Category> {
  return {
    value: draft.category,
    basis: draft.inherited ? "inherited" : "read",
    span: harmSpan(context, draft),
  };
}

function groupsOf({ sentence, text }: ClaimContext, draft: FigureDraft): readonly Field<Group>[] {
  return [...draft.count.groups, ...draft.moreGroups].map(({ group, term }) => {
    const span = spanOf(sentence.terms, term, term + 1);
    const value = group.name === undefined ? group : { ...group, name: text.slice(span.start, span.end) };
    return { value, basis: "read", span };
  });
}
