import { expect, test } from "vitest";
import { crc32 } from "./crc32.ts";

const bytes = (words: string): Uint8Array => Uint8Array.from(words, (letter) => letter.charCodeAt(0));

test.each([
  ["", 0],
  ["a", 0xe8_b7_be_43],
  ["abc", 0x35_24_41_c2],
  ["123456789", 0xcb_f4_39_26],
  ["The quick brown fox jumps over the lazy dog", 0x41_4f_a3_39],
])("the checksum of %j is the known one", (words, checksum) => {
  expect(crc32(bytes(words))).toBe(checksum);
});
