import type { Speaker } from "../../../core/index.ts";
import { isOwnVoice } from "../attribution/chain.ts";
import { isSource, sourceAfter, sourceBefore } from "../attribution/source-phrase.ts";
import type { ClaimContext } from "../build/context.ts";
import { worded } from "../build/figure-claim.ts";
import { spanOf } from "../text/sentence.ts";
import { is, isWord, type Term } from "../text/terms.ts";
import { phraseBefore, withoutArticle } from "./phrases.ts";
import { clauseSubject, isFiniteVerb } from "./subject.ts";

/** The subject of a verb of stance or naming as a speaker; undefined where it is the author's own voice. */
export function speakerBefore(context: ClaimContext, groupFrom: number, at: number): Speaker | undefined {
  const { sentence, author } = context;
  const joined = isWord(sentence.terms[groupFrom - 1], "and", "but")
    ? clauseSubject(sentence, groupFrom - 1)
    : undefined;
  if (joined !== undefined && joined.to < groupFrom - 1) return speakerBefore(context, joined.to, at);
  const range = sourceBefore(sentence, groupFrom);
  const list = phraseBefore(sentence, groupFrom, 60);
  const best =
    range !== undefined &&
    list !== undefined &&
    list.from < range.from &&
    !is(sentence.terms[list.from], "preposition") &&
    !holdsVerb(sentence.terms, list) &&
    isSource(sentence.terms, list.from, list.to)
      ? list
      : range;
  if (best === undefined || isAuthorsVoice(sentence.terms, best.from, best.to)) return undefined;
  const name = worded(context, withoutArticle(sentence.terms, best));
  if (isSameParty(author.name.value, name.value) || isOwnVoice(author.name.value, name.value))
    return undefined;
  return { name, role: "reported", cue: spanOf(sentence.terms, groupFrom, at + 1) };
}

/** A list of names holds no verb: `police arrested five men and a court`. */
function holdsVerb(
  terms: readonly Term[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  for (let i = from + 1; i < to; i++) if (isFiniteVerb(terms, i)) return true;
  return false;
}

/** `… by the Assembly` after a passive. */
export function speakerBy(context: ClaimContext, from: number): Speaker | undefined {
  const { terms } = context.sentence;
  for (let i = from; i < Math.min(from + 8, terms.length); i++) {
    if (!isWord(terms[i], "by")) continue;
    const range = sourceAfter(context.sentence, i + 1);
    if (range === undefined) return undefined;
    return {
      name: worded(context, withoutArticle(terms, range)),
      role: "reported",
      cue: spanOf(terms, i, i + 1),
    };
  }
  return undefined;
}

/** `I`, `we`, `my Government`, `our delegation`, `on behalf of my Government I`: the author. */
export function isAuthorsVoice(terms: readonly Term[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 3); i++)
    if (isWord(terms[i], "i", "we", "my", "our")) return true;
  if (isWord(terms[to - 1], "i", "we")) return true;
  return to - from === 1 && is(terms[from], "pronoun");
}

/** `Veldania` in `Permanent Representative of Veldania`. */
export function isSameParty(author: string, name: string): boolean {
  const bare = name.replace(/^(?:the|The) /, "").replace(/^(?:Republic|Government|State) of (?:the )?/, "");
  const whole = author.toLowerCase();
  return bare.length > 2 && bare.length <= whole.length && whole.includes(bare.toLowerCase());
}
