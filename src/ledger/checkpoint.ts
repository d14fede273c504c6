import { hashBytes } from "./hash.ts";
import { base64, fromBase64, type Signer, type Verifier } from "./key.ts";
import { openNote, signNote } from "./note.ts";

/** A log's size and root hash under its name (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** The signed note that states a checkpoint. */
export function signCheckpoint(checkpoint: Checkpoint, signer: Signer): string {
  return signNote(`${checkpoint.origin}\n${checkpoint.size}\n${base64(checkpoint.root)}\n`, signer);
}

/** The checkpoint of a note's text; undefined when it is not one. Extension lines are let pass, unread. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [origin, sizeText, rootText, ...rest] = text.split("\n");
  if (origin === undefined || origin === "" || sizeText === undefined || rootText === undefined)
    return undefined;
  const root = fromBase64(rootText);
  const size = /^(?:0|[1-9]\d{0,15})$/.test(sizeText) ? Number(sizeText) : Number.NaN;
  if (!Number.isSafeInteger(size) || root?.length !== hashBytes) return undefined;
  const endsWell = rest.at(-1) === "" && rest.slice(0, -1).every((line) => line !== "");
  return endsWell ? { origin, size, root } : undefined;
}

/** The checkpoint when this key signed it under its own name; undefined otherwise. */
export function openCheckpoint(note: string, verifier: Verifier): Checkpoint | undefined {
  const text = openNote(note, verifier);
  const checkpoint = text === undefined ? undefined : parseCheckpoint(text);
  return checkpoint?.origin === verifier.name ? checkpoint : undefined;
}
