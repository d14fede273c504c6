import type { Field } from "../../../core/index.ts";
import { hint } from "../../words/hints.ts";
import type { PlaceMention } from "../places/read-places.ts";
import { oneLine } from "../text/one-line.ts";
import { spanOf } from "../text/sentence.ts";
import { isWord, type Term } from "../text/terms.ts";
import type { TimeMention } from "../times/time-mention.ts";
import type { ClaimContext } from "./context.ts";

/** The time of what stands at a term: the nearest in its clause, else in the sentence, else the paragraph's last. */
export function timeAt(context: ClaimContext, at: number): Field<string> | undefined {
  const { sentence, state } = context;
  const time = sentence.times.length === 0 ? undefined : nearest(context, sentence.times.filter(isDated), at);
  if (time !== undefined) return timeField(context, time);
  const before = sentence.times.findLast((one) => one.to <= at && isDated(one));
  if (before !== undefined && isDated(before)) return { ...timeField(context, before), basis: "inherited" };
  return state.time === undefined ? undefined : { ...state.time, basis: "inherited" };
}

function isDated(time: TimeMention): time is TimeMention & { edtf: string } {
  return time.edtf !== undefined;
}

export function timeField({ sentence }: ClaimContext, time: TimeMention & { edtf: string }): Field<string> {
  const span = spanOf(sentence.terms, time.from, time.to);
  const name = time.fromLast === true ? "time-from-last-named@1" : "time-from-document@1";
  const rule = time.basis === "inferred" ? { rule: name } : {};
  return { value: time.edtf, basis: time.basis, span, ...rule };
}

/** The place of what stands at a term, its larger places after it. */
export function placesAt(context: ClaimContext, at: number): readonly Field<string>[] {
  const { places, state } = context;
  const place = nearest(context, places, at);
  const before = place === undefined ? places.findLast((one) => one.to <= at) : undefined;
  if (before !== undefined)
    return nameFields(context, before).map((field) => ({ ...field, basis: "inherited" }));
  if (place === undefined) return (state.places ?? []).map((field) => ({ ...field, basis: "inherited" }));
  return nameFields(context, place);
}

/** The names of a place as fields, smaller ones first. */
export function nameFields({ sentence, text }: ClaimContext, place: PlaceMention): readonly Field<string>[] {
  return place.names.map(({ from, to }) => {
    const span = spanOf(sentence.terms, from, to);
    return { value: oneLine(text.slice(span.start, span.end)), basis: "read", span };
  });
}

/** The nearest mention in the same clause (between `;`); before a semicolon-free clause, what follows is preferred when nearer. */
function nearest<T extends { readonly from: number; readonly to: number }>(
  { sentence }: ClaimContext,
  mentions: readonly T[],
  at: number,
): T | undefined {
  const mayDivide = (sentence.hints & hint.semicolon) !== 0;
  let best: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mention of mentions) {
    if (mayDivide && divided(sentence.terms, Math.min(at, mention.from), Math.max(at, mention.to))) continue;
    const distance = mention.from >= at ? mention.from - at : at - mention.to + 2;
    if (distance < least) {
      least = distance;
      best = mention;
    }
  }
  return best;
}

function divided(terms: readonly Term[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isWord(terms[i], ";")) return true;
  return false;
}
