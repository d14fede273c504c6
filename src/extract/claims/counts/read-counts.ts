import type { FigureUnit } from "../../../core/index.ts";
import type { GroupNoun } from "../../words/words.ts";
import type { NumberMention } from "../numbers/number-mention.ts";
import { is, isOneOf, isWord, type Term } from "../text/terms.ts";
import type { CountPhrase, GroupAt, OwnHarm } from "./count-phrase.ts";
import { notFigureReason } from "./not-figures.ts";
import { type NounPhrase, nounPhraseAt } from "./noun-phrase.ts";
import { ownHarm } from "./own-harm.ts";
import { isPeople } from "./peoples.ts";
import { groupsIn, likeTheNext } from "./shared-noun.ts";

/** Every number of a sentence with what it counts. */
export function readCounts(
  terms: readonly Term[],
  mentions: readonly NumberMention[],
  previousUnit: FigureUnit | undefined,
): readonly CountPhrase[] {
  let unit = previousUnit;
  const counts = mentions.map((mention) => countAt(terms, mention));
  return counts.map((one, i) => {
    const count = likeTheNext(terms, likeItsWhole(one, counts[i + 1]), counts[i + 1]);
    const elided = count.head === undefined && !count.mention.percent;
    if (elided && (unit === "body" || unit === "grave")) return { ...count, unit };
    if (unit !== undefined && things.has(unit) && isWord(terms[count.head ?? -1], "others"))
      return { ...count, unit };
    if (!elided && count.reason === undefined) unit = count.unit;
    return count;
  });
}

/** `four of the nine Veldanian students` are students as the nine are. */
function likeItsWhole(count: CountPhrase, next: CountPhrase | undefined): CountPhrase {
  if (count.partitive !== "count" || next === undefined || next.from !== count.to) return count;
  return { ...count, groups: next.groups, unit: next.unit, known: next.known };
}

function countAt(terms: readonly Term[], mention: NumberMention): CountPhrase {
  const partitive = partitiveOf(terms, mention);
  const nounAt = afterPartitive(terms, mention);
  const noun =
    partitive === "count"
      ? { to: ownedBy(terms, mention.to + 1) ?? mention.to + 1, known: false }
      : acceptable(terms, mention, nounPhraseAt(terms, nounAt));
  const named = noun.head === undefined && partitive !== "count";
  const to = named ? ofTheirNumber(terms, mention.to) : noun.to;
  const groups = groupsIn(terms, { from: mention.to, to });
  const citizens = noun.head === undefined ? [] : citizensOf(terms, noun.head);
  const shared = noun.known && mention.upper !== 1 ? sharedHeads(terms, noun, groups) : { to, groups };
  const reason =
    notFigureReason(terms, mention, noun) ??
    (mention.percent && !hasWhole(terms, mention.to) ? "percentage" : undefined);
  const opening = openingOf(terms, mention.from);
  const unit = unitOf(terms, noun, mention);
  return {
    mention,
    from: opening.from,
    to: Math.max(shared.to, mention.to),
    known: noun.known,
    unit,
    groups: [...shared.groups, ...citizens].filter(
      ({ group }) => !things.has(unit) || group.code !== "police",
    ),
    partitive: noun.head === undefined && partitive === "noun" ? undefined : partitive,
    apart: opening.apart || isWord(terms[noun.head ?? -1], "others") || isWord(terms[mention.to], "more"),
    total: opening.total,
    head: noun.head,
    own:
      noun.head === undefined && isOfTheHarmed(terms, mention.to)
        ? harmOfTheHarmed(terms, harmedTerm(terms, mention.to))
        : ownHarm(terms, noun),
    reason: reason ?? (isNoCount(terms, mention) || isOfOthers(terms, mention, noun) ? "unread" : undefined),
  };
}

/** `dozens of civilians`, `12 of the soldiers`, `80 per cent of the population`, `20 of the 23 bodies`. */
function afterPartitive(terms: readonly Term[], mention: NumberMention): number {
  let i = mention.to;
  if (isWord(terms[i], "”", '"') && isWord(terms[mention.from - 1], "“", '"')) return i + 1;
  if (isWord(terms[i], "“", '"', "‘") && isWord(terms[i + 2], "”", '"', "’")) return i + 1;
  if (!isWord(terms[i], "of")) return i;
  i += 1;
  while (is(terms[i], "determiner") || isWord(terms[i], "them", "approximately")) i += 1;
  return i;
}

