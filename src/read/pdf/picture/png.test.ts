import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { writePng } from "./png.ts";

test("a picture is written as PNG and can be read back, point for point", () => {
  const colours = Uint8Array.from({ length: 3 * 2 * 3 }, (_, i) => (i * 37) % 256);
  const png = Buffer.from(writePng({ width: 2, height: 3, colours }));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2, 3]);
  const length = png.readUInt32BE(33);
  const lines = inflateSync(png.subarray(41, 41 + length));
  const read: number[] = [];
  for (let y = 0; y < 3; y++)
    for (let x = 0; x < 6; x++) {
      const above = y === 0 ? 0 : (read[(y - 1) * 6 + x] ?? 0);
      read.push(((lines[y * 7 + 1 + x] ?? 0) + above) % 256);
    }
  expect(read).toEqual([...colours]);
});

test("the checks are those of the standard", () => {
  const png = Buffer.from(writePng({ width: 1, height: 1, colours: Uint8Array.of(0, 0, 0) }));
  expect(png.subarray(-12).toString("hex")).toBe("0000000049454e44ae426082");
});
