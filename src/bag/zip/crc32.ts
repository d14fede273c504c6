const table = new Uint32Array(256).map((_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as zip files carry it; `before` is that of the pieces before. */
export function crc32(piece: Uint8Array, before = 0): number {
  let value = ~before;
  for (let i = 0; i < piece.length; i++)
    value = (value >>> 8) ^ (table[(value ^ (piece[i] ?? 0)) & 255] ?? 0);
  return ~value >>> 0;
}
