import type { Sender, Span } from "../../core/index.ts";
import { readField, trimSpan } from "../text/field.ts";
import { foldBlanks } from "../text/fold.ts";
import type { Line } from "../text/lines.ts";
import { courtesy, officeInSignature, signedAfterName, signedCue } from "../words/closings.ts";

/** A signature: the lines that it takes, and who signs. */
export interface Signature {
  /** Indexes of its first line and of the line after its last. */
  readonly from: number;
  readonly to: number;
  readonly signatory?: Sender;
}

const cueAtStart = new RegExp(`^[_*\\s]*(?:${signedCue})[*_\\s]*`, "u");
const longestLine = 140;
const mostLines = 8;

/** Every signature in the text: after `(Signed)` in any style, or the short lines after a formula of courtesy. */
export function findSignatures(text: string, lines: readonly Line[]): readonly Signature[] {
  const found: Signature[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    const cue = signedAt(text, line);
    const signature = cue === undefined ? namedBefore(text, line, i) : signatureFrom(text, lines, i, cue);
    if (signature !== undefined)
      found.push(withOfficeBefore(text, lines, { signature, least: found.at(-1)?.to ?? 0 }));
    else if (mayBeCourtesy(text, line)) {
      const unsigned = unsignedAfter(text, lines, i);
      if (unsigned !== undefined) found.push(unsigned);
    }
    i = Math.max(i, (found.at(-1)?.to ?? 0) - 1);
  }
  return found;
}

/** Length of the cue when the line begins with one. */
function signedAt(text: string, line: Line): number | undefined {
  const code = text.charCodeAt(line.start);
  const mayBegin = code === 40 || code === 83 || code === 70 || code === 42 || code === 95 || code === 0x41f;
  if (!mayBegin) return undefined;
  return cueAtStart.exec(text.slice(line.start, Math.min(line.end, line.start + 40)))?.[0].length;
}

/** `姓名(签名)`: a name in Chinese stands before the word for its signature. */
function namedBefore(text: string, line: Line, index: number): Signature | undefined {
  const cue = signedAfterName.find((one) => text.startsWith(one, line.end - one.length));
  if (cue === undefined || line.end - line.start > longestLine) return undefined;
  const span = trimMarks(text, { start: line.start, end: line.end - cue.length });
  const words = text.slice(span.start, span.end).replace(/[*_]/g, "");
  if (words === "") return undefined;
  return { from: index, to: index + 1, signatory: { name: readField(foldBlanks(words), span) } };
}

