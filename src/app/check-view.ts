import { join } from "node:path";
import type { CheckLine } from "../core/index.ts";
import { rootAt } from "../log/index.ts";
import { checkPlaces } from "../store/index.ts";
import { linesOr } from "./check-lines.ts";
import type { LogCheck } from "./check-log.ts";
import { readingOf } from "./read-blobs.ts";

interface ViewCheckOptions {
  readonly log: LogCheck;
  /** Hashes of blobs that cannot be used. */
  readonly altered: ReadonlySet<string>;
  readonly now: Date;
}

/** Compares the views that were kept with the rows that log and blobs come to. */
export async function checkView(
  folder: string,
  { log, altered, now }: ViewCheckOptions,
): Promise<readonly CheckLine[]> {
  const places = await checkPlaces(folder, {
    now,
    origin: log.origin,
    rootAt: (size) => rootAt(join(folder, "log"), log.size, size),
    holdings: [...log.holdings.bySource.values()].filter(
      ({ reading }) => reading !== undefined && !altered.has(reading.reading.sha256),
    ),
    knownSources: [...log.holdings.bySource.keys()],
    readingOf: (holding) => readingOf(folder, holding),
  });
  const found = places.findings.map(
    ({ name, state, detail }): CheckLine => ({ subject: "view", state, name: `view/${name}`, detail }),
  );
  const { summary } = places;
  return summary === undefined ? found : linesOr(found, { subject: "view", name: "view", detail: summary });
}
