import { appendLeaves, rootOf, sameBytes } from "../ledger/index.ts";
import { type SettledFolders, writeDurably } from "../store/index.ts";
import { removeReplaced } from "./log-files.ts";
import type { LogTail } from "./log-tail.ts";

// A batch of a million entries fills 8,000 files: not all of them are held open together.
const filesAtOnce = 128;

interface Place {
  readonly folder: string;
  readonly settled: SettledFolders;
}

/** Puts what waits into tiles and bundles, and the checkpoint over it into the folder: last, when they are on disk. */
export async function foldIntoTiles({ folder, settled }: Place, tail: LogTail): Promise<LogTail> {
  const { text, checkpoint } = tail;
  const { state, files } = appendLeaves(tail.base.state, tail.waiting);
  if (!sameBytes(rootOf(state), checkpoint.root)) throw new Error("tiles and frontier have the same root");
  for (let at = 0; at < files.length; at += filesAtOnce)
    await writeDurably(folder, files.slice(at, at + filesAtOnce), settled);
  await writeDurably(folder, [{ path: "checkpoint", bytes: Buffer.from(text) }], settled);
  for (const path of removeReplaced(folder, files)) settled.delete(path);
  return { ...tail, base: { text, checkpoint, state }, waiting: [] };
}
