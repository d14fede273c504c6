import type { Child } from "hono/jsx";
import { clipped } from "../wording/clipped.ts";

interface QuotedProps {
  /** The sentence in which the words stand. */
  readonly sentence: string;
  /** Where the words stand in it. */
  readonly start: number;
  readonly end: number;
  /** How much of the sentence may stand on either side. */
  readonly around: number;
}

/** Words of a document in quotation marks, with a little of their sentence on either side. */
export function QuotedWords({ sentence, start, end, around }: QuotedProps): Child {
  const words = clipped(sentence.slice(start, end), 320);
  return (
    <q class="quoted">
      {clippedStart(sentence.slice(0, start), around)}
      {around === 0 ? words : <b>{words}</b>}
      {clippedEnd(sentence.slice(end), around)}
    </q>
  );
}

function clippedStart(words: string, length: number): string {
  const whole = words.replace(/\s+/g, " ").trimStart();
  if (whole.length <= length) return whole;
  const space = whole.indexOf(" ", whole.length - length);
  return `… ${whole.slice(space === -1 ? whole.length - length : space + 1).toWellFormed()}`;
}

function clippedEnd(words: string, length: number): string {
  const whole = words.replace(/\s+/g, " ").trimEnd();
  if (whole.length <= length) return whole;
  const space = whole.lastIndexOf(" ", length);
  return `${whole.slice(0, space === -1 ? length : space).toWellFormed()} …`;
}
