import { gatherOnes } from "../../gather.ts";
import { hint } from "../../words/hints.ts";
import type { CountPhrase, GroupAt } from "../counts/count-phrase.ts";
import { isPeople } from "../counts/peoples.ts";
import type { Sentence } from "../text/sentence.ts";
import { is, isOneOf, isWord, type Term } from "../text/terms.ts";
import { causeDraft } from "./causes.ts";
import type { FigureDraft } from "./figure-draft.ts";
import { draft, forcedDraft } from "./forced.ts";
import { harmedAt } from "./harmed-named.ts";
import { lostKinDraft } from "./lost-kin.ts";
import { ofWhichDraft } from "./of-which.ts";
import { refugeeDraft } from "./shelter.ts";
import { bodiesDraft, casesDraft, namesDraft } from "./toll-nouns.ts";
import { isAdverb } from "./verb-group.ts";

/**
 * Tolls and lives: `the death toll rose to 66`, `bringing the total number of martyrs to 153`, `claimed the lives of 12`,
 * `cost 12 lives`. The number stands apart from its noun of harm. Leaves `12 lives were changed`.
 */
export function withTolls(sentence: Sentence, drafts: readonly FigureDraft[]): readonly FigureDraft[] {
  const taken = new Set(drafts.map((draft) => draft.count));
  const read = (sentence.hints & (hint.harm | hint.toll)) === 0 ? unnamedDraft : apartDraft;
  const more = gatherOnes(sentence.counts, (count) =>
    taken.has(count) || count.reason !== undefined ? undefined : read(sentence, count),
  );
  return more.length === 0 && drafts.length < 2
    ? drafts
    : [...drafts, ...more].sort((a, b) => a.count.from - b.count.from);
}

/** What needs no word of harm, toll or life. */
function unnamedDraft(sentence: Sentence, count: CountPhrase): FigureDraft | undefined {
  return forcedDraft(sentence, count) ?? refugeeDraft(sentence, count) ?? lostKinDraft(sentence, count);
}

function apartDraft(sentence: Sentence, count: CountPhrase): FigureDraft | undefined {
  return (
    causeDraft(sentence, count) ??
    ofWhichDraft(sentence, count) ??
    tollDraft(sentence, count) ??
    livesDraft(sentence, count) ??
    forcedDraft(sentence, count) ??
    numberedDraft(sentence, count) ??
    amongDraft(sentence, count) ??
    casesDraft(sentence, count) ??
    bodiesDraft(sentence, count) ??
    namesDraft(sentence, count) ??
    refugeeDraft(sentence, count) ??
    lostKinDraft(sentence, count)
  );
}

function tollDraft(sentence: Sentence, count: CountPhrase): FigureDraft | undefined {
  const { terms } = sentence;
  if (count.head !== undefined && count.unit !== "person") return undefined;
  const at = tollNear(terms, count);
  if (at === undefined) return undefined;
  const harm = harmOf(terms, at);
  return harm === undefined
    ? undefined
    : {
        ...draft(count, harm.at, "casualty-toll"),
        category: harm.category,
        act: harm.act,
        cumulative: true,
        moreGroups: groupsBetween(terms, at, harm.at),
      };
}

const exceeding = new Set(
  "exceeds exceeded exceed surpassed surpasses topped exceeding has_passed have_passed had_passed has_now_passed".split(
    " ",
  ),
);

/** `death toll … 66` within a clause, joined by `to`, `at`, `of`, `reached`, or `to 153 the number of …`. */
function tollNear(terms: readonly Term[], count: CountPhrase): number | undefined {
  const quoted = isWord(terms[count.from - 1], "“", '"') ? count.from - 1 : count.from;
  const start = adverbStart(terms, quoted);
  const before = terms[start - 1];
  const exceeds = isOneOf(terms[count.mention.from], exceeding);
  const given = isWord(before, "as") && count.head === undefined;
  if (!exceeds && !given && !is(before, "reached") && !isWord(before, "of", ":", "than", "from", "fell_from"))
    return undefined;
  for (let i = count.from - 2; i >= Math.max(0, count.from - 30); i--) {
    if (isWord(terms[i], ";")) return undefined;
    if (is(terms[i], "toll")) return i;
  }
  if (!isWord(before, "to")) return undefined;
  for (let i = count.to; i < Math.min(count.to + 4, terms.length); i++) if (is(terms[i], "toll")) return i;
  return undefined;
}

