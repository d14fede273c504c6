import { readBundle } from "./bundle.ts";
import { emptyRoot, hashBytes, hashesIn, joinBytes, leafHash, rootOver, sameBytes } from "./hash.ts";
import { loadState, rootOf, type TileReader } from "./log-state.ts";
import { type TileName, tileWidth } from "./tile-path.ts";

/** A tile or bundle that is not what the log needs it to be. */
export interface LogFinding {
  readonly tile: TileName;
  readonly state: "altered" | "missing";
}

/** What a log on disk comes to. */
export interface LogVerdict {
  readonly findings: readonly LogFinding[];
  /** Root computed upwards from the entries; undefined when they and their tiles are both lost somewhere. */
  readonly root: Uint8Array | undefined;
}

interface Walk {
  readonly size: number;
  readonly read: TileReader;
  readonly findings: LogFinding[];
  /** Whether the tiles at the right edge have the signed root, so that each of them is as it was. */
  readonly edgeIsSigned: boolean;
}

/**
 * Hashes every entry and every tile of a log upwards from the entries. Where a bundle and its tile
 * disagree, the hash above tells which of the two was altered, and the check goes on with the other.
 */
export function verifyLog(size: number, signedRoot: Uint8Array, read: TileReader): LogVerdict {
  const edge = edgeOf(size, read);
  const walk: Walk = {
    size,
    read,
    findings: [],
    edgeIsSigned: edge !== undefined && sameBytes(edge, signedRoot),
  };
  let level = 0;
  let row = verifyBundles(size, walk);
  let rest: Uint8Array | undefined;
  for (let count = size; count > 0 && row !== undefined; count = Math.floor(count / tileWidth)) {
    const full = Math.floor(count / tileWidth);
    const tail: readonly Uint8Array[] = row.slice(full * tileWidth);
    const hashes: readonly Uint8Array[] = rest === undefined ? tail : [...tail, rest];
    rest = hashes.length === 0 ? undefined : rootOver(hashes);
    row = rootsOf(row, full);
    level += 1;
    verifyLevel(level, row, walk);
  }
  return { findings: walk.findings, root: row === undefined ? undefined : (rest ?? emptyRoot()) };
}

function edgeOf(size: number, read: TileReader): Uint8Array | undefined {
  // The bundle at the edge is looked at on its own: here it is only hashed where it agrees with its tile.
  const state = loadState(size, read, { withBundle: false });
  return state === undefined ? undefined : rootOf(state);
}

function rootsOf(row: readonly Uint8Array[], full: number): readonly Uint8Array[] {
  return Array.from({ length: full }, (_, i) => rootOver(row.slice(i * tileWidth, (i + 1) * tileWidth)));
}

// The hashes of all leaves: from the entries, or from the tile where the entries are not to be believed.
function verifyBundles(size: number, walk: Walk): readonly Uint8Array[] | undefined {
  const leaves: Uint8Array[] = [];
  for (let index = 0; index * tileWidth < size; index++) {
    const width = Math.min(tileWidth, size - index * tileWidth);
    const believed = leavesOf({ level: 0, index, width }, walk);
    if (believed === undefined) return undefined;
    leaves.push(...believed);
  }
  return leaves;
}

function leavesOf(tile: TileName, walk: Walk): readonly Uint8Array[] | undefined {
  const bundleName: TileName = { ...tile, level: "entries" };
  const bundle = walk.read(bundleName);
  const entries = bundle === undefined ? undefined : readBundle(bundle);
  const hashed = entries?.length === tile.width ? entries.map(leafHash) : undefined;
  const stored = walk.read(tile);
  const storedHashes = stored?.length === tile.width * hashBytes ? hashesIn(stored) : undefined;
  if (hashed !== undefined && stored !== undefined && sameBytes(joinBytes(hashed), stored)) return hashed;
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
  const above = walk.read(aboveOf(tile, walk.size));
  const at = (tile.index % tileWidth) * hashBytes;
  return above !== undefined && sameBytes(above.subarray(at, at + hashBytes), rootOver(hashes));
}

function aboveOf(tile: TileName, size: number): TileName {
  const index = Math.floor(tile.index / tileWidth);
  const fullBelow = Math.floor(size / tileWidth);
  return { level: 1, index, width: Math.min(tileWidth, fullBelow - index * tileWidth) };
}

// The tiles of a level must hold the hashes that the level below comes to.
function verifyLevel(level: number, row: readonly Uint8Array[], walk: Walk): void {
  for (let index = 0; index * tileWidth < row.length; index++) {
    const hashes = row.slice(index * tileWidth, (index + 1) * tileWidth);
    const tile: TileName = { level, index, width: hashes.length };
    const stored = walk.read(tile);
    if (stored === undefined) walk.findings.push({ tile, state: "missing" });
    else if (!sameBytes(stored, joinBytes(hashes))) walk.findings.push({ tile, state: "altered" });
  }
}
