import { is, isOneOf, isWord, type Term } from "../text/terms.ts";
import { isAdverb, participleForm, type VerbGroup, verbGroupAt } from "./verb-group.ts";

const participles = new Set(
  "taken led shot thrown caught put brought held bound set lined cut driven burnt hit struck sent left beaten seized dug blown bound hung torn".split(
    " ",
  ),
);

/**
 * The verb group that a participle after `and` shares with the passive before it: `were lined up against a wall and shot`,
 * `had been ambushed and killed`. Leaves `were killed and 14 wounded`, `stormed the house and shot`.
 */
export function sharedPassive(
  terms: readonly Term[],
  at: number,
  isCounted: (term: number) => boolean,
): (VerbGroup & { readonly first: number }) | undefined {
  let i = at - 1;
  while (isAdverb(terms[i]) || isWord(terms[i], "subsequently")) i -= 1;
  if (!isWord(terms[i], "and", "or", ",", "but", "before_being")) return undefined;
  for (i -= 1; i > 0 && at - i < 16; i--) {
    const term = terms[i];
    if (isCounted(i) || isWord(term, ";", ":", "“", "”") || is(term, "relative") || is(term, "modal"))
      return undefined;
    if (!is(term, "be") && !is(term, "get")) continue;
    let first = i + 1;
    while (isAdverb(terms[first])) first += 1;
    if (first >= at || !isParticiple(terms[first])) return undefined;
    const group = verbGroupAt(terms, first, participleForm);
    return { ...group, first };
  }
  return undefined;
}

function isParticiple(term: Term | undefined): boolean {
  if (term === undefined || term.kind !== "word") return false;
  const harm = term.lexeme.harmVerb;
  return harm?.forms.has("participle") === true || /ed$/.test(term.text) || participles.has(term.text);
}

const deadly = new Set("range point-blank while surrender cold for capture wall heads".split(" "));

/** Whether those shot are dead: `were shot while trying to surrender`; leaves `shot and wounded`, `shot in the leg`, `shot at`. */
export function impliesDeath(
  terms: readonly Term[],
  at: number,
  { first, passive }: { readonly first?: number | undefined; readonly passive: boolean },
): boolean {
  if (first !== undefined) return !is(terms[first], "hurtWord");
  if (passive) return !survives(terms, at);
  for (let i = at + 1; i < Math.min(at + 7, terms.length); i++) {
    const term = terms[i];
    if (isWord(term, "and", ",", ";", ".", "(")) return false;
    if (isOneOf(term, deadly)) return true;
    if (isWord(term, "head", "neck", "back") && isWord(terms[i - 1], "the")) return true;
    if (isWord(term, "front") || isWord(term, "in_front_of")) return true;
  }
  return false;
}

const limbs = new Set("leg legs arm arms foot feet knee knees thigh hand hands survived".split(" "));
const body = new Set(
  "shoulder chest stomach abdomen torso body face hip buttocks ankle wrist elbow side calf groin neck back jaw cheek finger leg legs arm arms foot feet knee knees thigh hand hands".split(
    " ",
  ),
);
const often = new Set("times twice once".split(" "));
const saved = new Set(
  "hospital hospitalized hospitalised survive survived surgery condition critically".split(" "),
);

/**
 * Whether those shot are hurt and nobody says that they died: `was shot in the back`, `was shot several times`, `was shot at a bar`
 * of one person. Leaves `were shot`, `was shot dead`, `was shot in the back of the head`.
 */
export function isOnlyHit(terms: readonly Term[], from: number, at: number): boolean {
  for (let i = at + 1; i < Math.min(at + 24, terms.length); i++) {
    const term = terms[i];
    if (isOneOf(term, deadly) || isWord(term, "head", "dead", "death", "executed", "died")) return false;
    if (i < at + 8 && isOneOf(term, body) && !isWord(terms[i + 1], "of")) return true;
    if (i < at + 4 && isOneOf(term, often)) return true;
    if (isOneOf(term, saved) || is(term, "condition")) return true;
    if (term?.lexeme.harmVerb !== undefined || isWord(term, ";", "when", "who")) break;
  }
  return isWord(terms[from], "was", "is") && !isWord(terms[at - 1], "being");
}

function survives(terms: readonly Term[], at: number): boolean {
  if (isWord(terms[at + 1], "at") && !isWord(terms[at + 2], "close", "the", "point-blank", "short"))
    return true;
  for (let i = at + 1; i < Math.min(at + 6, terms.length); i++) {
    if (is(terms[i], "hurtWord") || isOneOf(terms[i], limbs)) return true;
    if (terms[i]?.kind === "mark") return false;
  }
  return false;
}