/** Whom `the number of Karthesian soldiers killed` is about. */
function groupsBetween(terms: readonly Term[], from: number, to: number): readonly GroupAt[] {
  const found: GroupAt[] = [];
  for (let i = from + 1; i <= to; i++) {
    const term = terms[i];
    if (isPeople(term) && term !== undefined)
      found.push({ group: { code: "national", name: term.text }, term: i });
    const named = term?.lexeme.group ?? term?.lexeme.groupAdjective;
    if (term?.lexeme.harmAdjective !== undefined) continue;
    for (const code of named?.codes ?? []) found.push({ group: { code }, term: i });
  }
  return found;
}

/** Over `only`, `already`. */
function adverbStart(terms: readonly Term[], at: number): number {
  let i = at;
  while (i > 0 && isAdverb(terms[i - 1])) i -= 1;
  return i;
}

function harmOf(
  terms: readonly Term[],
  toll: number,
): { at: number; category: FigureDraft["category"]; act: string } | undefined {
  if (
    isWord(
      terms[toll],
      "death_toll",
      "total_death_toll",
      "civilian_death_toll",
      "number_of_dead",
      "number_of_deaths",
      "death_count",
    )
  ) {
    return { at: toll, category: "killed", act: "killing" };
  }
  if (isWord(terms[toll], "number_of_victims")) return { at: toll, category: "affected", act: "casualty" };
  for (let i = toll + 1; i < Math.min(toll + 8, terms.length); i++) {
    const lexeme = terms[i]?.lexeme;
    if (isWord(terms[i], "hit", "hits")) continue;
    const harm = lexeme?.harmNoun ?? lexeme?.harmVerb?.verb ?? lexeme?.harmAdjective;
    if (isWord(terms[i], "refugees", "asylum-seekers"))
      return { at: i, category: "displaced", act: "displacement" };
    if (harm !== undefined)
      return { at: i, category: harm.category, act: "act" in harm ? harm.act : harm.category };
  }
  return isWord(terms[toll], "toll") ? { at: toll, category: "killed", act: "killing" } : undefined;
}

const losing = new Set("lost loss lose losing short snuffed ended ending extinguished".split(" "));

function livesDraft({ terms }: Sentence, count: CountPhrase): FigureDraft | undefined {
  const livesAt = livesTerm(terms, count);
  if (livesAt === undefined) return undefined;
  for (let i = livesAt - 1; i >= Math.max(0, livesAt - 8); i--) {
    if (is(terms[i], "resulting") || isOneOf(terms[i], losing))
      return draft(count, livesAt, "casualty-lives");
  }
  const lost =
    isWord(terms[count.to], "were", "was", "have") &&
    isWord(terms[count.to + (isWord(terms[count.to], "have") ? 2 : 1)], "lost", "taken", "claimed");
  return lost ? draft(count, livesAt, "casualty-lives") : undefined;
}

/** The term `lives` that the count counts (`12 lives`), or whose owners it counts (`the lives of 12`). */
function livesTerm(terms: readonly Term[], count: CountPhrase): number | undefined {
  if (count.head !== undefined && isWord(terms[count.head], "lives")) return count.head;
  for (let i = count.from - 1; i >= Math.max(0, count.from - 12); i--) {
    const listed = i === count.from - 1 || isWord(terms[count.from - 1], "and", ",");
    if (isWord(terms[i], "of") && isWord(terms[i - 1], "lives", "life")) return listed ? i - 1 : undefined;
    if (isWord(terms[i], ";") || is(terms[i], "be") || is(terms[i], "have")) return undefined;
  }
  return undefined;
}

