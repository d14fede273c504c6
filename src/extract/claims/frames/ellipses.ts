import type { Claim } from "../../../core/index.ts";
import { gatherOnes } from "../../gather.ts";
import { firstHints, hint } from "../../words/hints.ts";
import type { CountPhrase, GroupAt } from "../counts/count-phrase.ts";
import type { Sentence } from "../text/sentence.ts";
import { is, isOneOf, isWord, type Term } from "../text/terms.ts";
import type { FigureDraft } from "./figure-draft.ts";
import { doneByOthers, ends, gapped, goesOn, goesOnAfter, saysAlone, sums, theOther } from "./gaps.ts";
import { harmedAt } from "./harmed-named.ts";
import { predicateGroups } from "./part-checks.ts";
import { figureBefore, isResumed } from "./resumed.ts";
import { unknownDraft } from "./unknown-sex.ts";

/**
 * Counts whose harm is said of another count before: `by A at 238, by B at 95`, `A says that 30 died, B that 12 did`,
 * `Of the displaced, 61 per cent are women`. Leaves `238 died, by 5 May`.
 */
export function withEllipses(
  sentence: Sentence,
  drafts: readonly FigureDraft[],
  earlier: readonly Claim[],
): readonly FigureDraft[] {
  const known = new Map(drafts.map((draft) => [draft.count, draft]));
  let last: FigureDraft | undefined;
  for (const count of sentence.counts) {
    const found =
      known.get(count) ??
      (count.reason === undefined || count.reason === "percentage"
        ? (unknownDraft(sentence, count, { last, earlier }) ??
          ofTheHarmed(sentence, count) ??
          sameOf(sentence, count, last) ??
          sameAsEarlier(sentence, count, { last, earlier }))
        : undefined);
    if (found === undefined) continue;
    const draft = withSubject(sentence, found);
    known.set(count, draft);
    last = draft;
  }
  if ((sentence.hints & hint.respectively) !== 0) putRespectively(sentence, known);
  return gatherOnes(sentence.counts, (count) => known.get(count));
}

/** `to 418 and 1,377, respectively, the number of those killed and wounded`: in the order of the words of harm. */
function putRespectively({ terms, counts }: Sentence, known: Map<CountPhrase, FigureDraft>): void {
  const second = counts.find((count, i) => {
    const first = counts[i - 1];
    return (
      first !== undefined &&
      first.head === undefined &&
      count.head === undefined &&
      isWord(terms[first.to], "and") &&
      count.from === first.to + 1
    );
  });
  const first = second === undefined ? undefined : counts[counts.indexOf(second) - 1];
  const at = terms.findIndex(
    (_, i) =>
      isWord(terms[i + 1], "and") && harmedAt(terms[i]) !== undefined && harmedAt(terms[i + 2]) !== undefined,
  );
  if (first === undefined || second === undefined || at < 0) return;
  for (const [count, harmAt] of [
    [first, at],
    [second, at + 2],
  ] as const) {
    const harm = harmedAt(terms[harmAt]);
    if (harm === undefined) continue;
    known.set(count, {
      count,
      category: harm.category,
      act: harm.act ?? harm.category,
      harmAt,
      inherited: false,
      moreGroups: [],
      negated: false,
      rule: "casualty-respectively",
    });
  }
}

/** `Of the wounded, 12 …`, `Of those killed, 14 …`, in a sentence that counts no whole of its own. */
function ofTheHarmed(sentence: Sentence, count: CountPhrase): FigureDraft | undefined {
  const { terms, hints } = sentence;
  if ((count.unit !== "person" && count.head !== undefined) || (hints & hint.harm) === 0) return undefined;
  for (let i = count.from - 1; i >= Math.max(0, count.from - 20); i--) {
    if (isWord(terms[i], ";", ":")) return undefined;
    const starts = i === 0 || isWord(terms[i - 1], ",", ";", "and") || is(terms[i - 1], "fraction");
    const named = isWord(terms[i], "of_those", "of_these")
      ? i + 1
      : isWord(terms[i], "of") && isWord(terms[i + 1], "the", "those")
        ? i + 2
        : 0;
    if (named === 0 || !starts) continue;
    const harm = harmedAt(terms[named]);
    const closes =
      isWord(terms[named + 1], ",") || isWord(terms[named + 1], "in", "at", "since", "on", "during");
    if (harm === undefined || !closes || named >= count.from) return undefined;
    return {
      count,
      category: harm.category,
      act: "act" in harm ? harm.act : harm.category,
      harmAt: named,
      inherited: false,
      moreGroups: predicateGroups(sentence, count),
      negated: false,
      rule: "casualty-among",
    };
  }
  return undefined;
}

