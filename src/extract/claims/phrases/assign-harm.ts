import type { HarmFound, Joint, PhraseCount, SentenceParts } from "./read-counts.ts";

/** A count with its word of harm, and the count that it is a part of. */
export interface HarmedCount {
  readonly count: PhraseCount;
  readonly harm: HarmFound;
  /** Whether the word of harm is another count's, which this one shares. */
  readonly shared: boolean;
  /** Index into the list of harmed counts. */
  readonly partOf?: number;
}

/** How far a word of harm may stand from a figure, in words; what parts them costs more than a word. */
const costs: Readonly<Record<Joint["kind"], number>> = {
  auxiliaries: 0.25,
  other: 1,
  // Of an unknown word where words are not parted.
  character: 0.35,
  mark: 1,
  comma: 2,
  and: 3,
  parts: 6,
  end: 20,
};
const dearest = 8;
const ofItsOwn = 2.5;
const otherCount = 5;
const mostBeside = 1.5;
/** `la mort de 427 …`: nothing but small words between the word of harm and the figure. */
const adjacent = 0.5;
/** In tokens. */
const farthest = 40;

const personUnits = new Set(["person", "family", "household", "body"]);

/**
 * Gives each count the nearest word of harm that can befall what it counts, on either side; counts that are
 * listed share it; those after `dont`, `в том числе` are parts of the count before.
 */
export function assignHarm(parts: SentenceParts): readonly HarmedCount[] {
  const found: HarmedCount[] = [];
  const waiting: PhraseCount[] = [];
  const way = wayThrough(parts);
  let whole: { readonly index: number; readonly joint: Joint } | undefined;
  for (const [index, count] of parts.counts.entries()) {
    const joint = partsJoint(parts, index);
    if (joint !== undefined && found.length > 0) whole = { index: found.length - 1, joint };
    const nearest = nearestHarm(parts, count, way);
    const first = count.ofThose === true || isRightBehind(parts, joint, count);
    if (first && found.length > 0 && nearest !== undefined && nearest.cost <= ofItsOwn) {
      found.push({ count, harm: nearest.harm, shared: false, partOf: whole?.index ?? found.length - 1 });
      continue;
    }
    const own = nearest !== undefined && nearest.cost <= (whole === undefined ? dearest : ofItsOwn);
    const within = whole === undefined ? undefined : found[whole.index];
    if (within !== undefined && whole !== undefined && !(own && nearest.harm.from > whole.joint.at)) {
      found.push({ count, harm: within.harm, shared: true, partOf: whole.index });
      continue;
    }
    whole = undefined;
    if (nearest === undefined || nearest.cost > dearest) {
      const before = found.at(-1);
      if (before !== undefined && isListed(parts, before.count, count) && befalls(before.harm, count))
        found.push({ count, harm: before.harm, shared: true });
      else waiting.push(count);
      continue;
    }
    for (const one of waiting.splice(0))
      if (isListed(parts, one, count) && befalls(nearest.harm, one))
        found.push({ count: one, harm: nearest.harm, shared: true });
    found.push({ count, harm: nearest.harm, shared: false });
  }
  return found;
}

/** `其中11人死亡`: the first count behind a word such as `其中`, without a comma between. */
function isRightBehind({ joints }: SentenceParts, joint: Joint | undefined, { from }: PhraseCount): boolean {
  return (
    joint !== undefined &&
    !joints.some(({ at, kind }) => at >= joint.to && at < from && kind !== "auxiliaries")
  );
}

interface Nearest {
  readonly harm: HarmFound;
  readonly cost: number;
}

/** What it costs to go through a sentence, worked out once for all its counts. */
interface Way {
  between(from: number, to: number): number;
  /** Tokens with which `and` is written together. */
  readonly joined: ReadonlySet<number>;
}

function wayThrough(parts: SentenceParts): Way {
  const paid = paidUpTo(parts);
  const joined = parts.joints.filter(({ at, to, kind }) => kind === "and" && at === to);
  return {
    between: (from, to) => (paid[to] ?? 0) - (paid[from] ?? 0),
    joined: new Set(joined.map(({ at }) => at)),
  };
}

