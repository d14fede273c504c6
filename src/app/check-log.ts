import { join } from "node:path";
import { type CheckLine, type Entry, Fault } from "../core/index.ts";
import {
  type Checkpoint,
  type LogFinding,
  openCheckpoint,
  parseCheckpoint,
  parseNote,
  sameBytes,
  type Tree,
  type TreeHead,
  tilePath,
  type Verifier,
  verifyLog,
} from "../ledger/index.ts";
import { inspectLog, readCheckpointText, readEntries, readTile, type StoredLog } from "../log/index.ts";
import { emptyHoldings, entryOf, type Holdings, readMembers } from "../store/index.ts";
import { checkExtras, lineOfJournal } from "./check-extras.ts";
import { countOf, linesOr } from "./check-lines.ts";
import { openSignatureCheck } from "./custody/check-signatures.ts";

/** What the check of a log came to. */
export interface LogCheck {
  readonly origin: string;
  readonly size: number;
  /** Lower-case hex; empty when there is no checkpoint to read. */
  readonly rootHash: string;
  readonly holdings: Holdings;
  /** Its tiles, those included of what waits in the journal. */
  readonly tree: Tree;
  readonly entries: readonly Entry[];
  readonly lines: readonly CheckLine[];
}

/** Checks the checkpoint's signature, every tile and bundle against it, what waits in the journal, and every entry. */
export function checkLog(folder: string, verifier: Verifier | undefined): LogCheck {
  const { log, journals } = inspectLog(join(folder, "log"), verifier);
  const found = log ?? tilesOf(join(folder, "log"));
  const { text } = found;
  const signed = text === undefined || verifier === undefined ? undefined : openCheckpoint(text, verifier);
  const checkpoint = withSafeSize(signed ?? parseCheckpoint(parseNote(text ?? "")?.text ?? ""));
  const line = lineOfCheckpoint(text, { checkpoint, isSigned: signed !== undefined });
  const lines = [line, ...journals.map(lineOfJournal)];
  const nothing = { size: 0, holdings: emptyHoldings(), entries: [], lines };
  if (checkpoint === undefined) return { origin: "", rootHash: "", tree: found.tree, ...nothing };
  const { size, origin } = checkpoint;
  const tree = { size, read: found.tree.read };
  const read = readAll(found.entries({ from: 0, to: size }), origin);
  const wrong = [...checkTiles(tree, checkpoint), ...read.lines, ...checkExtras(folder, tree)];
  const detail = `${countOf(size, "entry").replace(/entrys$/, "entries")} and every tile agree with the checkpoint${waitingIn(log)}.`;
  return {
    origin,
    size,
    rootHash: Buffer.from(checkpoint.root).toString("hex"),
    holdings: read.holdings,
    tree,
    entries: read.entries,
    lines: [...lines, ...linesOr(wrong, { subject: "log", name: "log", detail }), ...read.signatures],
  };
}

/** What is in tiles under whatever checkpoint there is. */
function tilesOf(
  folder: string,
): Pick<StoredLog, "tree" | "entries"> & { readonly text: string | undefined } {
  return {
    text: readCheckpointText(folder),
    tree: { size: 0, read: (name) => readTile(folder, name) },
    entries: ({ from, to }) => readEntries(folder, { from, to, size: to }),
  };
}

function waitingIn(log: StoredLog | undefined): string {
  return log === undefined || log.waiting === 0 ? "" : `; the last ${log.waiting} wait in the journal`;
}

function checkTiles({ size, read }: Tree, { root }: TreeHead): readonly CheckLine[] {
  const verdict = verifyLog(size, root, read);
  const isForged = verdict.root !== undefined && !sameBytes(verdict.root, root);
  return [
    ...verdict.findings.map(lineOfFinding),
    ...(isForged ? [forgedLine()] : []),
    ...(verdict.isCutShort ? [cutShortLine()] : []),
  ];
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

function readAll(all: Iterable<Uint8Array>, origin: string): AllRead {
  const holdings = emptyHoldings();
  const entries: Entry[] = [];
  const lines: CheckLine[] = [];
  const signatures = openSignatureCheck(origin);
  const unreadable = (number: number, detail: string): void => {
    lines.push({ subject: "log", state: "unreadable", name: `entry ${number}`, detail });
  };
  let number = 0;
  try {
    for (const bytes of all) {
      const members = readMembers(bytes);
      const entry = entryOf(members);
      const known = entry === "unknown" ? undefined : entry;
      if (entry === undefined) unreadable(number, "This entry is not in a form that Aver writes.");
      else signatures.add(number, members ?? {}, known);
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
    case "claims-proposed":
      return bySource.has(entry.source)
        ? undefined
        : "This entry names proposals for a file that was never received.";
    case "reading-sealed":
    case "key-destroyed":
      return sealed.has(entry.file)
        ? undefined
        : "This entry is about a confidential file that was never received.";
    default:
      return undefined;
  }
}
