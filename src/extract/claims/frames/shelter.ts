import type { CountPhrase } from "../counts/count-phrase.ts";
import type { Sentence } from "../text/sentence.ts";
import { is, isOneOf, isWord, type Term } from "../text/terms.ts";
import type { FigureDraft } from "./figure-draft.ts";
import { draft } from "./forced.ts";
import type { Trigger } from "./trigger.ts";
import { isAdverb } from "./verb-group.ts";

/**
 * Those who live where the displaced live: `14,000 people are living in camps`, `7,000 remained in collective centres`. Leaves
 * `200 soldiers live in barracks`, `12 prisoners in the labour camp`.
 */
export function shelterTrigger(
  { terms, countAt }: Pick<Sentence, "terms" | "countAt">,
  at: number,
): Trigger | undefined {
  if (!is(terms[at], "campNoun")) return undefined;
  const into = phraseStart(terms, at);
  if (into === undefined) return undefined;
  let i = into - 1;
  while (isAdverb(terms[i])) i -= 1;
  const stays = isOneOf(terms[i], stayVerbs) || is(terms[i], "be") || is(terms[i], "become");
  if (!stays) {
    const reduced = countAt[i] !== undefined || isWord(terms[i], "people", "persons", "families");
    return reduced ? { ...base, at, from: into, harmed: "before", voice: "adjective" } : undefined;
  }
  const from = verbStart(terms, i);
  return { ...base, at, from, harmed: "subject", voice: "active" };
}

const base = {
  category: "displaced",
  act: "displacement",
  befalls: "persons",
  weak: false,
  negated: false,
} as const;

const stayVerbs = new Set(
  "live lives lived living stay stayed staying stays reside resided residing remain remained remaining housed accommodated hosted sheltered lodged kept crowded camped sleep slept sleeping".split(
    " ",
  ),
);

const shelters = new Set(
  "tents shelters stadium gymnasium schools churches mosques displacement_camps refugee_camps".split(" "),
);

/** The `in` of `in 21 crowded evacuation centres`, when words say that the displaced live there. */
function phraseStart(terms: readonly Term[], at: number): number | undefined {
  let kind = isOneOf(terms[at], shelters) || is(terms[at], "campName");
  for (let i = at - 1; i > Math.max(0, at - 6); i--) {
    const term = terms[i];
    if (isWord(term, "under") && isWord(terms[at], "sheeting", "tarpaulins", "tarpaulin", "canvas")) return i;
    if (isWord(term, "with") && i === at - 1 && isWord(terms[at], "host_families")) return i;
    if (isWord(term, "in", "at")) return kind || (i === at - 1 && isWord(terms[at], "camps")) ? i : undefined;
    if (is(term, "notShelter") || term?.kind === "mark") return undefined;
    kind ||= is(term, "shelterWord") || (isWord(terms[at], "camps") && term?.kind === "number");
  }
  return undefined;
}

/** Over `are currently`, `have been`. */
function verbStart(terms: readonly Term[], at: number): number {
  let i = at;
  while (i > 0 && (is(terms[i - 1], "be") || is(terms[i - 1], "have") || isAdverb(terms[i - 1]))) i -= 1;
  return i;
}

/** `Morvenia hosts 14,000 refugees`, `92,000 refugees have entered`: refugees counted where they are or come to be. */
export function refugeeDraft({ terms }: Sentence, count: CountPhrase): FigureDraft | undefined {
  const { head } = count;
  if (isArrival(terms, count))
    return { ...draft(count, count.from, "casualty-refugees"), category: "displaced", act: "displacement" };
  if (head === undefined || !count.groups.some(({ group }) => group.code === "refugee")) return undefined;
  const verbAt = asideStart(terms, count.from);
  const before = [1, 2, 3].some((k) => is(terms[verbAt - k], "harbours"));
  const there = is(terms[count.from - 1], "be") && isWord(terms[count.from - 2], "there");
  if (before || there || flows(terms, count.from) || arrives(terms, count.to))
    return { ...draft(count, head, "casualty-refugees"), category: "displaced", act: "displacement" };
  return undefined;
}

/** `an official at the refugee camp said that 340 Karthesians had arrived`; leaves `340 aid workers had arrived`. */
function isArrival(terms: readonly Term[], { groups, head, to, from, reason }: CountPhrase): boolean {
  const people = groups.length > 0 && groups.every(({ group }) => group.code === "national");
  if (!people || head === undefined || reason !== undefined || !is(terms[to], "have")) return false;
  if (!isWord(terms[to + 1], "arrived", "come", "crossed") && !isWord(terms[to + 2], "arrived")) return false;
  return terms.some((term, i) => i < from && isWord(term, "refugee", "refugees", "refugee_camp"));
}

/** `have received, since June, 211,000 refugees`: the first comma of what is put in between. */
function asideStart(terms: readonly Term[], at: number): number {
  if (!isWord(terms[at - 1], ",")) return at;
  for (let i = at - 2; i > Math.max(0, at - 12); i--) if (isWord(terms[i], ",")) return i;
  return at;
}

const flowNouns = new Set("influx arrival flow exodus flight wave stream number total".split(" "));

/** `an influx of 14,000 refugees`. */
function flows(terms: readonly Term[], at: number): boolean {
  return isWord(terms[at - 1], "of") && isOneOf(terms[at - 2], flowNouns);
}

function arrives(terms: readonly Term[], from: number): boolean {
  for (let i = from; i < Math.min(from + 8, terms.length); i++) {
    if (is(terms[i], "arrives")) return true;
    if (terms[i]?.kind === "mark" || terms[i]?.lexeme.harmVerb !== undefined) return false;
  }
  return false;
}
