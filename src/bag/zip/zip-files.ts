import type { BagFile, ByteSource } from "../bag-file.ts";
import { sameOnSomeDisk } from "../path-name.ts";
import { quoted } from "../quoted.ts";
import { readDirectory, type ZipEntry } from "./directory.ts";
import { findDirectory } from "./directory-place.ts";
import { refusal } from "./fields.ts";
import { placesOf } from "./places.ts";
import { unpacked } from "./unpacked.ts";

const mostEntries = 200_000;
const mostDirectoryBytes = 64 * 1024 * 1024;
/** So much may come out of any zip file; beyond it, no more than so many times its own size. */
const freeBytes = 256 * 1024 * 1024;
const mostTimes = 20;

/**
 * The files of a zip file, to be read one by one. Refused before anything is unpacked: what leads out
 * of its folder, links, names that fall together, files that lie within one another, what would fill a
 * disk, and every byte that belongs to nothing. So all programs see the same files in it.
 */
export async function zipFiles(source: ByteSource): Promise<readonly BagFile[]> {
  const place = await findDirectory(source);
  if (place.entries > mostEntries || place.bytes > mostDirectoryBytes)
    throw refusal(`holds more than ${mostEntries} files`);
  const entries = readDirectory(await source.read(place.start, place.start + place.bytes), place.entries);
  refuseTwins(entries);
  refuseFlood(entries, source.bytes);
  const places = await placesOf(source, entries, place.start);
  return places
    .filter(({ entry }) => !entry.isFolder)
    .map((found) => ({
      path: found.entry.name,
      bytes: found.entry.bytes,
      open: () => unpacked(source, found),
    }));
}

function refuseTwins(entries: readonly ZipEntry[]): void {
  const seen = new Map<string, string>();
  const folders = new Set<string>();
  for (const { name, isFolder } of entries) {
    const key = sameOnSomeDisk(name.replace(/\/$/, ""));
    const before = seen.get(key);
    if (before === name) throw refusal(`holds ${quoted(name)} twice`);
    if (before !== undefined)
      throw refusal(`holds ${quoted(before)} and ${quoted(name)}, which are one file on some disks`);
    seen.set(key, name);
    if (isFolder) folders.add(key);
  }
  for (const key of seen.keys())
    for (let end = key.lastIndexOf("/"); end > 0; end = key.lastIndexOf("/", end - 1)) {
      const parent = key.slice(0, end);
      if (seen.has(parent) && !folders.has(parent))
        throw refusal(`holds ${quoted(parent)} both as a file and as a folder`);
    }
}

function refuseFlood(entries: readonly ZipEntry[], zipBytes: number): void {
  let total = 0;
  for (const { name, bytes, packedBytes, method } of entries) {
    if (method === "stored" && bytes !== packedBytes) throw refusal(`gives ${quoted(name)} two sizes`);
    total += bytes;
  }
  const most = freeBytes + mostTimes * zipBytes;
  if (total > most) throw refusal(`would unpack to ${total} bytes, more than its size allows (${most})`);
}
