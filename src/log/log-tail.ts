import {
  appendLeaves,
  type Frontier,
  frontierOf,
  grow,
  type Leaves,
  type LogFile,
  type LogState,
  parseTilePath,
  readBundle,
  rootOfFrontier,
  type TileName,
  type TileReader,
  type Tree,
  type TreeHead,
} from "../ledger/index.ts";
import { firstOf, readEntries, readTile } from "./log-files.ts";

/** A log as its tiles state it. */
export interface LogBase {
  /** The checkpoint, a signed note. */
  readonly text: string;
  readonly checkpoint: TreeHead;
  readonly state: LogState;
}

/** A log's end: what its tiles state, and what waits in its journal to be put into tiles. */
export interface LogTail {
  readonly base: LogBase;
  readonly waiting: readonly Leaves[];
  readonly frontier: Frontier;
  /** The latest checkpoint. */
  readonly text: string;
  readonly checkpoint: TreeHead;
}

/** The end of a log of which nothing waits. */
export function tailOf(base: LogBase): LogTail {
  const { text, checkpoint, state } = base;
  return { base, waiting: [], frontier: frontierOf(state), text, checkpoint };
}

/** The end after more entries, which the checkpoint that is made of size and root is to speak of. */
export function extended(
  tail: LogTail,
  added: readonly Leaves[],
  checkpointOf: (head: TreeHead) => string,
): LogTail {
  let { frontier } = tail;
  const hashed = added.map((leaves) => {
    const grown = grow(frontier, leaves.hashes);
    frontier = grown.frontier;
    return { ...leaves, tileRoots: grown.tileRoots };
  });
  const { origin } = tail.checkpoint;
  const checkpoint = { origin, size: frontier.size, root: rootOfFrontier(frontier) };
  const waiting = tail.waiting.concat(hashed);
  return { base: tail.base, waiting, frontier, text: checkpointOf(checkpoint), checkpoint };
}

/** The same end when its tiles are found to state more: what they have waits no longer. */
export function settledUpTo(tail: LogTail, base: LogBase): LogTail {
  let size = tail.base.checkpoint.size;
  const waiting = tail.waiting.filter(({ count }) => {
    size += count;
    return size > base.checkpoint.size;
  });
  return { ...tail, base, waiting };
}

/** A log as its latest checkpoint on disk states it. */
export interface StoredLog {
  /** The checkpoint, a signed note. */
  readonly text: string;
  readonly checkpoint: TreeHead;
  /** Its tiles and bundles, those included that are not written yet. */
  readonly tree: Tree;
  /** Entries in their order, from one number to before another. */
  entries(range: { readonly from: number; readonly to: number }): Generator<Uint8Array>;
  /** How many of its entries wait in the journal and are in no tile yet. */
  readonly waiting: number;
}

/** The log that has this end. */
export function storedLog(folder: string, { base, waiting, text, checkpoint }: LogTail): StoredLog {
  let unwritten: TileReader | undefined;
  const read = (name: TileName): Uint8Array | undefined => {
    unwritten ??= readerOf(appendLeaves(base.state, waiting).files);
    return (waiting.length === 0 ? undefined : unwritten(name)) ?? readTile(folder, name);
  };
  return {
    text,
    checkpoint,
    tree: { size: checkpoint.size, read },
    waiting: checkpoint.size - base.checkpoint.size,
    entries: function* ({ from, to }) {
      const { size } = base.checkpoint;
      if (from < size) yield* readEntries(folder, { from, to: Math.min(to, size), size });
      let first = size;
      for (const { bundle, count } of waiting) {
        if (first < to && first + count > from)
          yield* (readBundle(bundle) ?? []).slice(Math.max(0, from - first), Math.max(0, to - first));
        first += count;
      }
    },
  };
}

// Of the last tile of a level the files have the widest state only: earlier ones are its beginning.
function readerOf(files: readonly LogFile[]): TileReader {
  const tiles = new Map<string, { readonly name: TileName; readonly bytes: Uint8Array }>();
  for (const { path, bytes } of files) {
    const name = parseTilePath(path);
    if (name !== undefined) tiles.set(`${name.level}/${name.index}`, { name, bytes });
  }
  return (name) => {
    const tile = tiles.get(`${name.level}/${name.index}`);
    if (tile === undefined || tile.name.width < name.width) return undefined;
    return tile.name.width === name.width ? tile.bytes : firstOf(tile.bytes, name);
  };
}
