import type { TileName } from "../nouns.ts";

/** A tile's width when it is full. */
export const tileWidth = 256;

/** `tile/0/x001/x234/067` and, for a partial tile, `….p/112` (C2SP tlog-tiles). */
export function tilePath(name: TileName): string {
  const partial = name.width === tileWidth ? "" : `.p/${name.width}`;
  return `tile/${name.level}/${indexPath(name.index)}${partial}`;
}

function indexPath(index: number): string {
  let path = threeDigits(index % 1000);
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000))
    path = `x${threeDigits(rest % 1000)}/${path}`;
  return path;
}

function threeDigits(value: number): string {
  return String(value).padStart(3, "0");
}

const pathForm =
  /^tile\/(?<level>entries|0|[1-9]\d?)\/(?<index>(?:x\d{3}\/){0,4}\d{3})(?:\.p\/(?<width>[1-9]\d{0,2}))?$/;

/** The tile that a path names; undefined when it is not the one way to write a tile's path. */
export function parseTilePath(path: string): TileName | undefined {
  const groups = pathForm.exec(path)?.groups;
  if (groups?.level === undefined || groups.index === undefined) return undefined;
  const name: TileName = {
    level: groups.level === "entries" ? "entries" : Number(groups.level),
    index: Number(groups.index.replace(/[x/]/g, "")),
    width: groups.width === undefined ? tileWidth : Number(groups.width),
  };
  return tilePath(name) === path && (name.level === "entries" || name.level < 64) ? name : undefined;
}

/** Whether a log of this size needs the tile: a full one, or the partial one at the right edge of its level. */
export function belongsTo({ level, index, width }: TileName, size: number): boolean {
  const count = level === "entries" ? size : Math.floor(size / tileWidth ** level);
  return width === Math.min(tileWidth, count - index * tileWidth);
}

/** Every tile and bundle that a log of this size needs: full ones, and the partial one at the right edge of each level. */
export function* tilesFor(size: number): Generator<TileName> {
  yield* tilesOfLevel("entries", size);
  let level = 0;
  for (let count = size; count > 0; count = Math.floor(count / tileWidth))
    yield* tilesOfLevel(level++, count);
}

function* tilesOfLevel(level: TileName["level"], count: number): Generator<TileName> {
  const full = Math.floor(count / tileWidth);
  for (let index = 0; index < full; index++) yield { level, index, width: tileWidth };
  if (count % tileWidth > 0) yield { level, index: full, width: count % tileWidth };
}
