import type { TileName, TileReader } from "../nouns.ts";
import { writeBundle } from "./bundle.ts";
import { emptyRoot, hashBytes, hashesIn, joinBytes, rootOfTile, rootOver, sameBytes } from "./hash.ts";
import { endOfPieces, type Leaves, leavesOf } from "./leaves.ts";
import { tilePath, tileWidth } from "./tile-path.ts";

/** The right edge of a log: all that must be known of it to append. */
export interface LogState {
  readonly size: number;
  /** For each level from 0 the hashes of its partial tile at the right edge; empty when the level has none. */
  readonly edge: readonly Uint8Array[];
  /** The partial bundle of entries at the right edge. */
  readonly bundle: Uint8Array;
}

/** A file that a log is made of, under its path in the log's folder. */
export interface LogFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A log without entries. */
export const emptyLog: LogState = { size: 0, edge: [], bundle: new Uint8Array() };

/** The state after the entries, and the files to be on disk before a checkpoint may speak of them. */
export function append(state: LogState, entries: readonly Uint8Array[]): Appended {
  const leaves = leavesOf(writeBundle(entries));
  return appendLeaves(state, leaves === undefined ? [] : [leaves]);
}

/** What appending comes to. */
interface Appended {
  readonly state: LogState;
  readonly files: readonly LogFile[];
}

/** The same, of entries that were hashed before. */
export function appendLeaves(state: LogState, added: readonly Leaves[]): Appended {
  const size = added.reduce((sum, { count }) => sum + count, state.size);
  if (size === state.size) return { state, files: [] };
  const pieces = added.map(({ bundle, count }) => ({ bytes: bundle, count }));
  const bundles = fill({ count: state.size, tail: state.bundle, added: pieces }, endOfPieces);
  const files = bundles.full.map(({ index, bytes }) =>
    fileOf({ level: "entries", index, width: tileWidth }, bytes),
  );
  if (bundles.tail.length > 0) files.push(fileOf(edgeTile("entries", size), bundles.tail));
  const hashes = added.map((leaves) => ({ bytes: leaves.hashes, count: leaves.count }));
  const tileRoots = added.flatMap((leaves) => leaves.tileRoots ?? []);
  const edge = appendHashes(state, { leaves: hashes, tileRoots }, files);
  return { state: { size, edge, bundle: bundles.tail }, files };
}

interface Hashes {
  readonly leaves: readonly Pieces[];
  /** Of the tiles that they fill; another number where they are not known. */
  readonly tileRoots: readonly Uint8Array[];
}

function appendHashes(
  state: LogState,
  { leaves, tileRoots }: Hashes,
  files: LogFile[],
): readonly Uint8Array[] {
  const edge: Uint8Array[] = [];
  let added = leaves;
  let count = state.size;
  let size = added.reduce((sum, one) => sum + one.count, count);
  for (let level = 0; size > 0; level++) {
    const tiles = fill({ count, tail: state.edge[level] ?? new Uint8Array(), added }, endOfHashes);
    for (const { index, bytes } of tiles.full) files.push(fileOf({ level, index, width: tileWidth }, bytes));
    if (tiles.tail.length > 0 && size > count) files.push(fileOf(edgeTile(level, size), tiles.tail));
    edge.push(tiles.tail);
    const known = level === 0 && tileRoots.length === tiles.full.length ? tileRoots : undefined;
    added = tiles.full.map(({ bytes }, i) => ({ bytes: known?.[i] ?? rootOfTile(bytes), count: 1 }));
    count = Math.floor(count / tileWidth);
    size = count + added.length;
  }
  return edge;
}

function edgeTile(level: TileName["level"], count: number): TileName {
  return { level, index: Math.floor(count / tileWidth), width: count % tileWidth };
}

function fileOf(name: TileName, bytes: Uint8Array): LogFile {
  return { path: tilePath(name), bytes };
}

/** So many pieces one behind another. */
interface Pieces {
  readonly bytes: Uint8Array;
  readonly count: number;
}

/** Where so many pieces end. */
type EndOf = (bytes: Uint8Array, start: number, count: number) => number;

const endOfHashes: EndOf = (_, start, count) => start + count * hashBytes;

interface Row {
  /** How many pieces the row holds. */
  readonly count: number;
  /** Those of them that no full tile has. */
  readonly tail: Uint8Array;
  readonly added: readonly Pieces[];
}

// Lays pieces behind the tail of a row, cutting off a full one at every 256.
function fill(
  { count, tail, added }: Row,
  endOf: EndOf,
): { readonly full: readonly { index: number; bytes: Uint8Array }[]; readonly tail: Uint8Array } {
  const full: { index: number; bytes: Uint8Array }[] = [];
  let parts: Uint8Array[] = [tail];
  let at = count;
  for (const one of added) {
    const last = at + one.count;
    for (let start = 0; at < last; ) {
      const next = Math.min(last, (Math.floor(at / tileWidth) + 1) * tileWidth);
      const end = endOf(one.bytes, start, next - at);
      parts.push(one.bytes.subarray(start, end));
      [start, at] = [end, next];
      if (at % tileWidth !== 0) continue;
      full.push({ index: at / tileWidth - 1, bytes: joinBytes(parts) });
      parts = [];
    }
  }
  return { full, tail: joinBytes(parts) };
}

/** The root hash, from the right edge alone. */
export function rootOf(state: LogState): Uint8Array {
  let rest: Uint8Array | undefined;
  for (const tile of state.edge) {
    const hashes = [...hashesIn(tile), ...(rest === undefined ? [] : [rest])];
    rest = hashes.length === 0 ? undefined : rootOver(hashes);
  }
  return rest ?? emptyRoot();
}

/**
 * The state of a log of a given size, from its tiles; undefined when one is missing or cut short, or
 * when the entries at the right edge are not those that were hashed. Whether it is the log that was
 * signed is for the caller to see: its root must be the checkpoint's.
 */
export function loadState(
  size: number,
  read: TileReader,
  { withBundle } = { withBundle: true },
): LogState | undefined {
  const edge: Uint8Array[] = [];
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / tileWidth)) {
    const tile = readEdge(edgeTile(level, count), read);
    if (tile?.length !== (count % tileWidth) * hashBytes) return undefined;
    edge.push(tile);
  }
  if (!withBundle) return { size, edge, bundle: new Uint8Array() };
  const bundle = readEdge(edgeTile("entries", size), read);
  if (bundle === undefined) return undefined;
  const hashes = leavesOf(bundle)?.hashes;
  if (hashes === undefined || !sameBytes(hashes, edge[0] ?? new Uint8Array())) return undefined;
  return { size, edge, bundle };
}

function readEdge(name: TileName, read: TileReader): Uint8Array | undefined {
  return name.width === 0 ? new Uint8Array() : read(name);
}
