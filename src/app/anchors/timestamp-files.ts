import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readInside } from "../../store/index.ts";

/** A time-stamping authority's name as files bear it. */
export const authorityName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;

const suffix = ".tsr";

/** Where the answer of an authority about a size of the log lies, in DER (RFC 3161). */
export function timestampPath(size: number, authority: string): string {
  return `anchors/${size}/${authority}${suffix}`;
}

/** Names of the authorities whose answers about a size are kept, in order. */
export function stampedBy(folder: string, size: number): readonly string[] {
  const path = join(folder, "anchors", String(size));
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith(suffix));
  return names.map((name) => name.slice(0, -suffix.length)).sort();
}

/** An authority's answer about a size; undefined when there is none. */
export function readTimestamp(folder: string, size: number, authority: string): Uint8Array | undefined {
  return readInside(folder, timestampPath(size, authority));
}
