import type { Engine } from "./open-engine.ts";
import type { Address } from "./pdfium.ts";

/** A small stretch of the engine's memory that its functions write numbers into. */
export interface Scratch {
  readonly address: Address;
  /** The single-precision number with this index in the stretch. */
  float(index: number): number;
  /** The double-precision number with this index in the stretch. */
  double(index: number): number;
  /** Writes single-precision numbers from the start of the stretch. */
  write(numbers: readonly number[]): void;
  /** Bytes of the stretch as Latin-1 characters, up to a zero. */
  words(length: number): string;
}

export const scratchBytes = 256;

/** Takes a stretch of memory for answers; it lives as long as the document. */
export function openScratch({ pdfium, memory }: Engine): Scratch {
  const address = pdfium.malloc(scratchBytes);
  let view = new DataView(memory().buffer, address, scratchBytes);
  // When the engine's memory grows, what was taken of it before has no bytes any more.
  const current = (): DataView => {
    if (view.buffer.byteLength === 0) view = new DataView(memory().buffer, address, scratchBytes);
    return view;
  };
  return {
    address,
    float: (index) => current().getFloat32(4 * index, true),
    double: (index) => current().getFloat64(8 * index, true),
    write: (numbers) => {
      for (const [index, number] of numbers.entries()) current().setFloat32(4 * index, number, true);
    },
    words: (length) => {
      const bytes = memory().subarray(address, address + Math.min(length, scratchBytes));
      const end = bytes.indexOf(0);
      return String.fromCharCode(...(end === -1 ? bytes : bytes.subarray(0, end)));
    },
  };
}
