import type { TileName, TileReader } from "../nouns.ts";
import { lengthBytes, piecesOf, readBundle, writeBundle } from "./bundle.ts";
import {
  emptyRoot,
  hashBytes,
  hashesIn,
  joinBytes,
  leafHash,
  rootOfTile,
  rootOver,
  sameBytes,
} from "./hash.ts";
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

/** An entry as a log keeps it. */
export interface Leaf {
  /** The entry behind its length, as it stands in a bundle. */
  readonly piece: Uint8Array;
  readonly hash: Uint8Array;
}

/** The entries of a bundle as a log keeps them; none when it is not one. */
export function leavesOf(bundle: Uint8Array): readonly Leaf[] {
  const pieces = piecesOf(bundle) ?? [];
  return pieces.map((piece) => ({ piece, hash: leafHash(piece.subarray(lengthBytes)) }));
}

/** A log without entries. */
export const emptyLog: LogState = { size: 0, edge: [], bundle: new Uint8Array() };

/** The state after the entries, and the files to be on disk before a checkpoint may speak of them. */
export function append(state: LogState, entries: readonly Uint8Array[]): Appended {
  return appendLeaves(state, leavesOf(writeBundle(entries)));
}

/** What appending comes to. */
interface Appended {
  readonly state: LogState;
  readonly files: readonly LogFile[];
}

/** The same, of entries that were hashed before. */
export function appendLeaves(state: LogState, leaves: readonly Leaf[]): Appended {
  if (leaves.length === 0) return { state, files: [] };
  const bundles = fill(state.size, { tail: state.bundle, added: leaves.map(({ piece }) => piece) });
  const files = bundles.full.map(({ index, bytes }) =>
    fileOf({ level: "entries", index, width: tileWidth }, bytes),
  );
  const size = state.size + leaves.length;
  if (bundles.tail.length > 0) files.push(fileOf(edgeTile("entries", size), bundles.tail));
  const hashes = leaves.map(({ hash }) => hash);
  const edge = appendHashes(state, hashes, files);
  return { state: { size, edge, bundle: bundles.tail }, files };
}

function appendHashes(
  state: LogState,
  leaves: readonly Uint8Array[],
  files: LogFile[],
): readonly Uint8Array[] {
  const edge: Uint8Array[] = [];
  let added = leaves;
  let count = state.size;
  for (let level = 0; count + added.length > 0; level++) {
    const before = state.edge[level] ?? new Uint8Array();
    const tiles = fill(count, { tail: before, added });
    for (const { index, bytes } of tiles.full) files.push(fileOf({ level, index, width: tileWidth }, bytes));
    if (tiles.tail.length > 0 && added.length > 0)
      files.push(fileOf(edgeTile(level, count + added.length), tiles.tail));
    edge.push(tiles.tail);
    added = tiles.full.map(({ bytes }) => rootOfTile(bytes));
    count = Math.floor(count / tileWidth);
  }
  return edge;
}

function edgeTile(level: TileName["level"], count: number): TileName {
  return { level, index: Math.floor(count / tileWidth), width: count % tileWidth };
}

function fileOf(name: TileName, bytes: Uint8Array): LogFile {
  return { path: tilePath(name), bytes };
}

// Lays pieces behind the tail of a row that holds `count` of them, cutting off a full one at every 256.
function fill(
  count: number,
  { tail, added }: { readonly tail: Uint8Array; readonly added: readonly Uint8Array[] },
): { readonly full: readonly { index: number; bytes: Uint8Array }[]; readonly tail: Uint8Array } {
  const full: { index: number; bytes: Uint8Array }[] = [];
  let pieces: Uint8Array[] = [tail];
  for (let i = 0; i < added.length; i++) {
    pieces.push(added[i] ?? tail);
    if ((count + i + 1) % tileWidth !== 0) continue;
    full.push({ index: (count + i + 1) / tileWidth - 1, bytes: joinBytes(pieces) });
    pieces = [];
  }
  return { full, tail: joinBytes(pieces) };
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
  const leaves = readBundle(bundle)?.map(leafHash);
  if (leaves === undefined || !sameBytes(joinBytes(leaves), edge[0] ?? new Uint8Array())) return undefined;
  return { size, edge, bundle };
}

function readEdge(name: TileName, read: TileReader): Uint8Array | undefined {
  return name.width === 0 ? new Uint8Array() : read(name);
}
