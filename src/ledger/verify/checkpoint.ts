import type { Cosigner, Verifier } from "../nouns.ts";
import { fromDecimal, fromHashText } from "./bytes.ts";
import { openNote } from "./note.ts";

/** A log's size and root hash under its name (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  /** A number of 64 bits. */
  readonly size: bigint;
  readonly root: Uint8Array;
}

/** The checkpoint of a note's text; undefined when it is not one. Extension lines are let pass, unread. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin, sizeText, rootText, ...rest] = text.split("\n");
  if (origin === undefined || origin === "" || sizeText === undefined || rootText === undefined)
    return undefined;
  const size = fromDecimal(sizeText);
  const root = fromHashText(rootText);
  const endsWell = rest.at(-1) === "" && rest.slice(0, -1).every((line) => line !== "");
  return size === undefined || root === undefined || !endsWell ? undefined : { origin, size, root };
}

/** The checkpoint when this key signed it under its own name; undefined otherwise. */
export function openCheckpoint(note: string | Uint8Array, verifier: Verifier): Checkpoint | undefined {
  return openCosigned(note, { origin: verifier.name, keys: [verifier], cosigners: [] })?.checkpoint;
}

/** A witness that signed a checkpoint, and when. */
export interface Cosigned {
  readonly cosigner: Cosigner;
  /** Seconds since 1970, as the witness's clock said. */
  readonly seconds: bigint;
  /** The signature line. */
  readonly line: string;
}

/** A checkpoint that its log signed, with the known witnesses that signed it too. */
export interface CosignedCheckpoint {
  readonly checkpoint: Checkpoint;
  /** The signed text. */
  readonly text: string;
  /** The signature lines of the log's own keys, as they stand. */
  readonly logLines: string;
  /** One for each witness: its latest. */
  readonly cosigned: readonly Cosigned[];
}

/** Whose signatures are looked for. */
export interface CheckpointKeys {
  readonly origin: string;
  /** Any one of them must have signed for the log. */
  readonly keys: readonly Verifier[];
  readonly cosigners: readonly Cosigner[];
}

/** Opens a checkpoint; undefined when the log did not sign it, or when a known key's signature is false. */
export function openCosigned(
  note: string | Uint8Array,
  { origin, keys, cosigners }: CheckpointKeys,
): CosignedCheckpoint | undefined {
  const opened = openNote(note, [...keys, ...cosigners]);
  if (opened?.signatures.some(({ seconds }) => seconds === undefined) !== true) return undefined;
  const checkpoint = parseCheckpoint(opened.text);
  if (checkpoint?.origin !== origin) return undefined;
  const latest = new Map<Cosigner, Cosigned>();
  for (const { key, seconds, line } of opened.signatures) {
    if (!("kind" in key) || seconds === undefined) continue;
    const before = latest.get(key);
    if (before === undefined || before.seconds < seconds) latest.set(key, { cosigner: key, seconds, line });
  }
  const logLines = opened.signatures.filter(({ seconds }) => seconds === undefined).map(({ line }) => line);
  return { checkpoint, text: opened.text, logLines: logLines.join(""), cosigned: [...latest.values()] };
}