/** `12 of the hostages`, `20 of the 23 bodies`; leaves `dozens of hostages`. */
function partitiveOf(terms: readonly Term[], { to, percent }: NumberMention): CountPhrase["partitive"] {
  if (percent || !isWord(terms[to], "of")) return undefined;
  const owned = ownedBy(terms, to + 1);
  const whose = isWord(terms[to + 1], "her", "his", "their", "its", "my", "our");
  if (whose && terms[to + 2]?.lexeme.number === undefined && terms[to + 2]?.kind !== "number")
    return undefined;
  const next = owned ?? (whose || isWord(terms[to + 1], "the", "these", "those") ? to + 2 : to + 1);
  const number = terms[next]?.kind === "number" || terms[next]?.lexeme.number !== undefined;
  if (number && !isWord(terms[next], "one")) return "count";
  return owned === undefined && next > to + 1 ? "noun" : undefined;
}

/** The number of `of the town's 900 houses`. */
function ownedBy(terms: readonly Term[], from: number): number | undefined {
  for (let i = from; i < from + 4; i++)
    if (isWord(terms[i], "'s"))
      return terms[i + 1]?.kind === "number" || terms[i + 1]?.lexeme.number !== undefined ? i + 1 : undefined;
  return undefined;
}

/** An unknown noun counts only in the plural; after `one` it must be known. */
function acceptable(terms: readonly Term[], mention: NumberMention, noun: NounPhrase): NounPhrase {
  if (noun.known || noun.head === undefined) return noun;
  const text = terms[noun.head]?.text ?? "";
  const plural = /(?:[^s]s|men|people|folk)$/.test(text) || isPeople(terms[noun.head]);
  const one = mention.upper === 1 && mention.lower === 1;
  return plural && !one ? noun : { to: mention.to, known: false };
}

/** `12 men, women and children`: further nouns without a number of their own. */
function sharedHeads(
  terms: readonly Term[],
  noun: NounPhrase,
  groups: readonly GroupAt[],
): { to: number; groups: readonly GroupAt[] } {
  const from = noun.to;
  const headUnit = terms[noun.head ?? -1]?.lexeme.group?.unit;
  let to = from;
  let all = groups;
  for (let i = from; i + 1 < terms.length && i - from < 8; ) {
    if (!isWord(terms[i], ",", "and", "or")) break;
    const next = isWord(terms[i + 1], "and", "or") ? i + 2 : i + 1;
    const other = terms[next]?.lexeme.group;
    if (
      other === undefined ||
      !(sharesHead(other, headUnit) || (headUnit === "person" && isOneOf(terms[next], kin))) ||
      !/s$|men$|ren$|elderly$/.test(terms[next]?.text ?? "")
    )
      break;
    if (isWord(terms[i], ",") && next === i + 1 && !listEnds(terms, next + 1)) break;
    if (is(terms[next + 1], "be") || is(terms[next + 1], "have")) {
      if (isWord(terms[i], ",")) break;
    }
    all = [...all, ...other.codes.map((code) => ({ group: { code }, term: next }))];
    to = next + 1;
    i = to;
  }
  return { to, groups: all };
}

/** Whether an `and` comes after a noun joined by a comma alone: `men, women and children`; not `30 others, officials said`. */
function listEnds(terms: readonly Term[], from: number): boolean {
  for (let i = from; i < Math.min(from + 6, terms.length); i++) {
    if (isWord(terms[i], "and", "or")) return true;
    if (!isWord(terms[i], ",") && terms[i]?.lexeme.group === undefined) return false;
  }
  return false;
}

/** `missionaries and family members`. */
const kin = new Set(
  "family_members family relatives colleagues neighbours neighbors friends passers-by".split(" "),
);

const things: ReadonlySet<FigureUnit> = new Set(["home", "building", "settlement", "object", "site"]);

/** `men, women and children`; `temples and shrines`; never persons with things. */
function sharesHead(other: GroupNoun, headUnit: FigureUnit | undefined): boolean {
  if (headUnit === undefined) return false;
  if (other.unit === "person") return headUnit === "person" && other.codes.length > 0;
  return things.has(other.unit) && things.has(headUnit);
}

function unitOf(terms: readonly Term[], noun: NounPhrase, mention: NumberMention): FigureUnit {
  if (mention.percent) return "percent";
  if (isOfBodies(terms, mention.from)) return "body";
  if (isOfHomes(terms, mention.from)) return "home";
  if (noun.head === undefined) return "unspecified";
  const lexeme = terms[noun.head]?.lexeme;
  if (lexeme?.group !== undefined) return lexeme.group.unit;
  if (lexeme?.harmNoun !== undefined) return lexeme.harmNoun.befalls === "objects" ? "object" : "person";
  return "unspecified";
}

