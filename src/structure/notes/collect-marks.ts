import type { StyleRun } from "../../core/index.ts";
import { grouped } from "../text/grouped.ts";
import type { Definition } from "./definitions.ts";
import { asteriskStarts, bracketStarts, numeralStarts, parenStarts, slashStarts } from "./mark-starts.ts";
import { type MarkPlace, shownMarks } from "./marks.ts";
import { repeatedMarks, typedMarks } from "./typed-marks.ts";

/** Every place that may call one of the notes, in order; digits in running text only as far as notes need them. */
export function collectMarks(
  text: string,
  runs: readonly StyleRun[],
  definitions: readonly Definition[],
): readonly MarkPlace[] {
  const zoneAt = zonesOf(definitions);
  const isInText = ({ start }: MarkPlace): boolean => zoneAt(start) !== "mark";
  const named = new Set(definitions.map(({ mark }) => mark));
  const shown = shownMarks(text, runs).filter(
    (place) => isInText(place) && (!/^[a-z]{1,3}$/.test(place.mark) || named.has(place.mark)),
  );
  const marked = typedFor(text, definitions).filter(isInText);
  const taken = new Set([...shown, ...marked].map(({ mark }) => mark));
  const bare = names(definitions, ["plain", "raised", "slash"]);
  for (const name of taken) bare.delete(name);
  const digits = bareDigits(text, definitions, { wanted: bare, zoneAt });
  const covered = new Set(
    shown.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
  const typed = [...marked, ...digits].filter(
    ({ start, end }) => !covered.has(start) && !covered.has(end - 1),
  );
  return [...shown, ...typed].sort((a, b) => a.start - b.start);
}

function names(definitions: readonly Definition[], styles: readonly Definition["style"][]): Set<string> {
  return new Set(definitions.filter(({ style }) => styles.includes(style)).map(({ mark }) => mark));
}

/** Brackets, asterisks and slashes are looked for only where notes of that style stand. */
function typedFor(text: string, definitions: readonly Definition[]): readonly MarkPlace[] {
  const brackets = names(definitions, ["bracket", "layout"]);
  const asterisks = names(definitions, ["asterisk", "layout", "raised"]);
  const slashes = names(definitions, ["slash"]);
  const hasAsterisks = [...asterisks].some((name) => /^[*†‡]/.test(name));
  return [
    ...(brackets.size > 0
      ? typedMarks(text, "bracket", { starts: bracketStarts(text), wanted: brackets })
      : []),
    ...(hasAsterisks
      ? typedMarks(text, "asterisk", { starts: asteriskStarts(text), wanted: asterisks })
      : []),
    ...(slashes.size > 0 ? typedMarks(text, "slash", { starts: slashStarts(text), wanted: slashes }) : []),
  ];
}

interface BareSearch {
  readonly wanted: Set<string>;
  readonly zoneAt: (offset: number) => "mark" | "body" | undefined;
}

/** Digits behind words, surest form first; what one form has found the next does not look for. */
function bareDigits(
  text: string,
  definitions: readonly Definition[],
  { wanted, zoneAt }: BareSearch,
): readonly MarkPlace[] {
  if (wanted.size === 0) return [];
  const all = new Set(wanted);
  const isOutside = (start: number): boolean => zoneAt(start) === undefined;
  const numerals = numeralStarts(text, all).filter(isOutside);
  let found: readonly MarkPlace[] = [];
  for (const style of ["glued", "paren", "spaced", "year", "stop"] as const) {
    if (wanted.size === 0) break;
    const starts = style === "paren" ? parenStarts(text).filter(isOutside) : numerals;
    const marks = ascending(typedMarks(text, style, { starts, wanted }), definitions);
    for (const place of marks) wanted.delete(place.mark);
    found = [...found, ...marks];
  }
  if (found.length === 0) return found;
  const known = new Set(found.map(({ start }) => start));
  const again = repeatedMarks(text, { starts: numerals, wanted: all });
  return [...found, ...again.filter(({ start }) => !known.has(start))];
}

/** Of digits after words only those are marks that run on upwards, each before its own note. */
function ascending(marks: readonly MarkPlace[], definitions: readonly Definition[]): readonly MarkPlace[] {
  const byName = grouped(marks, ({ mark }) => mark);
  const passed = new Map<string, number>();
  const kept: MarkPlace[] = [];
  let floor = 0;
  for (const { mark, start } of definitions) {
    const list = byName.get(mark) ?? [];
    let next = passed.get(mark) ?? 0;
    while ((list[next]?.start ?? floor) < floor) next++;
    passed.set(mark, next);
    const place = list[next];
    if (place === undefined || place.start >= start) continue;
    kept.push(place);
    floor = place.end;
  }
  return kept;
}

/** Whether an offset lies in a note's own mark or in its words. */
function zonesOf(definitions: readonly Definition[]): BareSearch["zoneAt"] {
  return (offset) => {
    let low = 0;
    let high = definitions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((definitions[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const definition = definitions[low - 1];
    if (definition === undefined) return undefined;
    if (offset < definition.body.start) return "mark";
    return offset < definition.body.end ? "body" : undefined;
  };
}
