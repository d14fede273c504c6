/** A tile's width when it is full. */
export const tileWidth = 256;

const hashBytes = 32;

/** How wide the tile or bundle of a level is at an index in a log of so many entries. */
export function widthAt(level: number, index: number, size: number): number {
  return Math.min(tileWidth, Math.floor(size / tileWidth ** level) - index * tileWidth);
}

/** The hashes of a tile; undefined when it does not hold exactly so many. */
export function tileHashes(tile: Uint8Array, width: number): readonly Uint8Array[] | undefined {
  if (tile.length !== width * hashBytes) return undefined;
  return Array.from({ length: width }, (_, i) => tile.subarray(i * hashBytes, (i + 1) * hashBytes));
}

/** The entries of a bundle; undefined when it does not hold exactly so many, to its last byte. */
export function bundleEntries(bundle: Uint8Array, width: number): readonly Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at + 2 <= bundle.length && entries.length < width) {
    const end = at + 2 + (bundle[at] ?? 0) * 256 + (bundle[at + 1] ?? 0);
    if (end > bundle.length) return undefined;
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return at === bundle.length && entries.length === width ? entries : undefined;
}
