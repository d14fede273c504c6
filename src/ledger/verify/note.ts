import type { Cosigner, Verifier } from "../nouns.ts";
import { asText, fromBase64 } from "./bytes.ts";
import { isKeyName, verifyBytes } from "./keys.ts";

/** A signature line of a note. */
export interface NoteSignature {
  readonly name: string;
  /** Lower-case hex of the four bytes in front of the signature. */
  readonly id: string;
  readonly signature: Uint8Array;
  /** The line as it stands, with its line feed. */
  readonly line: string;
}

/** A note taken apart; nothing in it is to be believed before a signature is verified. */
export interface Note {
  /** With its final line feed. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** A verified signature of a key that was asked for. */
export interface SignedBy {
  readonly key: Verifier | Cosigner;
  /** When a witness signed, in seconds since 1970; a log's signature bears no time. */
  readonly seconds?: bigint;
  /** The line as it stands, with its line feed. */
  readonly line: string;
}

/** A note that at least one of the keys asked for has signed, and none of them falsely. */
export interface OpenNote {
  readonly text: string;
  readonly signatures: readonly SignedBy[];
}

const maxNoteBytes = 1_000_000;
const maxSignatures = 100;
const lineForm = /^\u2014 (?<name>[^ ]+) (?<signature>[A-Za-z0-9+/]+={0,2})$/u;

/** Takes a note apart; undefined when it is not a signed note to the letter (C2SP signed-note). */
export function parseNote(input: string | Uint8Array): Note | undefined {
  if (input.length > maxNoteBytes) return undefined;
  const note = asText(input);
  // Control characters could hide text from a reader's terminal.
  if (note === undefined || !note.endsWith("\n") || hasControlCharacter(note)) return undefined;
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
  if (groups?.name === undefined || !isKeyName(groups.name)) return undefined;
  if (bytes === undefined || bytes.length < 5) return undefined;
  const id = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  return { name: groups.name, id, signature: bytes.subarray(4), line: `${line}\n` };
}

function hasControlCharacter(note: string): boolean {
  for (let i = 0; i < note.length; i++) if (note.charCodeAt(i) < 0x20 && note[i] !== "\n") return true;
  return false;
}

/**
 * Opens a note with the keys that are trusted. Signatures of other keys are passed over; undefined when
 * none of the keys signed it, or when a signature under one of their names and ids is false.
 */
export function openNote(
  input: string | Uint8Array,
  keys: readonly (Verifier | Cosigner)[],
): OpenNote | undefined {
  const note = parseNote(input);
  if (note === undefined) return undefined;
  const signatures: SignedBy[] = [];
  for (const { name, id, signature, line } of note.signatures) {
    const key = keys.find((known) => known.name === name && known.id === id);
    if (key === undefined) continue;
    const signed =
      "kind" in key ? cosigned(note.text, key, signature) : signedPlainly(note.text, key, signature);
    if (signed === undefined) return undefined;
    signatures.push({ ...signed, line });
  }
  return signatures.length === 0 ? undefined : { text: note.text, signatures };
}

function signedPlainly(
  text: string,
  key: Verifier,
  signature: Uint8Array,
): Omit<SignedBy, "line"> | undefined {
  return verifyBytes(key, Buffer.from(text), signature) ? { key } : undefined;
}

// C2SP tlog-cosignature: eight bytes of time, then the signature over two header lines and the text.
function cosigned(text: string, key: Cosigner, timed: Uint8Array): Omit<SignedBy, "line"> | undefined {
  if (timed.length !== 72) return undefined;
  const seconds = Buffer.from(timed).readBigUInt64BE();
  if (seconds >= 1n << 63n) return undefined;
  const message = Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
  return verifyBytes(key, message, timed.subarray(8)) ? { key, seconds } : undefined;
}
