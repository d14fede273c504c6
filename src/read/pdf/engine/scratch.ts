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
  // What the engine allocates begins at a multiple of 16.
  let floats = new Float32Array(memory().buffer, address, scratchBytes / 4);
  let doubles = new Float64Array(memory().buffer, address, scratchBytes / 8);
  // When the engine's memory grows, what was taken of it before has no numbers any more.
  const renew = (): void => {
    floats = new Float32Array(memory().buffer, address, scratchBytes / 4);
    doubles = new Float64Array(memory().buffer, address, scratchBytes / 8);
  };
  return {
    address,
    float: (index) => {
      if (floats.length === 0) renew();
      return floats[index] ?? 0;
    },
    double: (index) => {
      if (doubles.length === 0) renew();
      return doubles[index] ?? 0;
    },
    write: (numbers) => {
      if (floats.length === 0) renew();
      floats.set(numbers);
    },
    words: (length) => {
      const bytes = memory().subarray(address, address + Math.min(length, scratchBytes));
      const end = bytes.indexOf(0);
      return String.fromCharCode(...(end === -1 ? bytes : bytes.subarray(0, end)));
    },
  };
}
