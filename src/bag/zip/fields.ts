import { Fault } from "../../core/index.ts";

/** Little-endian numbers of a zip structure; reading past its end is a fault of the file. */
export interface Fields {
  readonly bytes: Uint8Array;
  u16(at: number): number;
  u32(at: number): number;
  /** A 64-bit number; one that no file can reach is refused. */
  u64(at: number): number;
}

/** Reads a zip structure. */
export function fieldsOf(bytes: Uint8Array): Fields {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const within = (at: number, length: number): number => {
    if (at < 0 || at + length > bytes.length) throw refusal("is cut short or garbled");
    return at;
  };
  return {
    bytes,
    u16: (at) => view.getUint16(within(at, 2), true),
    u32: (at) => view.getUint32(within(at, 4), true),
    u64: (at) => {
      const value = view.getBigUint64(within(at, 8), true);
      if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw refusal("declares a size that no file has");
      return Number(value);
    },
  };
}

/** Why a zip file is not taken: `how` completes "The zip file …". */
export function refusal(how: string, cause?: unknown): Fault {
  return new Fault("package-unsound", `The zip file ${how}. Nothing of it was used.`, cause);
}
