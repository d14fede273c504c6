import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entry, Reading } from "../../core/index.ts";
import { emptyHoldings, type Holding } from "../holdings.ts";
import { writtenReading } from "../written-reading.cases.ts";
import { type CatchUp, catchUp } from "./catch-up.ts";
import { checkRows } from "./check-rows.ts";
import type { Database } from "./database.ts";
import { tableNames } from "./load.ts";

/** A log for tests: each event is a file received or read anew, and its root is told by its events. */
export function logOf(origin: string, events: readonly Event[]): CatchUp {
  const holdings = emptyHoldings();
  const readings = new Map<string, Reading>();
  const entries = events.flatMap((event, i) => entriesOf(event, i, readings));
  for (const [number, entry] of entries.entries()) holdings.add(entry, number);
  const all = [...holdings.bySource.values()];
  return {
    origin,
    size: events.length * 2,
    rootAt: (size) => (size > events.length * 2 ? undefined : rootOf(events, size)),
    changedSince: (size) => all.filter(({ lastEntry }) => lastEntry >= size),
    readingOf: (holding) => readings.get(holding.reading?.reading.sha256 ?? ""),
  };
}

/** Which of a few files came, and which version read it. */
export interface Event {
  readonly file: number;
  readonly version: number;
}

function rootOf(events: readonly Event[], size: number): string {
  return JSON.stringify(
    events.slice(0, Math.ceil(size / 2)).map(({ file, version }) => [file, version, size % 2]),
  );
}

function entriesOf({ file, version }: Event, i: number, readings: Map<string, Reading>): readonly Entry[] {
  const reading = writtenReading({
    paragraphs: [
      `In Tarvo ${file} were found by reader ${version}. ${"Nobody was missed. ".repeat(version)}`,
    ],
    symbols: [`A/99/${file}`, `A/99/${version}`],
    cites: [`A/99/${(file + 1) % 5}`],
    version: `${version}.0.0`,
  });
  const stamp = { at: "2026-03-01T10:00:00Z", by: "a tester" };
  const source = { sha256: `file-${file}`, bytes: 10 };
  const made = { sha256: `reading-${file}-${version}`, bytes: 1_900_000 };
  readings.set(made.sha256, reading);
  return [
    { kind: "file-received", ...stamp, source, path: `folder/${i}.md` },
    { kind: "reading-made", ...stamp, source: source.sha256, reading: made, reader: reading.reader },
  ];
}

const eventsArbitrary = fc.array(fc.record({ file: fc.nat(4), version: fc.integer({ min: 1, max: 3 }) }), {
  minLength: 1,
  maxLength: 8,
});

/** What every database of the view does, embedded or on a server. `open` opens the one of a record. */
export function describeDatabase(place: string, open: (origin: string) => Promise<Database>): void {
  describe(`a view in ${place}`, () => {
    test("kept up step by step is, row by row, the one made at once, whatever came in which order", async () => {
      const kept = await open("aver.local/kept");
      const whole = await open("aver.local/whole");
      await fc.assert(
        fc.asyncProperty(eventsArbitrary, fc.nat(8), async (events, part) => {
          for (const { sql } of [kept, whole]) await sql("DELETE FROM state");
          await catchUp(kept, () => logOf("aver.local/kept", events.slice(0, part)));
          await catchUp(kept, () => logOf("aver.local/kept", events));
          await catchUp(whole, () => logOf("aver.local/whole", events));
          expect(await findingsOf(kept, logOf("aver.local/kept", events))).toEqual([]);
          expect(await rowsOf(kept)).toEqual(await rowsOf(whole));
        }),
        { numRuns: 8 },
      );
      await kept.close();
      await whole.close();
    });

    test("that was cut off says how far its rows go, and goes on from there", async () => {
      const events = Array.from({ length: 5 }, (_, file) => ({ file, version: 1 }));
      const log = logOf("aver.local/cut", events);
      const database = await open("aver.local/cut");
      let read = 0;
      const failing = (holding: Holding): Reading | undefined => {
        read += 1;
        if (read > 4) throw new Error("the reading is away");
        return log.readingOf(holding);
      };
      await expect(catchUp(database, () => ({ ...log, readingOf: failing }))).rejects.toThrow();
      const [state] = await database.sql<{ size: number }>("SELECT size FROM state");
      expect(state).toEqual({ size: 8 });
      expect(await findingsOf(database, log)).toEqual([]);
      await catchUp(database, () => log);
      expect(await findingsOf(database, log)).toEqual([]);
      expect(read).toBe(5);
      await database.close();
    });

    test("whose rows were changed by another hand is found out by a check", async () => {
      const log = logOf("aver.local/altered", [{ file: 1, version: 1 }]);
      const database = await open("aver.local/altered");
      await catchUp(database, () => log);
      await database.sql("UPDATE claim SET words = 'Other words.'");
      expect(await findingsOf(database, log)).toEqual(["database (claim of file-1)"]);
      await database.sql("DELETE FROM claim");
      expect(await findingsOf(database, log)).toContain("database (total)");
      await database.close();
    });
  });
}

/** What a check finds in a view. */
export async function findingsOf({ sql }: Database, log: CatchUp): Promise<readonly string[]> {
  const holdings = log.changedSince(0);
  const found = await checkRows(sql, {
    ...log,
    now: new Date(0),
    holdings,
    knownSources: holdings.map(({ source }) => source.sha256),
  });
  return found.map(({ name }) => name);
}

async function rowsOf({ sql }: Database): Promise<unknown> {
  const rows: unknown[] = [];
  for (const table of [...tableNames, "total"])
    rows.push(
      await sql(
        `SELECT to_jsonb(one) AS row FROM ${table} AS one WHERE coalesce(to_jsonb(one)->>'count', '') <> '0' ORDER BY to_jsonb(one)::text`,
      ),
    );
  return rows;
}
