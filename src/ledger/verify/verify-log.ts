import type { TileName, TileReader } from "../nouns.ts";
import { sameBytes } from "./bytes.ts";
import { bundleEntries, tileHashes, tileWidth, widthAt } from "./tiles.ts";
import { emptyRoot, leafHash, rootOver } from "./tree-hash.ts";

/** A tile or bundle that is not what the log needs it to be. */
export interface LogFinding {
  readonly tile: TileName;
  readonly state: "altered" | "missing";
}

/** What a log on disk comes to. */
export interface LogVerdict {
  readonly findings: readonly LogFinding[];
  /** Whether the check was given up because too much was found. */
  readonly isCutShort: boolean;
  /** Root computed upwards from the entries; undefined when they and their tiles are both lost somewhere. */
  readonly root: Uint8Array | undefined;
}

/** A level above the leaves while it is filled: the hashes of the tile at its right edge so far. */
interface Row {
  index: number;
  hashes: (Uint8Array | undefined)[];
}

// A forged checkpoint may speak of more entries than any disk holds: the check must end all the same.
const mostFindings = 10_000;

interface Walk {
  readonly size: number;
  readonly read: TileReader;
  readonly findings: LogFinding[];
  /** Whether the tiles at the right edge have the signed root, so that each of them is as it was. */
  readonly edgeIsSigned: boolean;
  /** One for each level from 1. At most 256 hashes each: a log of any size is checked in the same memory. */
  readonly rows: Row[];
}

/**
 * Hashes every entry and every tile of a log upwards from the entries. Where a bundle and its tile
 * disagree, the hash above tells which of the two was altered, and the check goes on with the other.
 */
export function verifyLog(size: number, signedRoot: Uint8Array, read: TileReader): LogVerdict {
  const edge = rootOfEdge(size, read);
  const edgeIsSigned = edge !== undefined && sameBytes(edge, signedRoot);
  const walk: Walk = { size, read, findings: [], edgeIsSigned, rows: [] };
  let rest: Uint8Array | undefined;
  let isWhole = true;
  for (let index = 0; index * tileWidth < size; index++) {
    const tile: TileName = { level: 0, index, width: widthAt(0, index, size) };
    const leaves = leavesOf(tile, walk);
    if (leaves === undefined) isWhole = false;
    const root = leaves === undefined ? hashAbove(tile, walk) : rootOver(leaves);
    if (tile.width === tileWidth) push(1, root, walk);
    else rest = root;
    if (walk.findings.length >= mostFindings)
      return { findings: walk.findings, root: undefined, isCutShort: true };
  }
  for (const [above, row] of walk.rows.entries()) {
    if (row.hashes.length > 0) compareTile(above + 1, row, walk);
    const known = [...row.hashes, rest].filter((hash) => hash !== undefined);
    rest = known.length === 0 ? undefined : rootOver(known);
  }
  return { findings: walk.findings, root: isWhole ? (rest ?? emptyRoot()) : undefined, isCutShort: false };
}

// The hash of a full tile goes to the row above it; a row that is full is compared and goes on upwards.
function push(level: number, hash: Uint8Array | undefined, walk: Walk): void {
  const row = walk.rows[level - 1] ?? { index: 0, hashes: [] };
  walk.rows[level - 1] = row;
  row.hashes.push(hash);
  if (row.hashes.length < tileWidth) return;
  const known = row.hashes.filter((one) => one !== undefined);
  const above: TileName = { level, index: row.index, width: tileWidth };
  push(level + 1, known.length === tileWidth ? rootOver(known) : hashAbove(above, walk), walk);
  compareTile(level, row, walk);
  row.index += 1;
  row.hashes = [];
}

// A tile above the leaves must hold the hashes that the level below comes to.
function compareTile(level: number, { index, hashes }: Row, walk: Walk): void {
  const tile: TileName = { level, index, width: hashes.length };
  const stored = walk.read(tile);
  const known = hashes.filter((hash) => hash !== undefined);
  if (stored === undefined) walk.findings.push({ tile, state: "missing" });
  else if (known.length === hashes.length && !sameBytes(stored, Buffer.concat(known)))
    walk.findings.push({ tile, state: "altered" });
}

// The hashes of a tile's leaves: from the entries, or from the tile where the entries are not to be believed.
function leavesOf(tile: TileName, walk: Walk): readonly Uint8Array[] | undefined {
  const bundleName: TileName = { ...tile, level: "entries" };
  const bundle = walk.read(bundleName);
  const hashed = bundle === undefined ? undefined : bundleEntries(bundle, tile.width)?.map(leafHash);
  const stored = walk.read(tile);
  if (hashed !== undefined && stored !== undefined && sameBytes(Buffer.concat(hashed), stored)) return hashed;
  const storedHashes = stored === undefined ? undefined : tileHashes(stored, tile.width);
  const tileIsRight = storedHashes !== undefined && isAttested(tile, storedHashes, walk);
  if (tileIsRight || hashed === undefined)
    walk.findings.push({ tile: bundleName, state: bundle === undefined ? "missing" : "altered" });
  if (!tileIsRight && !(hashed === undefined && storedHashes !== undefined))
    walk.findings.push({ tile, state: stored === undefined ? "missing" : "altered" });
  return tileIsRight ? storedHashes : (hashed ?? storedHashes);
}

// A full tile is attested by its hash in the tile above, one at the right edge by the signed root.
function isAttested(tile: TileName, hashes: readonly Uint8Array[], walk: Walk): boolean {
  if (tile.width < tileWidth) return walk.edgeIsSigned;
  const above = hashAbove(tile, walk);
  return above !== undefined && sameBytes(above, rootOver(hashes));
}

// What the tile above says of a full tile; undefined when it is not there or not whole.
function hashAbove(tile: TileName, { size, read }: Walk): Uint8Array | undefined {
  if (tile.level === "entries" || tile.width < tileWidth) return undefined;
  const level = tile.level + 1;
  const index = Math.floor(tile.index / tileWidth);
  const width = widthAt(level, index, size);
  const above = read({ level, index, width });
  return above === undefined ? undefined : tileHashes(above, width)?.[tile.index % tileWidth];
}

/** The root that the partial tiles at the right edge come to; undefined when one is not there or not whole. */
function rootOfEdge(size: number, read: TileReader): Uint8Array | undefined {
  let rest: Uint8Array | undefined;
  for (let level = 0, count = size; count > 0; level++, count = Math.floor(count / tileWidth)) {
    const width = count % tileWidth;
    const tile =
      width === 0 ? new Uint8Array() : read({ level, index: Math.floor(count / tileWidth), width });
    const hashes = tile === undefined ? undefined : tileHashes(tile, width);
    if (hashes === undefined) return undefined;
    const row = rest === undefined ? hashes : [...hashes, rest];
    rest = row.length === 0 ? undefined : rootOver(row);
  }
  return rest ?? emptyRoot();
}
