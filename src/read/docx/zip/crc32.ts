/** Tables for four bytes at a step: the first is that of one byte, each next one is moved on by a byte. */
const tables = makeTables();

/** The checksum that ZIP keeps of what it packs (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  const { first, second, third, fourth } = tables;
  const whole = bytes.length - (bytes.length % 4);
  let value = -1;
  for (let i = 0; i < whole; i += 4) {
    value ^=
      (bytes[i] ?? 0) |
      ((bytes[i + 1] ?? 0) << 8) |
      ((bytes[i + 2] ?? 0) << 16) |
      ((bytes[i + 3] ?? 0) << 24);
    value =
      (fourth[value & 0xff] ?? 0) ^
      (third[(value >>> 8) & 0xff] ?? 0) ^
      (second[(value >>> 16) & 0xff] ?? 0) ^
      (first[value >>> 24] ?? 0);
  }
  for (let i = whole; i < bytes.length; i++)
    value = (first[(value ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}

function makeTables(): Readonly<Record<"first" | "second" | "third" | "fourth", Int32Array>> {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1;
    return value;
  });
  const movedOn = (table: Int32Array): Int32Array =>
    table.map((value) => (first[value & 0xff] ?? 0) ^ (value >>> 8));
  const second = movedOn(first);
  const third = movedOn(second);
  return { first, second, third, fourth: movedOn(third) };
}
