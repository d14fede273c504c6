import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BagFile, checkBag } from "../../../bag/index.ts";
import { zipStream } from "../../../publish/index.ts";
import { readEntry } from "../../../store/index.ts";
import type { Identity } from "../../custody/identity.ts";
import { makeReading } from "../../make-reading.ts";
import { openRecord } from "../../open-record.ts";
import type { OpenRecord } from "../../record.ts";
import { checkPackage, type PackageReport } from "../check-package.ts";
import { exportPackage } from "../export-package.ts";
import { type Imported, verifyPackage } from "../import-package.ts";
import { nodeHasher } from "../node-hasher.ts";
import { openPackage } from "../open-package.ts";

/** The hour at which everything happens in a sample. */
export const sampleNow = (): Date => new Date("2044-05-01T12:34:56Z");

const letter = `Letter dated 3 March 2044 from the Permanent Representative of Veldania

On 28 February 2044 more than 200 civilians were killed at Lindhaven, according to the Mayor of Sulmere.
`;
const reply =
  "Statement of Karthesia\n\nKarthesia rejects the letter. It states that 12 persons were injured at Tarvo.\n";

/** A folder with a record of three documents, removed at the end. */
export interface Sample {
  readonly folder: string;
  readonly record: OpenRecord;
  /** SHA-256 of the source files, in the order in which they were read. */
  readonly sources: readonly string[];
  /** Exports documents under a name in the folder; returns its path. */
  exportTo(name: string, sources?: readonly string[]): Promise<string>;
  remove(): Promise<void>;
}

/** Makes a record of invented documents. */
export async function makeSample(identity?: Identity): Promise<Sample> {
  const folder = mkdtempSync(join(tmpdir(), "aver-package-"));
  const record = await openSample(join(folder, "sample.record"), identity);
  const sources: string[] = [];
  for (const [path, text] of [
    ["letters/letter.md", letter],
    ["letters/re‮ply.txt", reply],
    ["other.txt", "A page that is in no package.\n"],
  ] as const) {
    const bytes = new TextEncoder().encode(text);
    sources.push((await record.keep({ path, bytes, reading: makeReading(bytes) })).source.sha256);
  }
  return {
    folder,
    record,
    sources,
    exportTo: async (name, chosen = sources.slice(0, 2)) => {
      const options = { sources: chosen, target: join(folder, name), now: sampleNow, by: "tester" };
      return (await exportPackage(record, options)).target;
    },
    remove: async () => {
      await record.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens, or makes, a record for a test. */
export function openSample(folder: string, identity?: Identity): Promise<OpenRecord> {
  const signing = identity === undefined ? {} : { identity };
  return openRecord(folder, { mode: "write", create: true, now: sampleNow, by: "tester", ...signing });
}

/** The bytes of files by their paths: a package in memory, to be altered. */
export type FilesInMemory = ReadonlyMap<string, Uint8Array>;

/** Reads all files of a package. */
export async function filesInMemory(path: string): Promise<FilesInMemory> {
  const { files, close } = await openPackage(path);
  const all = new Map<string, Uint8Array>();
  for (const file of files) all.set(file.path, await bytesOf(file.open()));
  await close();
  return all;
}

/** All bytes of something that gives them in pieces. */
export async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** Files in memory as those of a bag. */
export function bagOf(files: FilesInMemory): readonly BagFile[] {
  return [...files].map(([path, bytes]) => ({
    path,
    bytes: bytes.length,
    open: async function* () {
      yield bytes;
    },
  }));
}

/** Files in memory as a zip file whose own sums are right. */
export function zipOf(files: FilesInMemory): Promise<Uint8Array> {
  return bytesOf(zipStream(bagOf(files), { folder: "evidence", at: sampleNow() }));
}

/** Checks files in memory as `aver import` does. */
export function checkInMemory(files: FilesInMemory): Promise<PackageReport> {
  return checkPackage(bagOf(files), { newHasher: nodeHasher, readEntry });
}

/** The files with one of them replaced, or left out. */
export function altered(files: FilesInMemory, path: string, bytes: Uint8Array | undefined): FilesInMemory {
  const all = new Map(files);
  if (bytes === undefined) all.delete(path);
  else all.set(path, bytes);
  return all;
}

/** The bytes with one bit of one of them turned. */
export function flipped(bytes: Uint8Array, at: number, bit = 1): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ bit;
  return copy;
}

/** The package with manifests written anew, as somebody who forges it would. */
export async function forged(files: FilesInMemory): Promise<FilesInMemory> {
  const all = new Map([...files].filter(([path]) => !/^(?:tag)?manifest-/.test(path)));
  const write = async (prefix: string, isListed: (path: string) => boolean): Promise<void> => {
    const listed = [...all].filter(([path]) => isListed(path)).sort(([a], [b]) => (a < b ? -1 : 1));
    const texts = (["sha256", "sha512"] as const).map((algorithm) => {
      const lines = listed.map(([path, bytes]) => {
        const hasher = nodeHasher(algorithm);
        hasher?.update(bytes);
        return `${hasher?.digest()}  ${path}\n`;
      });
      return [`${prefix}-${algorithm}.txt`, Buffer.from(lines.join(""))] as const;
    });
    for (const [path, text] of texts) all.set(path, text);
  };
  const payload = [...all].filter(([path]) => path.startsWith("data/"));
  const oxum = `${payload.reduce((sum, [, bytes]) => sum + bytes.length, 0)}.${payload.length}`;
  const info = Buffer.from(all.get("bag-info.txt") ?? []).toString("utf8");
  all.set("bag-info.txt", Buffer.from(info.replace(/(?<=Payload-Oxum: ).*/, oxum)));
  await write("manifest", (path) => path.startsWith("data/"));
  await write("tagmanifest", (path) => !path.startsWith("data/"));
  const { problems } = await checkBag(bagOf(all), { newHasher: nodeHasher });
  if (problems.length > 0) throw new Error(`a forged package is to be a valid bag: ${problems[0]?.detail}`);
  return all;
}

/** Takes a package into the record in a folder, made if absent. */
export async function importInto(folder: string, path: string): Promise<Imported> {
  const verified = await verifyPackage(path);
  const record = await openSample(folder);
  try {
    return await verified.importInto(record, { now: sampleNow, by: "importer" });
  } finally {
    await record.close();
    await verified.close();
  }
}
