import type { CheckLine } from "../core/index.ts";
import { rootAt } from "../log/index.ts";
import { checkPlaces, checkServer, type PlaceCheck, type PlaceVerdict } from "../store/index.ts";
import { linesOr } from "./check-lines.ts";
import type { LogCheck } from "./check-log.ts";
import { readingOf } from "./read-blobs.ts";

interface ViewCheckOptions {
  readonly log: LogCheck;
  /** Hashes of blobs that cannot be used. */
  readonly altered: ReadonlySet<string>;
  readonly now: Date;
  readonly database?: string;
}

/** Compares the views that were kept, in the folder and in the database, with the rows that log and blobs come to. */
export async function checkView(folder: string, options: ViewCheckOptions): Promise<readonly CheckLine[]> {
  const { log, altered, now, database } = options;
  const check: PlaceCheck = {
    now,
    origin: log.origin,
    size: log.size,
    rootAt: (size) => rootAt(log.tree, size),
    holdings: [...log.holdings.bySource.values()].filter(
      ({ reading }) => reading !== undefined && !altered.has(reading.reading.sha256),
    ),
    knownSources: [...log.holdings.bySource.keys()],
    readingOf: (holding) => readingOf(folder, holding),
  };
  if (database === undefined) return linesOf("view", await checkPlaces(folder, check));
  const kept = await checkPlaces(folder, check);
  const inFolder = kept.isKept ? linesOf("view", kept) : [];
  return [...inFolder, ...linesOf("view in PostgreSQL", await checkServer(database, check))];
}

function linesOf(place: string, { findings, summary }: PlaceVerdict): readonly CheckLine[] {
  const found = findings.map(
    ({ name, state, detail }): CheckLine => ({ subject: "view", state, name: `${place}/${name}`, detail }),
  );
  return summary === undefined ? found : linesOr(found, { subject: "view", name: place, detail: summary });
}
