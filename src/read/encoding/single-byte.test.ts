import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeSingleByte } from "./single-byte.ts";
import { upperHalves } from "./upper-halves.ts";

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);
/** Where iconv-lite follows another table: it gives these bytes no meaning, or an older one. */
const elsewhere: Readonly<Record<string, readonly number[]>> = {
  "windows-1255": [0xca],
  macintosh: [0xbd, 0xdb, 0xf0],
  "x-mac-cyrillic": [0xa2, 0xb6, 0xff],
};

describe("encodings in which every byte is one character", () => {
  test.each([...upperHalves.keys()])("%s gives what iconv-lite gives", (name) => {
    const expected = iconv.decode(Buffer.from(everyByte), name === "x-mac-cyrillic" ? "maccyrillic" : name);
    const decoded = decodeSingleByte(everyByte, name);
    const differing = [...everyByte].filter(
      (byte) => decoded[byte] !== expected[byte] && expected[byte] !== "\ufffd",
    );
    expect(differing.filter((byte) => byte > 0x9f || !/[\u0080-\u009f]/.test(expected[byte] ?? ""))).toEqual(
      differing.filter((byte) => elsewhere[name]?.includes(byte)),
    );
    expect(decoded).toHaveLength(256);
  });

  test("texts longer than one chunk come out whole", () => {
    expect(decodeSingleByte(new Uint8Array(20_000).fill(0xe9), "windows-1252")).toBe("é".repeat(20_000));
  });
});