/** What another source says of the same: no noun of its own, and words that lay it on somebody in between. */
function sameOf(
  { terms }: Sentence,
  count: CountPhrase,
  last: FigureDraft | undefined,
): FigureDraft | undefined {
  if (last === undefined || last.count.to > count.from || count.unit === "percent") return undefined;
  const next = terms[count.to];
  if (restates(terms, last, count)) return likened(last, count);
  const does = isWord(next, "did", "had", "have", "were", "was") && ends(terms[count.to + 1]);
  if (does && (count.head === undefined || count.unit === "person")) return likened(last, count);
  if (count.head !== undefined) return undefined;
  if (
    isRecorded(terms, count) ||
    theOther(terms, count, last) ||
    sums(terms, count) ||
    goesOn(terms, count, last) ||
    goesOnAfter(terms, count, last) ||
    gapped(terms, count, last) ||
    doneByOthers(terms, count, last) ||
    saysAlone(terms, count) ||
    isResumed(terms, count)
  )
    return likened(last, count);
  let at = count.from - 1;
  if (isWord(terms[at], "“", '"')) at -= 1;
  const closes = ends(next) || isWord(next, "by", "according_to", "”", '"', "in", "and");
  if (!closes) return undefined;
  if (namesFigure(terms, at)) return likened(last, count);
  const both = isWord(terms[at], "at") && isWord(terms[last.count.from - 1], "at");
  if (
    is(terms[at], "against") ||
    is(terms[at], "estimate") ||
    admitsTo(terms, at) ||
    saysNumber(terms, at - 1)
  )
    return likened(last, count);
  return both || (isWord(terms[at], ",", "speaks_of") && citesBetween(terms, last.count.to, at))
    ? likened(last, count)
    : undefined;
}

/** `10,545 casualties, with another 11,396 recorded in the east and 5,208 recorded in the south`. */
function isRecorded(terms: readonly Term[], { from, to }: CountPhrase): boolean {
  return (
    isWord(terms[from - 1], "with", ",", "and") &&
    isWord(terms[to], "recorded", "reported", "registered", "documented", "confirmed") &&
    isWord(terms[to + 1], "in", "at", "on", "by", "elsewhere")
  );
}

/** `The army's inquiry arrived at fourteen`: of what the paragraph last counted. */
function sameAsEarlier(
  { terms, hints }: Sentence,
  count: CountPhrase,
  { last, earlier }: { readonly last: FigureDraft | undefined; readonly earlier: readonly Claim[] },
): FigureDraft | undefined {
  if (last !== undefined || earlier.length === 0) return undefined;
  const before = isResumed(terms, count) ? figureBefore(earlier) : undefined;
  if (before !== undefined) return likeClaim(before, count);
  const named = count.head === undefined || isWord(terms[count.head], "individuals", "persons", "people");
  if (!named || (hints & firstHints) === 0) return undefined;
  const at = isWord(terms[count.from - 1], "“", '"') ? count.from - 2 : count.from - 1;
  const next = terms[count.to];
  const told = is(terms[at], "estimate") || admitsTo(terms, at) || namesFigure(terms, at);
  if (!told || !(ends(next) || isWord(next, "”", '"', "and", "by", "according_to"))) return undefined;
  const claim = earlier.findLast(
    ({ figure }) => figure?.partOf === undefined && figure?.unit === "person" && figure.form !== "none",
  );
  return claim === undefined ? undefined : likeClaim(claim, count);
}

function likeClaim({ category, act }: Claim, count: CountPhrase): FigureDraft | undefined {
  if (category === undefined) return undefined;
  return {
    count,
    category: category.value,
    act: act?.value ?? category.value,
    harmAt: 0,
    harmSpan: category.span,
    inherited: true,
    moreGroups: [],
    negated: false,
    rule: "casualty-ellipsis",
  };
}

/** `admits to 3,100`, `confessed to twelve`. */
function admitsTo(terms: readonly Term[], at: number): boolean {
  return (
    isWord(terms[at], "to") && isWord(terms[at - 1], "admits", "admitted", "confesses", "confessed", "owns")
  );
}

