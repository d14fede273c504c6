import {
  type Category,
  categories,
  type Proposal,
  type QuotedNumber,
  type RefusedProposal,
  type Span,
} from "../../core/index.ts";
import { quotedNumbers } from "../../extract/index.ts";
import { placesOf } from "./fold-blanks.ts";

/** The text that was sent, as a stretch of the reading's. */
export interface Sent {
  readonly text: string;
  readonly stretch: Span;
}

const longestQuote = 2_000;
/** So far from the quotation the words may stand that name its speaker. */
const nearby = 1_000;

/**
 * Holds a proposal against the words: its quotation must stand in what was sent, its number in the quotation as our own
 * grammar reads it, its speaker near by. Whatever else the model says is let go.
 */
export function judgeProposal(value: unknown, sent: Sent): Proposal | RefusedProposal {
  const members: Readonly<Record<string, unknown>> =
    typeof value === "object" && value !== null ? { ...value } : {};
  const { quote, category } = members;
  if (typeof quote !== "string" || quote.trim() === "") return refused(value, "It quotes no words.");
  if (quote.length > longestQuote)
    return refused(quote, `Its quotation is longer than ${longestQuote} characters.`);
  const place = placeOf(quote, members.nth, sent);
  if (typeof place === "string") return refused(quote, place);
  const known = categories.find((one) => one === category);
  if (known === undefined) return refused(quote, "Its category is none that Aver knows.");
  return withValues({ place, known, quote }, members, sent);
}

interface Placed {
  readonly place: Span;
  readonly known: Category;
  readonly quote: string;
}

function withValues(
  { place, known, quote }: Placed,
  { number, speaker }: Readonly<Record<string, unknown>>,
  sent: Sent,
): Proposal | RefusedProposal {
  const figure = isGiven(number) ? numberIn(number, place, sent.text) : undefined;
  if (isGiven(number) && figure === undefined)
    return refused(quote, `The number ${shown(number)} is not what the words of its quotation give.`);
  const named = isGiven(speaker) ? speakerNear(speaker, place, sent) : undefined;
  if (isGiven(speaker) && named === undefined)
    return refused(quote, `Its speaker ${shown(speaker)} does not stand near its quotation.`);
  return {
    id: `proposal-${place.start}-${place.end}`,
    span: place,
    category: known,
    ...(figure === undefined ? {} : { figure }),
    ...(named === undefined ? {} : { speaker: named }),
  };
}

/** The one place of a quotation, or why there is none. */
function placeOf(quote: string, nth: unknown, { text, stretch }: Sent): Span | string {
  const places = placesOf(quote, text, stretch);
  const [only] = places;
  if (only === undefined) return "Its quotation does not stand in the text that was sent.";
  if (places.length === 1) return only;
  const told = typeof nth === "number" ? places[nth - 1] : undefined;
  return (
    told ??
    `Its quotation stands ${places.length} times in the text that was sent, and it does not say which.`
  );
}

/** The number of the quotation that has the value given: a number, or words that our grammar reads the same. */
function numberIn(given: unknown, place: Span, text: string): QuotedNumber | undefined {
  const found = quotedNumbers(text, place);
  if (typeof given === "number") return found.find(({ lower, upper }) => lower === given || upper === given);
  if (typeof given !== "string" || given.length > 200) return undefined;
  const [said, more] = quotedNumbers(given, { start: 0, end: given.length });
  if (said === undefined || more !== undefined) return undefined;
  return found.find(
    ({ form, lower, upper }) => form === said.form && lower === said.lower && upper === said.upper,
  );
}

function speakerNear(given: unknown, place: Span, { text, stretch }: Sent): Span | undefined {
  if (typeof given !== "string") return undefined;
  const start = Math.max(stretch.start, place.start - nearby);
  const end = Math.min(stretch.end, place.end + nearby);
  return placesOf(given, text, { start, end })[0];
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}

/** A refusal; `said` is cut, since nobody knows how long it is. */
export function refused(said: unknown, reason: string): RefusedProposal {
  return { quote: typeof said === "string" ? said.slice(0, 300) : shown(said), reason };
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 120);
}
