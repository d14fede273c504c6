import { zlibSync } from "fflate";

/** A picture, three bytes a point: red, green and blue, line by line from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly colours: Uint8Array;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const bitDepth = 8;
const trueColour = 2;
/** Each line is written as its difference to the one above, which on pages of text is mostly nothing. */
const filterUp = 2;

/** Writes a picture as PNG (ISO/IEC 15948). */
export function writePng({ width, height, colours }: Picture): Uint8Array {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([bitDepth, trueColour, 0, 0, 0], 8);
  const chunks = [
    chunk("IHDR", head),
    chunk("IDAT", zlibSync(filtered(width, height, colours), { level: 6 })),
    chunk("IEND", new Uint8Array()),
  ];
  const png = new Uint8Array(signature.length + chunks.reduce((sum, { length }) => sum + length, 0));
  png.set(signature);
  let at = signature.length;
  for (const piece of chunks) {
    png.set(piece, at);
    at += piece.length;
  }
  return png;
}

function filtered(width: number, height: number, colours: Uint8Array): Uint8Array {
  const stride = 3 * width;
  const lines = new Uint8Array(height * (stride + 1));
  for (let y = 0; y < height; y++) {
    const to = y * (stride + 1);
    const from = y * stride;
    lines[to] = filterUp;
    for (let x = 0; x < stride; x++) {
      const above = y === 0 ? 0 : (colours[from - stride + x] ?? 0);
      lines[to + 1 + x] = (colours[from + x] ?? 0) - above;
    }
  }
  return lines;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = name.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
