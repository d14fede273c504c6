import { type Field, findDates, type Sender, type Span } from "../../core/index.ts";
import { readField } from "../text/field.ts";
import { foldBlanks } from "../text/fold.ts";
import { runningCase } from "../text/letter-case.ts";
import { type Line, lineAt } from "../text/lines.ts";
import { addresseesIn, endOfAddresseeList } from "./addressees.ts";

/** The head of a letter as a mission sends it: letterhead, place and date, address, with no title. */
export interface PlainLetterHead {
  readonly date?: Field<string>;
  readonly addressees: readonly Field<string>[];
  readonly party?: Field<string>;
}

const address =
  /^(?:To:?\s+)?(?:(?:H\.\s?E\.|His Excellency|Her Excellency|The|Mr\.|Ms\.|Mrs\.)\s+)?(?:the\s+)?(?<who>(?:Secretary-General(?: of the United Nations)?|President of the (?:Security Council|General Assembly|Human Rights Council)|United Nations High Commissioner for Human Rights))(?:\s+of the United Nations)?[,.]?$/i;
const letterhead =
  /(?:Permanent\s+(?:Observer\s+)?Mission|Embassy|Ministry\s+(?:of|for)\s+[\p{L}, ]{4,50}?|Government|Presidency|Parliament|Office\s+of\s+the\s+(?:President|Prime\s+Minister))\s+of\s+(?:the\s+)?(?<party>\p{Lu}[\p{L}\s’'-]{2,60}?)(?=\s+to\s+the\s+United\s+Nations|\s*\n|\s*$)/iu;

/** Reads the lines above the salutation. */
export function readPlainLetterHead(text: string, lines: readonly Line[]): PlainLetterHead {
  const top = linesAboveSalutation(text, lines);
  const [first] = top;
  const last = top.at(-1);
  if (first === undefined || last === undefined) return { addressees: [] };
  const span = { start: first.start, end: last.end };
  const dates = top.flatMap((line) => (line.end - line.start < 80 ? findDates(text, line) : []));
  const date = dates.find(({ edtf }) => edtf.length === 10);
  const party = partyOf(text, span);
  return {
    ...(date === undefined ? {} : { date: readField(date.edtf, date) }),
    addressees: top.flatMap((line) => [...addresseesOfHeading(text, line), ...addresseeOf(text, line)]),
    ...(party === undefined ? {} : { party }),
  };
}

function linesAboveSalutation(text: string, lines: readonly Line[]): readonly Line[] {
  const head = lines.slice(0, 24);
  const end = head.findIndex((line) =>
    /^(?:Your )?Excellenc|^(?:Dear )?(?:Sir|Madam|Mr\.|Secretary-General)\b.{0,40}[,:]$|^Dear\s.{2,60}[,:]$|^I have the hono/.test(
      text.slice(line.start, Math.min(line.end, line.start + 60)),
    ),
  );
  return end === -1 ? [] : head.slice(0, end).filter(({ start, end: to }) => to - start < 160);
}

const headingTo = /\bLetters?\s+(?:of\s+[^,]{3,30}\s+)?(?:addressed\s+)?to\s+(?=the\s)/;

/** `Letter to the Secretary-General and the President of the Security Council`, as sites head a letter. */
function addresseesOfHeading(text: string, line: Line): readonly Field<string>[] {
  const match = headingTo.exec(text.slice(line.start, line.end));
  if (match === null) return [];
  const start = line.start + match.index + match[0].length;
  const end = endOfAddresseeList(text, start);
  return end === undefined || end > line.end ? [] : addresseesIn(text, { start, end });
}

/** Addresses set below the signature, as some missions do. */
export function addresseesBelow(
  text: string,
  lines: readonly Line[],
  offset: number,
): readonly Field<string>[] {
  const from = lineAt(lines, offset);
  return lines.slice(from, from + 8).flatMap((line) => addresseeOf(text, line));
}

const namedAddress =
  /^(?:To:?\s+)(?:(?:H\.\s?E\.|His Excellency|Her Excellency|Mr\.|Ms\.|Mrs\.|Judge|Ambassador)\s+)?(?:the\s+)?(?<who>(?:United Nations\s+)?(?:Secretary[- ]General|Secretary|President|Chair(?:man|person|woman)?|Prosecutor|Registrar|High Commissioner|Commissioner|Director|Office|Head|Minister|Members|Special Rapporteur)\s+(?:of|for|on)\s+(?:the\s+)?\p{Lu}[^,;:.\n]{2,90})[,.]?$/iu;

function addresseeOf(text: string, line: Line): readonly Field<string>[] {
  const words = text.slice(line.start, line.end);
  const who = (address.exec(words) ?? namedAddress.exec(words))?.groups?.who;
  if (who === undefined) return [];
  const start = line.start + words.indexOf(who);
  return addresseesIn(text, { start, end: start + who.length });
}

function partyOf(text: string, span: Span): Field<string> | undefined {
  const match = letterhead.exec(text.slice(span.start, span.end));
  const party = match?.groups?.party;
  if (match === null || party === undefined) return undefined;
  const start = span.start + match.index + match[0].lastIndexOf(party);
  return readField(runningCase(foldBlanks(party)), { start, end: start + party.length });
}

/** A signatory as the sender: `Ambassador, Permanent Representative` writes as the Permanent Representative of a party. */
export function senderFrom(signatory: Sender, party: Field<string> | undefined): Sender {
  const { office } = signatory;
  const own = signatory.party?.value;
  const bare = office?.value.replace(
    /^(?:Ambassador|Embajadora?|Ambassad(?:eur|rice))(?: Extraordinary and Plenipotentiary)?,?\s+/i,
    "",
  );
  const whole = own !== undefined && bare?.endsWith(` ${own}`) ? bare.slice(0, -own.length - 1) : bare;
  const short = whole
    ?.replace(/\s+of(?:\s+the)?$/, "")
    .replace(/\s+of\s+(?:the\s+)?\p{Lu}.*?\s+to\s+the\s+United\s+Nations.*$/u, "");
  return {
    ...signatory,
    ...(office === undefined || short === undefined
      ? {}
      : { office: { ...office, value: short, basis: "inherited" as const } }),
    ...(party === undefined || signatory.party !== undefined ? {} : { party }),
  };
}
