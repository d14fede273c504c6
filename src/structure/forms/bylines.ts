import type { Sender, Span } from "../../core/index.ts";
import { readField } from "../text/field.ts";
import { foldBlanks } from "../text/fold.ts";
import { outletWord } from "../words/organisations.ts";
import { nameField } from "./front-lines.ts";

const person =
  "\\p{Lu}[\\p{L}.'’-]+(?:\\s+(?:(?:von|van|de|al|bin|el|la|der)\\s+)?\\p{Lu}[\\p{L}.'’-]+){1,3}";
const byline = new RegExp(
  `^(?:By|BY|Par|Por|Автор:?|Text:|Story by|Reporting by|Written by)\\s+(?<names>${person}(?:(?:,\\s+(?:and\\s+)?|\\s+(?:and|et|y|и|&)\\s+)${person}){0,4})(?=\\s*(?:[|,•·–—(/]|$|\\s(?:in|for|at)\\s))(?<rest>.*)$`,
  "u",
);
const namedByDate = new RegExp(`^(?<names>${person}),\\s+(?=\\d{1,2}\\s|\\p{Lu}\\p{Ll}+\\.?\\s\\d)`, "u");
const between = /,\s+(?:and\s+)?|\s+(?:and|et|y|и|&)\s+/gu;
const behind = /^\s*[|,•·–—/(]\s*(?<house>\p{Lu}[\p{L}.'’& ]{2,50}?)\s*(?=[|,•·–—/)]|$)/u;

const twoWordPlace =
  /^(?:New|Port|San|Santa|Saint|St\.|The|Los|Las|El|Al|North|South|East|West|Lake|Mount|Fort|Addis|Cape|Phnom|Kuala|Buenos|Tel|Abu|Upper|Lower|Great|Old)\s/;
const placedName = new RegExp(
  `^(?<name>${person})\\s+(?:in|at)\\s+\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,2}$`,
  "u",
);

/** `Tomas Veld in Sulmere`, which is a byline only where a date stands below. */
export function placedNameIn(text: string, span: Span): readonly Sender[] {
  const name = placedName.exec(text.slice(span.start, Math.min(span.end, span.start + 90)))?.groups?.name;
  return name === undefined ? [] : writersIn(name, span.start);
}

/** A name and a date in a line of their own; a dateline goes on with its story. */
function namedAlone(words: string): RegExpExecArray | null {
  if (twoWordPlace.test(words)) return null;
  return words.length > 90 || !/\p{Ll}/u.test(words.split(",")[0] ?? "") ? null : namedByDate.exec(words);
}

/** Who wrote an article, and for whom: `By Mara Ilsen and Tom Ardel | Lake Press`; empty when a line is no byline. */
export function bylinesIn(text: string, span: Span): readonly Sender[] {
  const words = text.slice(span.start, Math.min(span.end, span.start + 260));
  const match = byline.exec(words) ?? namedAlone(words);
  const names = match?.groups?.names;
  if (match === null || names === undefined) return [];
  if (!match[0].startsWith("By") && outletWord.test(names)) return [];
  const start = span.start + match[0].indexOf(names);
  const rest = match.groups?.rest ?? "";
  return [...writersIn(names, start), ...houseIn(text, start + names.length, rest)];
}

function writersIn(names: string, offset: number): readonly Sender[] {
  const found: Sender[] = [];
  let from = 0;
  for (const match of [...names.matchAll(between), undefined]) {
    const end = match?.index ?? names.length;
    const span = { start: offset + from, end: offset + end };
    found.push({ name: readField(foldBlanks(names.slice(from, end)), span) });
    from = end + (match?.[0].length ?? 0);
  }
  return found;
}

function houseIn(text: string, offset: number, rest: string): readonly Sender[] {
  const match = behind.exec(rest);
  const house = match?.groups?.house;
  if (match === null || house === undefined || !outletWord.test(house)) return [];
  const start = offset + match[0].indexOf(house);
  return [{ party: nameField(text, { start, end: start + house.length }) }];
}
