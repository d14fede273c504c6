import type { Span } from "../../core/index.ts";
import { type Draft, wordsField } from "./draft.ts";
import { holdsAny } from "./hints.ts";
import { runsWithin, type Setting, type Stretch, wordsIn } from "./passage.ts";
import { readReference } from "./reference.ts";
import { numberedResolutions } from "./resolutions.ts";
import { chineseResolutions } from "./resolutions-chinese.ts";
import { readRunningText } from "./running-text.ts";
import { segmentNote } from "./segments.ts";
import { findSignal } from "./signal.ts";

/** `Ibid` and `A/76` are the shortest that lead anywhere. */
const shortest = 4;

/** The works that a note cites, one by one; sentences in between are read as running text. */
export function readNote(setting: Setting, stretch: Stretch): readonly Draft[] {
  const mentions = stretch.mentions.map((one) => ({ ...one, ...moved(one, -stretch.start) }));
  const number = /^\[?\d{1,3}[\].)/]? (?=\S)/.exec(stretch.words)?.[0].length ?? 0;
  const italics = runsWithin(setting.italics, stretch).map((run) => moved(run, -stretch.start));
  return segmentNote({ words: stretch.words, mentions, italics, from: number }).flatMap((segment) =>
    readSegment(setting, cut(setting, stretch, moved(segment, stretch.start))),
  );
}

function readSegment(setting: Setting, segment: Stretch): readonly Draft[] {
  if (segment.words.length < shortest) return [];
  const signal = findSignal(segment.words);
  const listed = [numberedResolutions, chineseResolutions].flatMap((rule) =>
    holdsAny(segment.words, rule.hints) ? rule.find(setting, segment) : [],
  );
  if (isResolutionList(segment, listed, signal?.end ?? 0))
    return withSignal(setting, segment, readRunningText(setting, segment));
  const reference = readReference(setting, segment, segment);
  if (reference === undefined) return withSignal(setting, segment, readRunningText(setting, segment));
  if (reference.kind === "resolution" && reference.symbols.length === 0 && listed.length > 1)
    return withSignal(setting, segment, readRunningText(setting, segment));
  const [only] = listed;
  if (reference.kind !== "resolution" || only === undefined || reference.symbols.length > 0)
    return [reference];
  return [
    {
      ...reference,
      symbols: only.symbols,
      numbers: reference.numbers.length > 0 ? reference.numbers : only.numbers,
    },
  ];
}

/** `Resolutions 55/67, 58/137 and 63/194` is a list; a work that only mentions a resolution is not. */
function isResolutionList(segment: Stretch, listed: readonly Draft[], from: number): boolean {
  const [first] = listed;
  if (
    first === undefined ||
    segment.mentions.length > 0 ||
    first.numbers[0]?.value.match(/\d\/\d|\)/) === null
  )
    return false;
  return /^[\s,()]*(?:the |its |also |la |les |l[’'"]|las |el |los |sa |ses |su |sus |including |inter alia, |另?见|انظر |وانظر أيضا |См\. |Voir |Véase )*$/i.test(
    segment.words.slice(from, first.start - segment.start),
  );
}

function withSignal(setting: Setting, segment: Stretch, drafts: readonly Draft[]): readonly Draft[] {
  const signal = findSignal(segment.words);
  const [first, ...others] = drafts;
  if (signal === undefined || first === undefined || first.start < segment.start + signal.end) return drafts;
  if (first.start > segment.start + signal.end + 6) return drafts;
  return [{ ...first, signal: wordsField(setting.text, moved(signal, segment.start)) }, ...others];
}

/** A part of a stretch, as a stretch of its own. */
export function cut(setting: Setting, stretch: Stretch, span: Span): Stretch {
  const mentions = runsWithin(stretch.mentions, span);
  return { ...stretch, start: span.start, end: span.end, words: wordsIn(setting, stretch, span), mentions };
}

function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