/** `Among the dead were 16 children and two priests`, `The dead comprise eighteen women`. */
function amongDraft({ terms, countAt }: Sentence, count: CountPhrase): FigureDraft | undefined {
  for (let i = count.from - 1; i >= Math.max(0, count.from - 24); i--) {
    if (isWord(terms[i], ";", ":")) return undefined;
    const verb =
      is(terms[i], "be") ||
      is(terms[i], "exhaustive") ||
      isWord(terms[i], "include", "included", "includes", "numbered");
    if (!verb) {
      const listed = countAt[i] !== undefined || isWord(terms[i], ",", "and") || terms[i]?.kind === "word";
      if (!listed || is(terms[i], "have")) return undefined;
      continue;
    }
    const named = namedAmong(terms, i - 1);
    const lexeme = terms[named]?.lexeme;
    const harm =
      lexeme?.harmAdjective ??
      (lexeme?.harmVerb?.forms.has("participle") === true
        ? lexeme.harmVerb.verb
        : lexeme?.harmNoun?.counts === "persons"
          ? lexeme.harmNoun
          : undefined);
    if (
      harm === undefined ||
      harm.befalls === "objects" ||
      !isWord(terms[named - 1], "the", "those", "among_those") ||
      count.unit !== "person"
    )
      return undefined;
    return {
      ...draft(count, named, "casualty-among"),
      category: harm.category,
      act: "act" in harm ? harm.act : harm.category,
    };
  }
  return undefined;
}

/** The harmed of `Among those killed in April were`, over what stands between them and the verb. */
function namedAmong(terms: readonly Term[], at: number): number {
  for (let i = at; i > Math.max(0, at - 6); i--) {
    if (terms[i]?.kind === "mark") break;
    const among =
      isWord(terms[i - 1], "among_those") ||
      (isWord(terms[i - 1], "the", "those") && is(terms[i - 2], "preposition"));
    if (among && harmedAt(terms[i]) !== undefined) return i;
  }
  return at;
}

/** The unit of `Homes damaged: 1,020`. */
function thingsBefore(terms: readonly Term[], at: number): Pick<FigureDraft, "unit"> {
  const group = terms[at - 1]?.lexeme.group;
  return group === undefined || group.unit === "person" ? {} : { unit: group.unit };
}

const numbering = new Set(
  "vary varies varied range ranges ranged number numbered numbers total totalled at amounted_to amounts_to amount_to came_to reached exceeded stood_at includes".split(
    " ",
  ),
);

/** `The wounded are beyond ten thousand`, `Passengers drowned: 197`: the harmed are the subject, the number the predicate. */
function numberedDraft({ terms, countAt }: Sentence, count: CountPhrase): FigureDraft | undefined {
  const before = terms[count.from - 1];
  const colon = isWord(before, ":");
  if (count.head !== undefined && !(colon && count.unit === "person" && count.from < 4)) return undefined;
  if (!colon && !is(before, "be") && !isOneOf(before, numbering)) return undefined;
  for (let i = count.from - 2; i >= Math.max(0, count.from - (colon && count.from > 8 ? 3 : 7)); i--) {
    if (countAt[i] !== undefined || isWord(terms[i], ";", ",")) return undefined;
    if (colon && i < count.from - 3 && (is(terms[i], "be") || terms[i]?.lexeme.saying !== undefined))
      return undefined;
    const lexeme = terms[i]?.lexeme;
    const persons =
      lexeme?.harmNoun?.counts === "persons"
        ? lexeme.harmNoun
        : lexeme?.harmNoun?.counts === "result"
          ? lexeme.harmNoun
          : undefined;
    const harm =
      persons ??
      lexeme?.harmAdjective ??
      (lexeme?.harmVerb?.forms.has("participle") === true ? lexeme.harmVerb.verb : undefined);
    if (harm === undefined || (harm.befalls === "objects" && !colon)) continue;
    if (!colon && !isWord(terms[i - 1], "the", "those", "of", "number") && persons === undefined)
      return undefined;
    return {
      ...draft(count, i, "casualty-numbered"),
      category: harm.category,
      act: "act" in harm ? harm.act : harm.category,
      ...(harm.befalls === "objects" ? thingsBefore(terms, i) : {}),
      moreGroups: groupsBetween(terms, Math.max(-1, i - 2), i),
    };
  }
  return undefined;
}
