import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeReading, type OpenRecord, openRecord, prepareReaders } from "../../app/index.ts";

/** A real record in a folder of its own, with the files that a test gives it. */
export interface DemoRecord {
  readonly record: OpenRecord;
  /** SHA-256 of each file, by its name. */
  readonly sources: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/** Makes a record of the given files, reading each as `aver read` does. */
export async function demoRecord(files: Readonly<Record<string, string | Uint8Array>>): Promise<DemoRecord> {
  const folder = mkdtempSync(join(tmpdir(), "aver-page-"));
  const now = (): Date => new Date("2044-05-01T12:00:00Z");
  const record = await openRecord(join(folder, "demo.record"), {
    mode: "write",
    create: true,
    now,
    by: "test",
  });
  const sources: Record<string, string> = {};
  for (const [path, content] of Object.entries(files)) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    await prepareReaders(bytes);
    const kept = await record.keep({ path, bytes, reading: makeReading(bytes) });
    sources[path] = kept.source.sha256;
  }
  return {
    record,
    sources,
    remove: async () => {
      await record.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