/** `citizens of Ostrelia`, `nationals of Veldania`. */
function citizensOf(terms: readonly Term[], head: number): readonly GroupAt[] {
  const name = terms[head + 2];
  const named =
    isWord(terms[head], "citizens", "nationals", "citizen", "national", "subjects") &&
    isWord(terms[head + 1], "of") &&
    name?.capital === true;
  return named && name !== undefined
    ? [{ group: { code: "national", name: name.text }, term: head + 2 }]
    : [];
}

/** A percentage counts only of something: `80 per cent of the population`, `70 per cent of whom`. */
function hasWhole(terms: readonly Term[], at: number): boolean {
  return isWord(terms[at], "of") || is(terms[at], "opener");
}

/** `forty of the wounded`. */
function isOfTheHarmed(terms: readonly Term[], at: number): boolean {
  const named = harmedTerm(terms, at);
  return (
    named > at && harmedNamed(terms[named]) !== undefined && terms[named + 1]?.lexeme.group === undefined
  );
}

/** The term after `of the`, `of those`; the same term where there is none. */
function harmedTerm(terms: readonly Term[], at: number): number {
  if (isWord(terms[at], "of_those")) return at + 1;
  return isWord(terms[at], "of") && isWord(terms[at + 1], "the", "those") ? at + 2 : at;
}

/** `the wounded`, `those killed`. */
function harmedNamed(term: Term | undefined): OwnHarm["harm"] | undefined {
  const verb = term?.lexeme.harmVerb;
  return term?.lexeme.harmAdjective ?? (verb?.forms.has("participle") === true ? verb.verb : undefined);
}

/** `all but three`, `one or other of`, `he is one of the dead`, `a single one of those`: nobody is counted. */
function isNoCount(terms: readonly Term[], { from, to, lower, upper, form }: NumberMention): boolean {
  if (isWord(terms[from - 1], "but") && isWord(terms[from - 2], "all")) return true;
  if (form !== "exact" || lower !== 1 || upper !== 1) return false;
  return (
    isWord(terms[to], "or", "another") ||
    isWord(terms[from - 1], "single", "is", "was", "every", "each", "any") ||
    (isWord(terms[to], "of") && /est$|^most$|^best$/.test(terms[to + 2]?.text ?? ""))
  );
}

/** `multiple and intersecting forms`, `the various initiatives`: such words stand for nobody without a noun of people or things. */
function isOfOthers(
  terms: readonly Term[],
  { from, to }: NumberMention,
  { known, head }: NounPhrase,
): boolean {
  if (known || !isWord(terms[to - 1], "multiple", "various") || to - from > 2) return false;
  return !isPeople(terms[head ?? -1]);
}

/** `three of their number` names no noun of its own. */
function ofTheirNumber(terms: readonly Term[], at: number): number {
  if (isOfTheHarmed(terms, at)) return harmedTerm(terms, at) + 1;
  const number =
    isWord(terms[at], "of") &&
    isWord(terms[at + 1], "their", "our", "its") &&
    isWord(terms[at + 2], "number", "own");
  return number ? at + 3 : at;
}

/** `the bodies of 19 persons` counts bodies. */
function isOfBodies(terms: readonly Term[], at: number): boolean {
  return isWord(terms[at - 1], "of") && is(terms[at - 2], "bodiesFound");
}

/** `the homes of 300 families` counts homes. */
function isOfHomes(terms: readonly Term[], at: number): boolean {
  return isWord(terms[at - 1], "of") && isWord(terms[at - 2], "homes", "houses", "dwellings");
}

function harmOfTheHarmed(terms: readonly Term[], term: number): OwnHarm | undefined {
  const harm = harmedNamed(terms[term]);
  return harm === undefined ? undefined : { harm, term, how: "attributive" };
}

/** `a record 81 people`, `a confirmed 40 deaths`. */
const totals = new Set(
  "record reported confirmed staggering combined full mere whole known horrifying shocking".split(" "),
);

/** `another`, `a further`, `the other`, `a total of`, `the`: words before the number that belong to the phrase. */
function openingOf(terms: readonly Term[], at: number): { from: number; apart: boolean; total: boolean } {
  let from = at;
  let apart = false;
  let total = false;
  for (let i = at - 1; i >= 0 && at - i <= 4; i--) {
    const term = terms[i];
    if (is(term, "apart")) apart = true;
    else if (isWord(term, "total") || (isWord(term, "of") && isWord(terms[i - 1], "total"))) total = true;
    else if (isOneOf(term, totals) && is(terms[i - 1], "determiner")) from = i;
    else if (
      (!is(term, "determiner") || isWord(term, "that")) &&
      term?.lexeme.hedge === undefined &&
      !isWord(term, "first", "last", "newly")
    )
      break;
    from = i;
  }
  return { from, apart, total };
}
