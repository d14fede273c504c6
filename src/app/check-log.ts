import { join } from "node:path";
import { type CheckLine, type Entry, Fault } from "../core/index.ts";
import {
  belongsTo,
  type Checkpoint,
  type LogFinding,
  openCheckpoint,
  parseCheckpoint,
  parseNote,
  parseTilePath,
  sameBytes,
  type TileName,
  type TreeHead,
  tilePath,
  type Verifier,
  verifyLog,
} from "../ledger/index.ts";
import { firstOf, isBeyond, readCheckpointText, readEntries, readTile } from "../log/index.ts";
import {
  emptyHoldings,
  type Holdings,
  listInside,
  readEntry,
  readInside,
  readMembers,
} from "../store/index.ts";
import { countOf, linesOr } from "./check-lines.ts";
import { openSignatureCheck } from "./custody/check-signatures.ts";

/** What the check of a log came to. */
export interface LogCheck {
  readonly origin: string;
  readonly size: number;
  /** Lower-case hex; empty when there is no checkpoint to read. */
  readonly rootHash: string;
  readonly holdings: Holdings;
  readonly entries: readonly Entry[];
  readonly lines: readonly CheckLine[];
}

/** Checks the checkpoint's signature, every tile and bundle against it, and every entry. */
export function checkLog(folder: string, verifier: Verifier | undefined): LogCheck {
  const logFolder = join(folder, "log");
  const text = readCheckpointText(logFolder);
  const signed = text === undefined || verifier === undefined ? undefined : openCheckpoint(text, verifier);
  const checkpoint = withSafeSize(signed ?? parseCheckpoint(parseNote(text ?? "")?.text ?? ""));
  const checkpointLine = lineOfCheckpoint(text, { checkpoint, isSigned: signed !== undefined });
  if (checkpoint === undefined)
    return {
      origin: "",
      size: 0,
      rootHash: "",
      holdings: emptyHoldings(),
      entries: [],
      lines: [checkpointLine],
    };
  const { size, root, origin } = checkpoint;
  const verdict = verifyLog(size, root, (name) => readTile(logFolder, name));
  const tiles = verdict.findings.map(lineOfFinding);
  const forged = verdict.root !== undefined && !sameBytes(verdict.root, root) ? [forgedLine()] : [];
  const { entries, holdings, lines, signatures } = readAll(folder, { size, origin });
  const cut = verdict.isCutShort ? [cutShortLine()] : [];
  const found = [...tiles, ...forged, ...cut, ...lines, ...checkExtras(folder, size)];
  const detail = `${countOf(size, "entry").replace(/entrys$/, "entries")} and every tile agree with the checkpoint.`;
  return {
    origin,
    size,
    rootHash: Buffer.from(root).toString("hex"),
    holdings,
    entries,
    lines: [checkpointLine, ...linesOr(found, { subject: "log", name: "log", detail }), ...signatures],
  };
}

// No record has more entries than a JavaScript number counts exactly.
function withSafeSize(checkpoint: Checkpoint | undefined): TreeHead | undefined {
  const size = Number(checkpoint?.size);
  return checkpoint === undefined || !Number.isSafeInteger(size) ? undefined : { ...checkpoint, size };
}

function lineOfCheckpoint(
  text: string | undefined,
  { checkpoint, isSigned }: { readonly checkpoint: TreeHead | undefined; readonly isSigned: boolean },
): CheckLine {
  const line = { subject: "checkpoint", name: "log/checkpoint" } as const;
  if (text === undefined) return { ...line, state: "missing", detail: "The log has no checkpoint." };
  if (checkpoint === undefined)
    return { ...line, state: "altered", detail: "The checkpoint cannot be read." };
  if (isSigned)
    return { ...line, state: "sound", detail: "The checkpoint bears the signature of the record's key." };
  return {
    ...line,
    state: "altered",
    detail: "The checkpoint does not bear the signature of the record's key.",
  };
}

function lineOfFinding({ tile, state }: LogFinding): CheckLine {
  const what = tile.level === "entries" ? "a bundle of entries" : "a tile of hashes";
  const how = state === "missing" ? "is not there" : "is not what was hashed when it was written";
  return { subject: "log", state, name: `log/${tilePath(tile)}`, detail: `This file, ${what}, ${how}.` };
}

function cutShortLine(): CheckLine {
  const detail =
    "So many files of the log are missing or altered that the rest of it was not looked at. Compare the record with a copy.";
  return { subject: "log", state: "unreadable", name: "log", detail };
}

function forgedLine(): CheckLine {
  return {
    subject: "log",
    state: "altered",
    name: "log",
    detail:
      "The entries agree among themselves but not with the checkpoint: the log was written anew or cut.",
  };
}

interface AllRead {
  readonly entries: readonly Entry[];
  readonly holdings: Holdings;
  readonly lines: readonly CheckLine[];
  /** What the check of the persons' signatures came to. */
  readonly signatures: readonly CheckLine[];
}

function readAll(folder: string, { size, origin }: { size: number; origin: string }): AllRead {
  const holdings = emptyHoldings();
  const entries: Entry[] = [];
  const lines: CheckLine[] = [];
  const signatures = openSignatureCheck(origin);
  const unreadable = (number: number, detail: string): void => {
    lines.push({ subject: "log", state: "unreadable", name: `entry ${number}`, detail });
  };
  let number = 0;
  try {
    for (const bytes of readEntries(join(folder, "log"), { from: 0, to: size })) {
      const entry = readEntry(bytes);
      const known = entry === "unknown" ? undefined : entry;
      if (entry === undefined) unreadable(number, "This entry is not in a form that Aver writes.");
      else signatures.add(number, readMembers(bytes) ?? {}, known);
      if (known !== undefined) {
        const stray = strayWords(known, holdings);
        if (stray !== undefined) unreadable(number, stray);
        holdings.add(known, number);
        entries.push(known);
      }
      number += 1;
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    unreadable(number, error.message);
  }
  return { entries, holdings, lines, signatures: signatures.lines() };
}

// What an entry cannot speak of in a log that Aver wrote, in words.
function strayWords(entry: Entry, { bySource, sealed }: Holdings): string | undefined {
  switch (entry.kind) {
    case "reading-made":
      return bySource.has(entry.source)
        ? undefined
        : "This entry names a reading of a file that was never received.";
    case "file-reviewed":
    case "claim-reviewed":
      return bySource.has(entry.source) ? undefined : "This entry reviews a file that was never received.";
    case "reading-sealed":
    case "key-destroyed":
      return sealed.has(entry.file)
        ? undefined
        : "This entry is about a confidential file that was never received.";
    default:
      return undefined;
  }
}

// Files beside those that the checkpoint needs: earlier partial tiles must be the beginning of today's.
function checkExtras(folder: string, size: number): readonly CheckLine[] {
  const extras = listInside(folder, "log").filter((path) => !isNeeded(path.slice("log/".length), size));
  return extras.map((path) => checkExtra(folder, path, size)).filter((line) => line !== undefined);
}

function isNeeded(path: string, size: number): boolean {
  const name = parseTilePath(path);
  return path === "checkpoint" || (name !== undefined && belongsTo(name, size));
}

function checkExtra(folder: string, path: string, size: number): CheckLine | undefined {
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
  const now = readTile(join(folder, "log"), widest(name, size));
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
