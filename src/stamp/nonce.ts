/** A nonce as requests state it: DER integers are signed, so the first bit stays clear, and no needless zero stands in front. */
export function nonceValue(nonce: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(nonce);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}
