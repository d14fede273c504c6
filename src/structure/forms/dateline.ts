import type { Sender, Span } from "../../core/index.ts";
import { inferredField } from "../text/field.ts";
import { nameField } from "./front-lines.ts";

/** Where a story is dated from, down to the dash before its first word, with the agency in its brackets. */
export interface Dateline extends Span {
  readonly agency?: Sender;
}

const day = "(?:\\d{1,2}\\s+\\p{L}{3,9}\\.?(?:\\s+\\d{2,4})?|\\p{L}{3,9}\\.?\\s+\\d{1,2}(?:,?\\s+\\d{4})?)";
const lead = "(?:\\[\\p{L}[\\p{L} ]{2,20}\\]\\s*){0,3}";
const town = "\\p{Lu}[\\p{Lu} .'’-]{2,40}";
const anyTown = "\\p{Lu}[\\p{L}.'’-]+(?:[ -]\\p{Lu}[\\p{L}.'’-]+){0,3}";
const country = "(?:,\\s*\\p{Lu}[\\p{L} .'’]{1,39}?)?";
const dash = '\\s*[-–—]{1,2}\\s*(?=[\\p{Lu}\\d“"‘\\[])';
const patterns: readonly RegExp[] = [
  `^${lead}${town}${country}(?:,\\s*${day})?,?\\s*(?:[(\\[](?<agency>[^)\\]\\n]{2,40})[)\\]]\\s*)?${dash}`,
  `^${lead}${anyTown}${country}(?:,\\s*${day})?,?\\s*[(\\[](?<agency>[^)\\]\\n]{2,40})[)\\]]\\s*${dash}`,
  `^\\((?:${anyTown})${country},\\s*${day}\\)\\s*${dash}`,
].map((pattern) => new RegExp(pattern, "u"));

/** Takes `TARVO, 3 May (Northern Wire) -`, `Lindhaven (Lake Press) –`, `(Port Ansel, May 3, 2019) –`; leaves `CHAPTER ONE`. */
export function readDateline(text: string, span: Span): Dateline | undefined {
  const words = text.slice(span.start, Math.min(span.end, span.start + 220));
  for (const pattern of patterns) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const agency = match.groups?.agency;
    const whole = { start: span.start, end: span.start + match[0].length };
    if (match[0].startsWith("(")) return { ...whole, ...releasedBy(text, whole.end) };
    if (agency === undefined && isHeadline(words)) continue;
    if (agency === undefined || /\d/.test(agency)) return whole;
    const start = span.start + match[0].lastIndexOf(agency);
    return { ...whole, agency: { party: nameField(text, { start, end: start + agency.length }) } };
  }
  return undefined;
}

/** A headline in capitals may have a dash too (`FERRY SUNK - POLICE`); a story's first words go on in small letters. */
function isHeadline(line: string): boolean {
  return line.length < shortestStory && !/\p{Ll}/u.test(line);
}

const shortestStory = 120;

const speaker =
  /(?<name>\p{Lu}[\p{L}’'-]*(?:\s(?:(?:for|of|and|the|on)\s){0,2}\p{Lu}[\p{L}’'-]*){0,5}),?\s(?:said|says|reported|announced)\s(?:today|in (?:a|its|their)\s)/u;

/** An organisation's release is dated in brackets and says `X said today`: X puts it out. */
function releasedBy(text: string, from: number): { readonly agency?: Sender } {
  const match = speaker.exec(text.slice(from, from + 700));
  const name = match?.groups?.name;
  if (match === null || name === undefined) return {};
  const start = from + match.index;
  const { value, span } = nameField(text, { start, end: start + name.length });
  return { agency: { party: inferredField(value, span, "release-by-its-speaker") } };
}
