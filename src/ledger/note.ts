import { joinBytes } from "./hash.ts";
import { base64, fromBase64, type Signer, signBytes, type Verifier, verifyBytes } from "./key.ts";

/** A signature line of a note. */
export interface NoteSignature {
  readonly name: string;
  /** Lower-case hex of the four bytes in front of the signature. */
  readonly id: string;
  readonly signature: Uint8Array;
}

/** A note taken apart; nothing in it is to be believed before a signature is verified. */
export interface Note {
  /** With its final line feed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const maxNoteBytes = 1_000_000;
const maxSignatures = 100;
const lineForm = /^\u2014 (?<name>[^\s+]+) (?<signature>[A-Za-z0-9+/]+={0,2})$/u;

/** The text with one signature line (C2SP signed-note). */
export function signNote(text: string, signer: Signer): string {
  if (!text.endsWith("\n")) throw new RangeError("a note's text ends in a line feed");
  const { name, id } = signer.verifier;
  const signature = signBytes(signer, Buffer.from(text));
  return `${text}\n\u2014 ${name} ${base64(joinBytes([Buffer.from(id, "hex"), signature]))}\n`;
}

/** Takes a note apart; undefined when it is not a signed note to the letter. */
export function parseNote(note: string): Note | undefined {
  if (note.length > maxNoteBytes || !note.isWellFormed() || !note.endsWith("\n")) return undefined;
  // Control characters could hide text from a reader's terminal.
  if (hasControlCharacter(note)) return undefined;
  const blank = note.lastIndexOf("\n\n");
  if (blank < 0) return undefined;
  const lines = note.slice(blank + 2, -1).split("\n");
  if (lines.length > maxSignatures) return undefined;
  const signatures = lines.map(parseLine).filter((line) => line !== undefined);
  return signatures.length === lines.length ? { text: note.slice(0, blank + 1), signatures } : undefined;
}

function parseLine(line: string): NoteSignature | undefined {
  const groups = lineForm.exec(line)?.groups;
  const bytes = fromBase64(groups?.signature ?? "");
  if (groups?.name === undefined || bytes === undefined || bytes.length < 5) return undefined;
  const id = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  return { name: groups.name, id, signature: bytes.subarray(4) };
}

/** The note's text when this key signed it; undefined when it did not, or one of its signatures is false. */
export function openNote(note: string, verifier: Verifier): string | undefined {
  const parsed = parseNote(note);
  const own = parsed?.signatures.filter(({ name, id }) => name === verifier.name && id === verifier.id) ?? [];
  if (parsed === undefined || own.length === 0) return undefined;
  const bytes = Buffer.from(parsed.text);
  return own.every(({ signature }) => verifyBytes(verifier, bytes, signature)) ? parsed.text : undefined;
}

function hasControlCharacter(note: string): boolean {
  for (let i = 0; i < note.length; i++) if (note.charCodeAt(i) < 0x20 && note[i] !== "\n") return true;
  return false;
}
