import { Readable } from "node:stream";
import yazl from "yazl";
import type { PackageFile } from "./package-content.ts";

/**
 * Files as one zip file, in the order given, within a folder. They are stored, not packed: packing
 * differs between versions of its library, and the same package must have the same bytes everywhere.
 * So their times are one and the same too: noon of the day of `at`, which exists in every zone.
 */
export function zipStream(
  files: readonly PackageFile[],
  { folder, at }: { readonly folder: string; readonly at: Date },
): Readable {
  const zip = new yazl.ZipFile();
  const out = zip.outputStream;
  if (!(out instanceof Readable)) throw new TypeError("yazl gives no stream of this Node");
  let current: Readable | undefined;
  const fail = (error: Error): void => void out.destroy(error);
  zip.on("error", fail);
  // Whoever takes the zip file may go away in the middle of it.
  out.on("close", () => current?.destroy());
  // The library writes the local hours of a time, and takes the machine's zone for local.
  const mtime = new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), 12);
  for (const file of files) {
    const options = { mtime, mode: 0o100644, compress: false, forceDosTimestamp: true, size: file.bytes };
    zip.addReadStreamLazy(`${folder}/${file.path}`, options, (use) => {
      current = Readable.from(file.open(), { objectMode: false });
      current.on("error", fail);
      use(null, current);
    });
  }
  zip.end();
  return out;
}
