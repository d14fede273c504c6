import { join } from "node:path";
import {
  hashBytes,
  hashOf,
  parseTilePath,
  readBundle,
  TileMissing,
  type TileName,
  type Tree,
  tilePath,
  tileWidth,
  writeBundle,
} from "../ledger/index.ts";
import { readInside, removeDurably } from "../store/index.ts";
import { brokenLog } from "./broken-log.ts";
import { pathsFromEdge } from "./edge-paths.ts";

/** A tile or bundle of a log's folder; when a partial one has given way to the full one, the beginning of that. */
export function readTile(folder: string, name: TileName): Uint8Array | undefined {
  const own = readInside(folder, tilePath(name));
  if (own !== undefined || name.width === tileWidth) return own;
  const full = readInside(folder, tilePath({ ...name, width: tileWidth }));
  return full === undefined ? undefined : firstOf(full, name);
}

/** The beginning of a tile or bundle, as wide as `name` says; undefined when it is shorter. */
export function firstOf(full: Uint8Array, name: TileName): Uint8Array | undefined {
  if (name.level !== "entries")
    return full.length < name.width * hashBytes ? undefined : full.subarray(0, name.width * hashBytes);
  const entries = readBundle(full);
  return entries === undefined || entries.length < name.width
    ? undefined
    : writeBundle(entries.slice(0, name.width));
}

/** Which entries of a log of `size` entries: from one number to before another. */
interface EntryRange {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** The bytes of entries, a bundle at a time. The last bundle is as wide as the log's size makes it, and no other width is sure to exist. */
export function* readEntries(folder: string, { from, to, size }: EntryRange): Generator<Uint8Array> {
  for (let at = from; at < to; ) {
    const index = Math.floor(at / tileWidth);
    const width = Math.min(tileWidth, size - index * tileWidth);
    const bundle = readTile(folder, { level: "entries", index, width });
    const entries = bundle === undefined ? undefined : readBundle(bundle);
    if (entries?.length !== width) throw brokenLog(folder, `has lost or altered entries near ${at}`);
    yield* entries.slice(at - index * tileWidth, to - index * tileWidth);
    at = index * tileWidth + width;
  }
}

/**
 * Removes tiles and bundles that speak of more entries than the checkpoint: of a write that was cut off.
 * One that came back later, among tiles of other entries, could not be told from an altered one.
 */
export function removeBeyond(folder: string, size: number): void {
  const beyond = [...pathsFromEdge(folder, size)].filter((path) => isBeyond(path, size));
  removeDurably(beyond.map((path) => join(folder, path)));
}

/** Whether a file of the log speaks of entries that a log of this size does not have. */
export function isBeyond(path: string, size: number): boolean {
  const name = parseTilePath(path);
  return name !== undefined && !fits(name, size);
}

function fits(name: TileName, size: number): boolean {
  const unit = name.level === "entries" ? 1 : tileWidth ** name.level;
  return name.index * tileWidth + name.width <= Math.floor(size / unit);
}

/** The root hash, lower-case hex, that a log had at an earlier size; undefined when it never had that. */
export function rootAt(tree: Tree, earlier: number): string | undefined {
  if (earlier > tree.size) return undefined;
  try {
    return Buffer.from(hashOf(tree, 0, earlier)).toString("hex");
  } catch (error) {
    if (error instanceof TileMissing) return undefined;
    throw error;
  }
}