/** `the true figure was`, `says the figure is`, `put the toll at`. */
function namesFigure(terms: readonly Term[], at: number): boolean {
  if (isWord(terms[at], "of"))
    return (
      isWord(terms[at - 1], "figure", "figures", "numbers", "estimates", "estimate", "tolls") &&
      !is(terms[at - 2], "opener")
    );
  if (!is(terms[at], "be") && !isWord(terms[at], "at", "to", "reached", "exceeded")) return false;
  const named = isWord(terms[at - 1], "number", "total", "total_number") ? at - 1 : at - 2;
  if (saysNumber(terms, named)) return true;
  for (let i = at - 1; i > Math.max(0, at - 4); i--) {
    if (!isWord(terms[i], "figure", "toll", "count", "tally")) continue;
    const adjective = isWord(terms[i - 1], "the", "that", "this") ? i - 1 : i - 2;
    return isWord(terms[adjective], "the", "that", "this") && !isWord(terms[i + 1], "of");
  }
  return false;
}

const brings = new Set("bringing brings brought raising raises raised taking takes took put puts".split(" "));

/** `puts their number at`, `the true number was`, `bringing the total to`; leaves `the total is`. */
function saysNumber(terms: readonly Term[], at: number): boolean {
  if (!isWord(terms[at], "number", "total", "total_number")) return false;
  if (isWord(terms[at - 1], "their", "true", "real", "actual")) return true;
  return isWord(terms[at + 1], "to", "at") && isWord(terms[at - 1], "the") && isOneOf(terms[at - 2], brings);
}

/** `some 800 households, or roughly 5,000 souls`, `2,600 families, that is to say between 11,000 and 12,000 people`. */
function restates(terms: readonly Term[], last: FigureDraft, count: CountPhrase): boolean {
  if (count.from - last.count.to > 6 || count.unit !== "person") return false;
  const at = count.from - 1;
  if (isWord(terms[at], "or")) return isWord(terms[at - 1], ",") && at - 1 === last.count.to;
  return (
    isWord(terms[at], "that_is_to_say", "that_is", "i.e", "namely", "or_about") ||
    (isWord(terms[at], ",") && isWord(terms[at - 1], "that_is_to_say", "that_is"))
  );
}

function citesBetween(terms: readonly Term[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (is(terms[i], "accordingTo")) return true;
  return false;
}

function likened(last: FigureDraft, count: CountPhrase): FigureDraft {
  const { category, act, harmAt, negated, trigger } = last;
  return {
    count,
    category,
    act,
    harmAt,
    inherited: true,
    moreGroups: [],
    negated,
    ...(trigger === undefined ? {} : { trigger }),
    rule: "casualty-ellipsis",
  };
}

/** `the men, 58 in number, were`, `the women and children, 48 in all, were`: who they are stands before the comma. */
function apposedGroups(terms: readonly Term[], { from, to, head }: CountPhrase): readonly GroupAt[] {
  const told =
    isWord(terms[to], "in_number", "in_all", "altogether", "strong") ||
    isWord(terms[to + 1], "number", "all");
  if (head !== undefined || !told || !isWord(terms[from - 1], ",")) return [];
  const found: GroupAt[] = [];
  for (let i = from - 2; i >= Math.max(0, from - 8); i--) {
    const group = terms[i]?.lexeme.group ?? terms[i]?.lexeme.groupAdjective;
    if (group === undefined && !isWord(terms[i], "and", ",", "or")) break;
    for (const code of group?.codes ?? []) found.unshift({ group: { code }, term: i });
  }
  return found;
}

/** `Women and children accounted for 44 of those killed`: who they are stands before the verb. */
export function withSubject(sentence: Sentence, draft: FigureDraft): FigureDraft {
  const { terms } = sentence;
  const { count } = draft;
  if (count.groups.length > 0 || draft.moreGroups.length > 0) return draft;
  const apposed = apposedGroups(terms, count);
  if (apposed.length > 0) return { ...draft, moreGroups: apposed };
  if (draft.rule === "casualty-attributive" && count.head === undefined && is(terms[count.to], "be"))
    return { ...draft, moreGroups: predicateGroups(sentence, count) };
  if (
    !isWord(terms[count.from - 1], "for", "up") ||
    !isWord(terms[count.from - 2], "accounted", "account", "accounts", "accounting", "made", "make")
  )
    return draft;
  const found: GroupAt[] = [];
  for (let i = count.from - 3; i >= Math.max(0, count.from - 8); i--) {
    const group = terms[i]?.lexeme.group;
    if (group === undefined && !isWord(terms[i], "and", ",", "or")) break;
    for (const code of group?.codes ?? []) found.unshift({ group: { code }, term: i });
  }
  return found.length === 0 ? draft : { ...draft, moreGroups: found };
}
