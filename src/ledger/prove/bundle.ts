import { joinBytes } from "./hash.ts";

/** The most bytes an entry can have: its length is written in 16 bits. */
export const maxEntryBytes = 65_535;

/** Entries one behind another, each after its length in two bytes, big-endian (C2SP tlog-tiles, "Log entries"). */
export function writeBundle(entries: readonly Uint8Array[]): Uint8Array {
  return joinBytes(entries.flatMap((entry) => [lengthOf(entry), entry]));
}

function lengthOf(entry: Uint8Array): Uint8Array {
  if (entry.length > maxEntryBytes)
    throw new RangeError(`an entry has at most ${maxEntryBytes} bytes, this one has ${entry.length}`);
  return Uint8Array.of(entry.length >> 8, entry.length & 255);
}

/** The entries of a bundle; undefined when its lengths do not add up to its size. */
export function readBundle(bundle: Uint8Array): readonly Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bundle.length) {
    const high = bundle[at];
    const low = bundle[at + 1];
    if (high === undefined || low === undefined) return undefined;
    const end = at + 2 + high * 256 + low;
    if (end > bundle.length) return undefined;
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return entries;
}
