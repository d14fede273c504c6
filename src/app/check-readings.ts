import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { CheckLine } from "../core/index.ts";
import { type Holding, type Holdings, readBlob } from "../store/index.ts";
import { countOf, linesOr } from "./check-lines.ts";
import { type Reread, writeReading } from "./read-outcome.ts";
import { reader } from "./reader.ts";

/** What readings are made anew from. */
export interface ReadingCheckOptions {
  readonly holdings: Holdings;
  /** Hashes of blobs that cannot be used. */
  readonly altered: ReadonlySet<string>;
  readonly reread?: Reread;
}

/** Makes every reading of this reader's version anew from its source file and compares the two. */
export async function checkReadings(
  folder: string,
  { holdings, altered, reread }: ReadingCheckOptions,
): Promise<{ readonly count: number; readonly lines: readonly CheckLine[] }> {
  if (reread === undefined) return { count: 0, lines: [] };
  const found: CheckLine[] = [];
  let count = 0;
  let older = 0;
  for (const holding of holdings.bySource.values()) {
    if (holding.reading === undefined || altered.has(holding.source.sha256)) continue;
    if (holding.reading.reader.version !== reader.version) older += 1;
    else {
      count += 1;
      const line = await compare(folder, holding, reread);
      if (line !== undefined) found.push(line);
      await setImmediate();
    }
  }
  const others =
    older === 0
      ? ""
      : ` ${countOf(older, "reading")} of other reader versions can only be made anew by those.`;
  const detail = `${countOf(count, "reading")} made anew came out the same.${others}`;
  return { count, lines: linesOr(found, { subject: "reading", name: `reader ${reader.version}`, detail }) };
}

async function compare(
  folder: string,
  holding: Holding,
  reread: NonNullable<ReadingCheckOptions["reread"]>,
): Promise<CheckLine | undefined> {
  const { sha256 } = holding.source;
  const line = { subject: "reading", name: holding.paths[0] ?? sha256 } as const;
  const bytes = readBlob(folder, sha256);
  if (bytes === undefined)
    return { ...line, state: "missing", detail: `The source file ${sha256} is not there.` };
  try {
    const hash = createHash("sha256");
    writeReading(await reread(bytes), (piece) => hash.update(piece));
    if (hash.digest("hex") === holding.reading?.reading.sha256) return undefined;
    return {
      ...line,
      state: "altered",
      detail: `The reading of ${sha256} made anew is not the one that was kept.`,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      ...line,
      state: "unreadable",
      detail: `The source file ${sha256} could not be read anew: ${reason}`,
    };
  }
}
