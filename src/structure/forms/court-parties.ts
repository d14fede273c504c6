import type { Field, Sender, Span } from "../../core/index.ts";
import { inferredField, readField } from "../text/field.ts";
import { foldBlanks } from "../text/fold.ts";
import { runningCase } from "../text/letter-case.ts";
import type { Line } from "../text/lines.ts";
import { bareSpan, nameField } from "./front-lines.ts";

const courtName =
  /^(?:THE\s+|The\s+|IN\s+THE\s+|In\s+the\s+|BEFORE\s+THE\s+)?(?<name>(?:[\p{Lu}][\p{L}’'-]*\s+)*?(?:COURT|TRIBUNAL|Court|Tribunal|COUR|Cour|MECHANISM|Mechanism)\b(?:\s+(?:OF|FOR|of|for|THE|the|and|AND|de|des|\p{Lu}[\p{L}’'-]*))*)[*_,]*$/u;

/** The court that a line of its own names: `MERIDIAN COURT OF HUMAN RIGHTS`. */
export function courtIn(text: string, top: readonly Line[]): Sender | undefined {
  for (const line of top.slice(0, 24)) {
    const span = bareSpan(text, line);
    if (span.end - span.start > 140) continue;
    const words = text.slice(span.start, span.end);
    const name = courtName.exec(words)?.groups?.name;
    if (name === undefined) continue;
    const start = span.start + words.indexOf(name);
    return { party: nameField(text, { start, end: start + name.length }) };
  }
  return undefined;
}

/** An indictment is the Prosecutor's, before the court that its head names. */
export function prosecutorIn(text: string, top: readonly Line[], court: Sender): readonly Sender[] {
  for (const line of top) {
    const words = text.slice(line.start, Math.min(line.end, line.start + 200));
    const at = /\bProsecutor\b/i.exec(words);
    if (at === null) continue;
    const span = { start: line.start + at.index, end: line.start + at.index + at[0].length };
    return [{ office: readField(runningCase(at[0]), span), ...court }];
  }
  return [court];
}

const authorised =
  /\b(?:undersigned[^.;]{0,120}?|duly\s+)authori[sz]ed\s+by\s+(?:the\s+)?(?:Government\s+of\s+)?(?:the\s+)?(?<party>\p{Lu}[\p{L}’'-]*(?:\s+(?:(?:of|the|and|de)\s+){0,2}\p{Lu}[\p{L}’'-]*){0,6})/u;
const inTheName =
  /\b(?:in\s+the\s+name\s+(?:and\s+on\s+behalf\s+)?of|on\s+behalf\s+of)\s+(?:the\s+)?(?:Government\s+of\s+(?:the\s+)?)?(?<party>\p{Lu}[\p{L}’'-]*(?:\s+(?:(?:of|the|and|de)\s+){0,2}\p{Lu}[\p{L}’'-]*){0,6})/u;
const firstWords = 6_000;

/** Who brings an application: `the undersigned, being duly authorized by the Government of …`, `in the name of …`. */
export function applicantIn(text: string): readonly Sender[] {
  const words = text.slice(0, firstWords);
  const match = authorised.exec(words) ?? inTheName.exec(words);
  const party = match?.groups?.party;
  if (match === null || party === undefined) return [];
  const start = match.index + match[0].lastIndexOf(party);
  const span: Span = { start, end: start + party.length };
  return [{ party: inferredField(foldBlanks(party), span, "applicant-from-its-words") }];
}

const registrar =
  /^[*_]*To:?\s+(?:the\s+)?(?<who>Registrar(?:,|\s+of)\s+(?:the\s+)?\p{Lu}[\p{L} ]{4,60}?)[*_.,]*$/iu;

/** `To the Registrar, International Court of Justice.` */
export function registrarIn(text: string, top: readonly Line[]): readonly Field<string>[] {
  for (const line of top) {
    if (line.end - line.start > 120) continue;
    const words = text.slice(line.start, line.end);
    const who = registrar.exec(words)?.groups?.who;
    if (who === undefined) continue;
    const start = line.start + words.indexOf(who);
    return [readField(foldBlanks(who), { start, end: start + who.length })];
  }
  return [];
}
