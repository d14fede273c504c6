/** More pages of one file are not read. */
export const mostTiffPages = 300;

/** Where the directories of a TIFF stand, one a page; a chain that goes in circles or out of the file ends there. */
export function tiffDirectories(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isLittle = bytes[0] === 0x49;
  const found = new Set<number>();
  if (bytes.length < 8) return [];
  let at = view.getUint32(4, isLittle);
  while (at >= 8 && at + 2 <= bytes.length && !found.has(at) && found.size <= mostTiffPages) {
    found.add(at);
    const next = at + 2 + 12 * view.getUint16(at, isLittle);
    if (next + 4 > bytes.length) break;
    at = view.getUint32(next, isLittle);
  }
  return [...found];
}

/** The same file, beginning with the page whose directory stands at an offset. */
export function tiffFrom(bytes: Uint8Array, directory: number): Uint8Array {
  const page = bytes.slice();
  new DataView(page.buffer).setUint32(4, directory, bytes[0] === 0x49);
  return page;
}
