import { readdirSync } from "node:fs";
import { join } from "node:path";
import { tileWidth } from "../ledger/index.ts";

// More tiles than a batch in memory can fill: a write that was cut off left none further out.
const reach = 1_000_000;

/**
 * Paths of the tiles and bundles in a log's folder that may lie at or beyond its right edge. Folders that
 * lie wholly before the edge are not looked into, so that a long log opens as fast as a short one.
 */
export function* pathsFromEdge(folder: string, size: number): Generator<string> {
  for (const level of namesIn(join(folder, "tile"))) {
    const unit = level === "entries" ? 1 : tileWidth ** Number(level);
    const edge = Math.floor(size / unit / tileWidth);
    if (Number.isFinite(edge)) yield* below({ folder, path: `tile/${level}`, edge, prefix: 0, depth: 0 });
  }
}

interface Place {
  readonly folder: string;
  readonly path: string;
  /** Index of the tile at the right edge. */
  readonly edge: number;
  /** The digits of the path so far, as a number, and how many elements it has. */
  readonly prefix: number;
  readonly depth: number;
}

function* below(place: Place): Generator<string> {
  for (const name of namesIn(join(place.folder, place.path))) {
    const path = `${place.path}/${name}`;
    if (/^x\d{3}$/.test(name)) {
      const next = {
        ...place,
        path,
        prefix: place.prefix * 1000 + Number(name.slice(1)),
        depth: place.depth + 1,
      };
      if (mayReachEdge(next)) yield* below(next);
    } else if (/^\d{3}\.p$/.test(name)) {
      for (const width of namesIn(join(place.folder, path))) yield `${path}/${width}`;
    } else yield path;
  }
}

// `x001/x234/` holds the tiles from 1,234,000 to 1,234,999, and deeper folders hold later ones still.
function mayReachEdge({ edge, prefix, depth }: Place): boolean {
  const deepest = Math.ceil(String(edge + reach).length / 3);
  let end = prefix + 1;
  for (let elements = depth + 1; elements <= deepest; elements++) {
    end *= 1000;
    if (end > edge) return true;
  }
  return depth >= deepest;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
