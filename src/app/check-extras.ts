import type { CheckLine } from "../core/index.ts";
import { belongsTo, parseTilePath, sameBytes, type TileName, type Tree } from "../ledger/index.ts";
import { firstOf, isBeyond, type JournalState } from "../log/index.ts";
import { journalNames, listInside, readInside } from "../store/index.ts";

/** What is to be told of a log's journal with which something is wrong. */
export function lineOfJournal({ name, state }: JournalState): CheckLine {
  const line = { subject: "log", name: `log/${name}` } as const;
  switch (state) {
    case "torn":
      return {
        ...line,
        state: "unexpected",
        detail:
          "The journal ends in a record that was cut off before anything of it was acknowledged; the next write removes it.",
      };
    case "altered":
      return {
        ...line,
        state: "altered",
        detail: "Parts of the journal that hold no entries were altered.",
      };
    case "broken":
      return {
        ...line,
        state: "altered",
        detail:
          "The journal, in which the latest entries wait, is not what was written. Entries may be lost with it: how many cannot be told.",
      };
    case "unread":
      return {
        ...line,
        state: "unreadable",
        detail: "What waits in the journal goes on from a log that does not agree with its checkpoint.",
      };
  }
}

/** Looks at files beside those that the checkpoint needs: earlier partial tiles must be the beginning of today's. */
export function checkExtras(folder: string, log: Tree): readonly CheckLine[] {
  const extras = listInside(folder, "log").filter((path) => !isNeeded(path.slice("log/".length), log.size));
  return extras.map((path) => checkExtra(folder, path, log)).filter((line) => line !== undefined);
}

function isNeeded(path: string, size: number): boolean {
  const name = parseTilePath(path);
  const isKept = path === "checkpoint" || journalNames.some((journal) => journal === path);
  return isKept || (name !== undefined && belongsTo(name, size));
}

function checkExtra(folder: string, path: string, { size, read }: Tree): CheckLine | undefined {
  const name = parseTilePath(path.slice("log/".length));
  const line = { subject: "log", name: path } as const;
  if (path.startsWith("log/.part-") || isBeyond(path.slice("log/".length), size))
    return {
      ...line,
      state: "unexpected",
      detail:
        "This file remains of a write that was cut off before anything of it was acknowledged; the next write removes it.",
    };
  if (name === undefined) return { ...line, state: "unexpected", detail: "This file is no part of a log." };
  const now = read(widest(name, size));
  const then = readInside(folder, path);
  // A writer beside this check has replaced it by the full tile.
  if (then === undefined) return undefined;
  const begins = now === undefined ? undefined : firstOf(now, name);
  if (begins !== undefined && sameBytes(then, begins)) return undefined;
  return {
    ...line,
    state: "altered",
    detail: "This earlier state of a tile is not the beginning of what the tile is now.",
  };
}

function widest({ level, index }: TileName, size: number): TileName {
  const count = level === "entries" ? size : Math.floor(size / 256 ** level);
  return { level, index, width: Math.min(256, count - index * 256) };
}