const mostOffices = 4;
const longestOffice = 90;
const beforeOffice = /^[*_\s]*(?:L['’]|Le |La |El |Son Excellence,? )?/;

/** In French, Chinese and at times Spanish the office stands above the signature: `L’Ambassadrice,` over `(Signé) …`. */
function withOfficeBefore(
  text: string,
  lines: readonly Line[],
  { signature, least }: { readonly signature: Signature; readonly least: number },
): Signature {
  const { signatory } = signature;
  if (signatory === undefined || signatory.office !== undefined) return signature;
  let from = signature.from;
  for (let i = from - 1; i >= Math.max(least, signature.from - mostOffices); i--) {
    const line = lines[i];
    if (line === undefined || line.end - line.start > longestOffice) break;
    const words = text.slice(line.start, line.end);
    if (/[.;:。；：]$/.test(words)) break;
    if (officeInSignature.exec(words.replace(beforeOffice, ""))?.index === 0) from = i;
    else if (!/^\p{Ll}/u.test(words)) break;
  }
  const [first, last] = [lines[from], lines[signature.from - 1]];
  if (from === signature.from || first === undefined || last === undefined) return signature;
  const article = beforeOffice.exec(text.slice(first.start, first.end))?.[0].length ?? 0;
  const span = trimMarks(text, { start: first.start + article, end: last.end });
  return {
    ...signature,
    from,
    signatory: { ...signatory, office: readField(officeWords(text, span), span) },
  };
}

function signatureFrom(text: string, lines: readonly Line[], index: number, cue: number): Signature {
  const start = (lines[index]?.start ?? 0) + cue;
  let to = index + 1;
  while (to < lines.length && to - index < mostLines && continuesSignature(text, lines, to, index)) to++;
  const end = lines[to - 1]?.end ?? start;
  return { from: index, to, ...signatoryIn(text, { start, end }) };
}

function continuesSignature(text: string, lines: readonly Line[], index: number, first: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  if (line === undefined || line.layout === "table" || line.layout === "rule" || line.layout === "note")
    return false;
  if (line.end - line.start > longestLine || line.cut) return false;
  const words = text.slice(line.start, line.end);
  if (
    cueAtStart.test(words) ||
    /^(?:H\. ?E\. |His Excellency|Her Excellency|To:|Document (?:symbol|Type)|Annex|Enclosure|Appendix|Anexo|Annexe|Приложение|[_*-]{3}|[\d¹²³*[])/.test(
      words,
    )
  )
    return false;
  const hasOffice = officeInSignature.test(text.slice(lines[first]?.start ?? 0, before?.end ?? 0));
  if (line.gap && hasOffice && !officeInSignature.test(words.slice(0, 30)) && !/^(?:of|to) /.test(words))
    return false;
  return !/[.;:]$/.test(words) || /a\.i\.$/.test(words);
}

/** The name is what stands before the first word of an office; the rest is the office. */
function signatoryIn(text: string, span: Span): { signatory?: Sender } {
  const whole = trimMarks(text, span);
  if (whole.end <= whole.start) return {};
  const words = text.slice(whole.start, whole.end);
  const newline = words.indexOf("\n");
  const office = officeInSignature.exec(words)?.index;
  const cut = office !== undefined && office > 0 ? office : newline;
  const nameSpan = trimMarks(text, { start: whole.start, end: cut === -1 ? whole.end : whole.start + cut });
  const officeSpan = trimMarks(text, { start: cut === -1 ? whole.end : whole.start + cut, end: whole.end });
  const name =
    office === 0 ? {} : { name: readField(foldBlanks(text.slice(nameSpan.start, nameSpan.end)), nameSpan) };
  const from = office === 0 ? whole : officeSpan;
  return {
    signatory: {
      ...name,
      ...(from.end > from.start ? { office: readField(officeWords(text, from), from) } : {}),
      ...partyOf(text, from),
    },
  };
}

/** An office over several lines in one. */
function officeWords(text: string, { start, end }: Span): string {
  return foldBlanks(
    text
      .slice(start, end)
      .replace(/,?\s*\n\s*(?=\p{Ll})/gu, " ")
      .replace(/,?\s*\n\s*/g, ", "),
  );
}

const representing =
  /(?:Representative|Mission|Prime\s+Minister|Minister\s+(?:of|for)\s+[\p{L} ,\n]{3,60}?|Observer|Embassy|Ambassador|Government|President|Secretary\s+of\s+State)\s+of\s+(?:the\s+)?(?<party>\p{Lu}[^\n,]+?)(?=\s+to\s+the\s+United|\s*(?:\n|,|$))/u;

function partyOf(text: string, span: Span): Pick<Sender, "party"> {
  const match = representing.exec(text.slice(span.start, span.end));
  const party = match?.groups?.party;
  if (match === null || party === undefined) return {};
  const start = span.start + match.index + match[0].lastIndexOf(party);
  return { party: readField(foldBlanks(party), { start, end: start + party.length }) };
}

function trimMarks(text: string, span: Span): Span {
  let { start, end } = trimSpan(text, span);
  while (start < end && /[*_,;:\s]/.test(text[start] ?? "")) start++;
  while (end > start && /[*_,;\s]/.test(text[end - 1] ?? "")) end--;
  return { start, end };
}

const courtesyStarts = new Set([..."APIYSRWVLb"].map((letter) => letter.charCodeAt(0)));

function mayBeCourtesy(text: string, line: Line): boolean {
  return (
    courtesyStarts.has(text.charCodeAt(line.start)) &&
    line.end - line.start < 300 &&
    courtesy.test(text.slice(line.start, line.end))
  );
}

/** Without `(Signed)`: at least two short lines after the formula, one of them an office. */
function unsignedAfter(text: string, lines: readonly Line[], index: number): Signature | undefined {
  let to = index + 1;
  while (to < lines.length && to - index <= 6) {
    const line = lines[to];
    if (line === undefined || line.end - line.start > 90 || line.layout === "table" || line.layout === "rule")
      break;
    if (
      /[.;:]$|^[\d¹²³*[]|^(?:H\. ?E\. |His Excellency|Her Excellency|To:)/.test(
        text.slice(line.start, line.end),
      )
    )
      break;
    to++;
  }
  const start = lines[index + 1]?.start;
  const end = lines[to - 1]?.end;
  if (start === undefined || end === undefined || to - index < 3) return undefined;
  if (cueAtStart.test(text.slice(start, start + 40))) return undefined;
  if (!officeInSignature.test(text.slice(start, end))) return undefined;
  return { from: index + 1, to, ...signatoryIn(text, { start, end }) };
}
