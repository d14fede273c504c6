import { zlibSync } from "fflate";
import type { Decoded } from "./decode-picture.ts";

/** Finer or coarser than this is nothing that a scanner says; the page is then taken to be as long as paper is. */
const [coarsest, finest] = [70, 1_300];
const usualInches = 11.69;

/** A PDF of one page for each picture, so that pictures are read and drawn as scanned pages are. */
export function imagePdf(pictures: readonly Decoded[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const write = (words: string): void => void pieces.push(new TextEncoder().encode(words));
  const kids = pictures.map((_, index) => `${3 + 3 * index} 0 R`).join(" ");
  write("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
  write(`2 0 obj\n<</Type/Pages/Kids[${kids}]/Count ${pictures.length}>>\nendobj\n`);
  for (const [index, picture] of pictures.entries()) {
    const first = 3 + 3 * index;
    const { width, height } = picture;
    const [widthPt, heightPt] = sizeOf(picture);
    const content = `q ${widthPt} 0 0 ${heightPt} 0 0 cm /Im Do Q`;
    const points = zlibSync(picture.greys, { level: 1 });
    write(
      `${first} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${widthPt} ${heightPt}]/Contents ${first + 1} 0 R/Resources<</XObject<</Im ${first + 2} 0 R>>>>>>\nendobj\n`,
    );
    write(`${first + 1} 0 obj\n<</Length ${content.length}>>stream\n${content}\nendstream\nendobj\n`);
    write(
      `${first + 2} 0 obj\n<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode/Length ${points.length}>>stream\n`,
    );
    pieces.push(points);
    write("\nendstream\nendobj\n");
  }
  write(`trailer<</Root 1 0 R/Size ${3 + 3 * pictures.length}>>\n%%EOF`);
  return joined(pieces);
}

function sizeOf({ width, height, dotsPerInch }: Decoded): readonly [number, number] {
  const isKnown = dotsPerInch !== undefined && dotsPerInch >= coarsest && dotsPerInch <= finest;
  const dots = isKnown ? dotsPerInch : Math.max(width, height) / usualInches;
  return [rounded((72 * width) / dots), rounded((72 * height) / dots)];
}

function rounded(points: number): number {
  return Math.max(1, Math.round(points * 100) / 100);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
