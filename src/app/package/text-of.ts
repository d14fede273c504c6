/** Bytes as text, a byte order mark included: what was signed or hashed is the bytes as they are. */
export function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes ?? new Uint8Array());
}
