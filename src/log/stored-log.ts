import {
  type LogState,
  loadState,
  openCheckpoint,
  rootOf,
  sameBytes,
  type TreeHead,
  type Verifier,
} from "../ledger/index.ts";
import { readInside } from "../store/index.ts";
import { brokenLog } from "./broken-log.ts";
import { readTile } from "./log-files.ts";

/** A log as its checkpoint on disk states it. */
export interface StoredLog {
  /** The checkpoint, a signed note. */
  readonly text: string;
  readonly checkpoint: TreeHead;
  readonly state: LogState;
}

/** The checkpoint's text in a log's folder; undefined when there is none. */
export function readCheckpointText(folder: string): string | undefined {
  const bytes = readInside(folder, "checkpoint");
  return bytes === undefined ? undefined : Buffer.from(bytes).toString("utf8");
}

/** Opens a log's folder: the checkpoint must be signed by the log's key, and the tiles must have its root. */
export function openStoredLog(folder: string, verifier: Verifier): StoredLog {
  const text = readCheckpointText(folder);
  if (text === undefined) throw brokenLog(folder, "has no checkpoint");
  const checkpoint = openCheckpoint(text, verifier);
  if (checkpoint === undefined) throw brokenLog(folder, "has a checkpoint that its key did not sign");
  const { origin, root } = checkpoint;
  const size = Number(checkpoint.size);
  const state = Number.isSafeInteger(size) ? loadState(size, (name) => readTile(folder, name)) : undefined;
  if (state === undefined || !sameBytes(rootOf(state), root))
    throw brokenLog(folder, "does not agree with its checkpoint");
  return { text, checkpoint: { origin, size, root }, state };
}
