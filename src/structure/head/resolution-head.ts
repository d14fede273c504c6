import { type Field, findDates, type Span } from "../../core/index.ts";
import { findSymbols } from "../symbols/index.ts";
import { inferredField, readField } from "../text/field.ts";
import type { Line } from "../text/lines.ts";
import { organSpeaks } from "../words/openings.ts";

/** What the lines above a resolution say of it when no masthead does: its number, organ and date. */
export interface ResolutionHead {
  readonly title: Span;
  readonly symbols: readonly Field<string>[];
  readonly organ: Field<string>;
  readonly date?: Field<string>;
}

const numberFirst =
  /^(?<number>\d{1,4})(?<letters> [A-Z])? ?\((?<session>\d{4}|[IVXL]{1,8}|S-[IVXL]+)\)\.? *(?:Resolution|Résolution|Resolución)\b/;
const wordFirst =
  /^(?:RESOLUTION|Resolution|Résolution|Resolución)\s+(?:No\. )?(?<number>\d{1,4})(?<letters> [A-Z])? ?\((?<session>\d{4}|[IVXL]{1,8}|S-[IVXL]+)\)/;
/** Since 1976 the session and a number: `48/114. Title`, `Resolution 16/91`; of the Economic and Social Council the year. */
const sessionFirst =
  /^(?<number>(?:\d{1,3}|E?S-\d{1,2}|(?:19|20)\d\d)\/\d{1,4})(?<letters> [A-Z])?\.\s+\p{Lu}/u;
const sessionAfter =
  /^(?:(?:General Assembly|Human Rights Council|Economic and Social Council)\s+)?(?:RESOLUTION|Resolution|resolution|Résolution|Resolución)\s+(?:No\. )?(?<number>(?:\d{1,3}|E?S-\d{1,2}|(?:19|20)\d\d)\/\d{1,4})(?<letters> [A-Z])?(?=[\s.:,*]|$)/;
const organs: readonly (readonly [RegExp, string, string])[] = [
  [
    /\b(?:The|Therefore the|by the) Security Council\b|Le Conseil de sécurité|El Consejo de Seguridad/,
    "Security Council",
    "S",
  ],
  [
    /\b(?:The|by the) General Assembly\b|L['’]Assemblée générale|La Asamblea General/,
    "General Assembly",
    "A",
  ],
  [/\b(?:The|by the) Economic and Social Council\b/, "Economic and Social Council", "E"],
  [
    /\b(?:The|by the) Human Rights Council\b|Le Conseil des droits de l['’]homme/,
    "Human Rights Council",
    "A/HRC",
  ],
];

/**
 * Reads `Resolution 687 (1991)` or `16 (1947). Resolution of 10 January 1947` at the head of a text in which
 * an organ speaks. The symbol is put together from number and organ by a named rule.
 */
export function readResolutionHead(text: string, lines: readonly Line[]): ResolutionHead | undefined {
  const words = lines.filter(({ layout }) => layout !== "front-matter").slice(0, 6);
  const index = words.findIndex((line) => numbersOf(text, line) !== undefined);
  const line = words[index];
  const number = line === undefined ? undefined : numbersOf(text, line);
  if (line === undefined || number === undefined) return numberless(text, words);
  const organ = speakingOrgan(text, line.end);
  if (organ === undefined) return undefined;
  const { number: digits = "", letters = "", session = "" } = number.groups ?? {};
  const span = { start: line.start, end: line.start + number[0].length };
  const numbered = `${organ.letter}/RES/${digits}${letters}`;
  const symbol = session === "" ? numbered : `${numbered} (${session})`;
  const end = endOfHeading(text, words.slice(index));
  return {
    title: { start: line.start, end: line.end },
    symbols: [
      inferredField(symbol, span, "symbol-from-resolution-number"),
      ...bracketed(text, { start: line.end, end }),
    ],
    organ: organ.field,
    ...dateIn(text, { start: line.start, end }),
  };
}

/** A number that cannot be read gives no symbol; the organ that speaks below it still shows a resolution. */
function numberless(text: string, lines: readonly Line[]): ResolutionHead | undefined {
  const [first] = lines;
  const speaks = lines.findIndex((line) =>
    organSpeaks.test(text.slice(line.start, Math.min(line.end, line.start + 60))),
  );
  const organ = lines[speaks] === undefined ? undefined : speakingOrgan(text, lines[speaks]?.start ?? 0);
  const isResolution =
    first !== undefined &&
    /^(?:RESOLUTION|Resolution|\d{1,4}\s*\()/.test(text.slice(first.start, first.start + 20));
  if (!isResolution || organ === undefined || speaks < 1) return undefined;
  const end = endOfHeading(text, lines);
  return {
    title: { start: first.start, end: first.end },
    symbols: [],
    organ: organ.field,
    ...dateIn(text, { start: first.start, end }),
  };
}

function dateIn(text: string, span: Span): { date?: Field<string> } {
  const date = findDates(text, span).find(({ edtf }) => edtf.length === 10);
  return date === undefined ? {} : { date: readField(date.edtf, date) };
}

function numbersOf(text: string, line: Line): RegExpExecArray | undefined {
  const words = text.slice(line.start, Math.min(line.end, line.start + 80));
  return (
    numberFirst.exec(words) ??
    wordFirst.exec(words) ??
    sessionFirst.exec(words) ??
    sessionAfter.exec(words) ??
    undefined
  );
}

function speakingOrgan(text: string, from: number): { field: Field<string>; letter: string } | undefined {
  const stretch = text.slice(from, from + 4_000);
  let best: { field: Field<string>; letter: string; at: number } | undefined;
  for (const [pattern, name, letter] of organs) {
    const match = pattern.exec(stretch);
    if (match === null || (best !== undefined && best.at < match.index)) continue;
    const span = { start: from + match.index, end: from + match.index + match[0].length };
    best = { field: readField(name, span), letter, at: match.index };
  }
  return best;
}

/** The short lines of the heading, down to the one in which the organ begins to speak. */
function endOfHeading(text: string, lines: readonly Line[]): number {
  let end = lines[0]?.end ?? 0;
  for (const line of lines.slice(1)) {
    if (line.end - line.start > 140 || organSpeaks.test(text.slice(line.start, line.end))) break;
    end = line.end;
  }
  return end;
}

/** `[S/1511]` under the heading is the draft's or the printed document's symbol. */
function bracketed(text: string, span: Span): readonly Field<string>[] {
  const match = /\[(?<symbol>[^\]\n]{3,40})\]/.exec(text.slice(span.start, span.end));
  if (match === null) return [];
  const at = { start: span.start + match.index, end: span.start + match.index + match[0].length };
  return findSymbols(text, at).flatMap((mention) =>
    mention.symbols.map((symbol) => readField(symbol, mention)),
  );
}
