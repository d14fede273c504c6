import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readInside, writeDurably } from "../../store/index.ts";

/**
 * `anchors/SIZE/checkpoint`: what others have said of the log at a size, kept when the log has grown past it.
 * Nothing here can be made by the record itself, so none of it is an entry.
 */
const anchorsFolder = "anchors";

/** Where the checkpoint of a size lies with the signatures of witnesses. */
export function anchorPath(size: number | bigint): string {
  return `${anchorsFolder}/${size}/checkpoint`;
}

/** Sizes at which others have signed, largest first. */
export function anchoredSizes(folder: string): readonly number[] {
  const path = join(folder, anchorsFolder);
  if (!existsSync(path)) return [];
  const sizes = readdirSync(path).filter((name) => /^(?:0|[1-9]\d{0,14})$/.test(name));
  return sizes.map(Number).sort((a, b) => b - a);
}

/** The checkpoint of a size with the signatures of witnesses; undefined when there is none. */
export function readAnchor(folder: string, size: number): Uint8Array | undefined {
  return readInside(folder, anchorPath(size));
}

/** Keeps a checkpoint with the signatures of witnesses; on disk when this resolves. */
export async function writeAnchor(folder: string, size: number, note: string): Promise<void> {
  await writeDurably(folder, [{ path: anchorPath(size), bytes: Buffer.from(note) }]);
}
