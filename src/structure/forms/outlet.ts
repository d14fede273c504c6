import { findDates, type Sender, type Span } from "../../core/index.ts";
import { outletWord } from "../words/organisations.ts";
import { nameField } from "./front-lines.ts";

const outlet =
  /^[*_]*(?<name>(?:The |THE )?(?:\p{Lu}[\p{L}.'’&-]*)(?:\s(?:(?:of|and|the|&)\s)?\p{Lu}[\p{L}.'’&-]*){0,4})[*_]*(?:\s*[,|–—•·(]\s*(?<rest>.{4,60}))?$/u;

/** The newspaper or station that a line names, alone or with a date behind: `HARBOUR GAZETTE`, `*The Northern Courier*, 5 April 2044`. */
export function outletIn(text: string, span: Span): Sender | undefined {
  if (span.end - span.start > 110) return undefined;
  const words = text.slice(span.start, span.end);
  const match = outlet.exec(words);
  const name = match?.groups?.name;
  if (match === null || name === undefined || !outletWord.test(name.replace(/[*_]/g, ""))) return undefined;
  const rest = match.groups?.rest;
  if (rest !== undefined && findDates(rest, { start: 0, end: rest.length }).length === 0) return undefined;
  const start = span.start + words.indexOf(name);
  return { party: nameField(text, { start, end: start + name.length }) };
}
