import { rm } from "node:fs/promises";
import { join } from "node:path";
import { appendLeaves, type LogState, parseTilePath, rootOf, sameBytes, tileWidth } from "../ledger/index.ts";
import { type SettledFolders, writeDurably } from "../store/index.ts";
import type { LogBase, LogTail } from "./log-tail.ts";

// A batch of a million entries fills 8,000 files: not all of them are held open together.
const filesAtOnce = 128;

/** Where tiles are written. */
export interface TilePlace {
  readonly folder: string;
  readonly settled: SettledFolders;
  /** Folders of partial tiles that full ones have replaced. */
  readonly replaced: Set<string>;
}

/** What is to be put into tiles. */
export type Folding = Pick<LogTail, "base" | "waiting" | "text" | "checkpoint">;

/**
 * Puts what waits into tiles and bundles, and the checkpoint over it into the folder: last, when they are
 * on disk. What the log's tiles state then is returned.
 */
export async function foldIntoTiles(place: TilePlace, folding: Folding): Promise<LogBase> {
  const { folder, settled } = place;
  const { base, text, checkpoint } = folding;
  const { state, files } = appendLeaves(base.state, folding.waiting);
  if (!sameBytes(rootOf(state), checkpoint.root)) throw new Error("tiles and frontier have the same root");
  for (let at = 0; at < files.length; at += filesAtOnce)
    await writeDurably(folder, files.slice(at, at + filesAtOnce), settled);
  await writeDurably(folder, [{ path: "checkpoint", bytes: Buffer.from(text) }], settled);
  for (const { path } of files)
    if (wasPartial(path, base.state)) place.replaced.add(join(folder, `${path}.p`));
  return { text, checkpoint, state };
}

/** Whether a file is the full tile or bundle of one that a log had as a partial one at its right edge. */
function wasPartial(path: string, { size }: LogState): boolean {
  const name = parseTilePath(path);
  if (name?.width !== tileWidth) return false;
  const count = name.level === "entries" ? size : Math.floor(size / tileWidth ** name.level);
  return name.index === Math.floor(count / tileWidth) && count % tileWidth > 0;
}

/**
 * Removes partial tiles that full ones have replaced, as C2SP tlog-tiles allows. It may take as long as
 * writing them did, so that nobody should wait for it. Where it fails they stay, and do no harm.
 */
export async function removeReplaced({ settled, replaced }: TilePlace): Promise<void> {
  const paths = [...replaced];
  replaced.clear();
  for (const path of paths)
    try {
      settled.delete(path);
      await rm(path, { recursive: true, force: true });
    } catch {
      // Each is the beginning of the full tile.
    }
}
