/** The most bytes an entry can have: its length is written in 16 bits. */
export const maxEntryBytes = 65_535;

/** Entries one behind another, each after its length in two bytes, big-endian (C2SP tlog-tiles, "Log entries"). */
export function writeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bundle = Buffer.allocUnsafeSlow(entries.reduce((sum, entry) => sum + lengthBytes + entry.length, 0));
  let at = 0;
  for (const entry of entries) {
    if (entry.length > maxEntryBytes)
      throw new RangeError(`an entry has at most ${maxEntryBytes} bytes, this one has ${entry.length}`);
    bundle[at] = entry.length >> 8;
    bundle[at + 1] = entry.length & 255;
    bundle.set(entry, at + lengthBytes);
    at += lengthBytes + entry.length;
  }
  return bundle;
}

/** Bytes of the length in front of an entry. */
export const lengthBytes = 2;

/** The entries of a bundle; undefined when its lengths do not add up to its size. */
export function readBundle(bundle: Uint8Array): readonly Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bundle.length; ) {
    const high = bundle[at];
    const low = bundle[at + 1];
    if (high === undefined || low === undefined) return undefined;
    const start = at + lengthBytes;
    at = start + high * 256 + low;
    if (at > bundle.length) return undefined;
    entries.push(bundle.subarray(start, at));
  }
  return entries;
}
