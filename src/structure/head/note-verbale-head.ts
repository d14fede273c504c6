import type { Field, Sender } from "../../core/index.ts";
import { lineDate } from "../forms/front-lines.ts";
import type { Line } from "../text/lines.ts";
import { addresseesIn } from "./addressees.ts";
import { sendersIn } from "./senders.ts";

/** What the opening sentence of a note verbale says: who presents compliments to whom. */
export interface NoteVerbaleHead {
  readonly senders: readonly Sender[];
  readonly addressees: readonly Field<string>[];
  readonly date?: Field<string>;
}

const opening =
  /(?<![\p{L}])[Tt]he\s+(?<from>(?:Permanent\s|Embassy|Embassies|Ministry|Mission|Delegation|Consulate|Government|Secretariat|High\s+Commission)[^.;]{3,220}?)\s+presents?\s+(?:its|their|his|her)\s+compliments\s+to\s+(?<to>[^.;]{5,260}?)(?=,?\s+(?:and|in|with|further|pursuant|on|acting)[\s,]+(?:to\s+)?(?:has|have|the\s+honou?r|wish|would|takes?|draws?|transmit|refers?|reference|instructions|response|reply|connection|upon|to\s|behalf|by|in\s|with|pursuant|further|on)|\s*[,.;:])/u;
const firstWords = 6_000;

/** Reads `The Permanent Mission of … presents its compliments to the Office of … and has the honour …`. */
export function readNoteVerbaleHead(text: string, lines: readonly Line[]): NoteVerbaleHead {
  const match = opening.exec(text.slice(0, firstWords));
  const { from, to } = match?.groups ?? {};
  const date = dateOf(text, lines);
  const dated = date === undefined ? {} : { date };
  if (match === null || from === undefined || to === undefined)
    return { senders: [], addressees: [], ...dated };
  const fromStart = match.index + match[0].indexOf(from);
  const toStart = match.index + match[0].lastIndexOf(to);
  return {
    senders: sendersIn(text, { start: fromStart, end: fromStart + from.length }),
    addressees: addresseesIn(text, { start: toStart, end: toStart + to.length }),
    ...dated,
  };
}

const nearestLines = 12;

/** A note is dated above its text or below it, in a line of its own: `Geneva, 8 May 2019`. */
function dateOf(text: string, lines: readonly Line[]): Field<string> | undefined {
  const ends: readonly Line[] = [...lines.slice(0, nearestLines), ...lines.slice(-nearestLines)];
  for (const line of ends) {
    const date = lineDate(text, line);
    if (date !== undefined && date.value.length === 10) return date;
  }
  return undefined;
}