function nearestHarm(parts: SentenceParts, count: PhraseCount, way: Way): Nearest | undefined {
  let best: Nearest | undefined;
  const { between, joined } = way;
  for (const harm of parts.harms) {
    if (Math.abs(harm.from - count.from) > farthest || !befalls(harm, count)) continue;
    const after = harm.from >= count.to;
    // `و` written together with the word of harm parts it from what stands before.
    const and = after && joined.has(harm.from) ? costs.and : 0;
    const cost = after ? between(count.to, harm.from) + and : between(harm.to, count.from);
    if (best !== undefined && cost >= best.cost) continue;
    // A number that names nothing counted is told by its word of harm alone: `15 tués`.
    if (
      count.noun === undefined &&
      (cost > ofItsOwn || (!after && cost > adjacent && namesOthers(parts, count)))
    )
      continue;
    best = { harm, cost };
  }
  return best === undefined ? undefined : (befalling(parts, count, { noun: best.harm, way }) ?? best);
}

/** Hostages are counted as well as taken: what befell them is the verb, where one stands near: `12 otages ont été libérés`. */
function befalling(
  { harms }: SentenceParts,
  count: PhraseCount,
  { noun, way: { between } }: { readonly noun: HarmFound; readonly way: Way },
): Nearest | undefined {
  if (noun.meaning.category !== "hostage" || noun.from !== count.to) return undefined;
  for (const harm of harms) {
    if (harm === noun || !befalls(harm, count)) continue;
    const cost = harm.from >= noun.to ? between(noun.to, harm.from) : between(harm.to, count.from);
    if (cost <= mostBeside) return { harm, cost };
  }
  return undefined;
}

/** Whether a word that the lists do not know is what is counted: `comprend 10 séances`. */
function namesOthers({ joints }: SentenceParts, { to }: PhraseCount): boolean {
  return joints.some(({ at, kind }) => at === to && kind === "other");
}

/** What it costs to come from the sentence's beginning to each token: words, commas, other counts, other words of harm. */
function paidUpTo({ counts, harms, joints }: SentenceParts): readonly number[] {
  const last = Math.max(0, ...[...counts, ...harms, ...joints].map(({ to }) => to));
  const costAt = new Array<number>(last + 1).fill(0);
  const add = (at: number, cost: number): void => {
    costAt[at] = (costAt[at] ?? 0) + cost;
  };
  for (const { at, kind } of joints) add(at, costs[kind]);
  for (const { from } of counts) add(from, otherCount);
  for (const { from } of harms) add(from, 1);
  let sum = 0;
  const paid = costAt.map((cost) => {
    sum += cost;
    return sum - cost;
  });
  return [...paid, sum];
}

function befalls({ meaning }: HarmFound, { unit, noun }: PhraseCount): boolean {
  if (noun === undefined) return meaning.befalls !== "objects";
  if (meaning.category === "discovered") return unit !== "person";
  if (meaning.category === "exhumed") return unit === "body" || unit === "person";
  if (meaning.befalls === "either") return true;
  return (meaning.befalls === "persons") === personUnits.has(unit);
}

/** A word such as `dont` between a count and the one before it. */
function partsJoint({ counts, joints }: SentenceParts, index: number): Joint | undefined {
  const [before, count] = [counts[index - 1], counts[index]];
  if (before === undefined || count === undefined) return undefined;
  return joints.find(({ at, kind }) => kind === "parts" && at >= before.to && at < count.from);
}

/** `12 femmes, 5 enfants et 3 hommes`: nothing but commas and `and` between two counts. */
function isListed({ harms, joints }: SentenceParts, one: PhraseCount, next: PhraseCount): boolean {
  const between = joints.filter(({ at }) => at >= one.to && at < next.from);
  const words = between.filter(({ kind }) => kind === "other" || kind === "end").length;
  const joined = between.some(({ kind }) => kind === "comma" || kind === "and");
  return joined && words <= 1 && !harms.some(({ from }) => from >= one.to && from < next.from);
}
