import { type BagProblem, quoted } from "../../bag/index.ts";
import { type Entry, Fault, packagePaths } from "../../core/index.ts";
import {
  openCheckpoint,
  parseNote,
  type Verifier,
  verifierText,
  verifyProofFile,
} from "../../ledger/index.ts";
import { readRecordText } from "../record-text.ts";
import { keyPem } from "./key-pem.ts";

/** The log's part of a package, when its key and checkpoint hold. */
export interface CheckedLog {
  readonly origin: string;
  /** The record's public key, as C2SP signed notes write it. */
  readonly key: string;
  readonly recordText: string;
  readonly checkpointText: string;
  readonly size: number;
  /** Lower-case hex. */
  readonly root: string;
  /** Names of others whose signature lines stand under the checkpoint; not verified here. */
  readonly otherSigners: readonly string[];
  /** Paths of timestamps of the checkpoint; not verified here. */
  readonly timestamps: readonly string[];
}

/** An entry that is proven to stand in the log. */
export interface ProvenEntry {
  readonly number: number;
  readonly text: string;
  readonly proof: string;
  readonly entry: Entry | "unknown";
}

interface Access {
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  readonly readEntry: (bytes: Uint8Array) => Entry | "unknown" | undefined;
}

/** Checks the record's key, the checkpoint that it signed, and the proof of every entry. */
export async function checkPackagedLog(
  paths: readonly string[],
  { read, readEntry }: Access,
): Promise<{
  readonly checked?: CheckedLog;
  readonly entries: readonly ProvenEntry[];
  readonly problems: readonly BagProblem[];
}> {
  const text = async (path: string): Promise<string> =>
    new TextDecoder().decode((await read(path)) ?? new Uint8Array());
  const recordText = await text(packagePaths.record);
  const verifier = verifierOf(recordText);
  if (verifier === undefined)
    return problem(
      packagePaths.record,
      `${packagePaths.record}, which holds the record's key, is missing or not as that key signed it.`,
    );
  const checkpointText = await text(packagePaths.checkpoint);
  const checkpoint = openCheckpoint(checkpointText, verifier);
  if (checkpoint === undefined)
    return problem(
      packagePaths.checkpoint,
      `${packagePaths.checkpoint} is missing or does not bear the signature of the record's key.`,
    );
  const problems: BagProblem[] = [];
  if ((await text(packagePaths.key)) !== keyPem(verifier))
    problems.push({
      path: packagePaths.key,
      detail: `${packagePaths.key} is not the key in ${packagePaths.record}.`,
    });
  const proven = await proveEntries(paths, { read, readEntry }, { verifier, checkpointText });
  const checked: CheckedLog = {
    origin: checkpoint.origin,
    key: verifierText(verifier),
    recordText,
    checkpointText,
    size: Number(checkpoint.size),
    root: hexOf(checkpoint.root),
    otherSigners: (parseNote(checkpointText)?.signatures ?? [])
      .filter(({ name, id }) => name !== verifier.name || id !== verifier.id)
      .map(({ name }) => name),
    timestamps: paths.filter((path) => path.startsWith(packagePaths.timestamp(""))),
  };
  return { checked, entries: proven.entries, problems: [...problems, ...proven.problems] };
}

function problem(path: string, detail: string): { entries: readonly []; problems: readonly BagProblem[] } {
  return { entries: [], problems: [{ path, detail }] };
}

function verifierOf(recordText: string): Verifier | undefined {
  try {
    return readRecordText(recordText, "the package").verifier;
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}

const entryForm = /^data\/log\/entries\/(?<number>0|[1-9]\d{0,14})\.json$/;

async function proveEntries(
  paths: readonly string[],
  { read, readEntry }: Access,
  { verifier, checkpointText }: { readonly verifier: Verifier; readonly checkpointText: string },
): Promise<{ readonly entries: readonly ProvenEntry[]; readonly problems: readonly BagProblem[] }> {
  const entries: ProvenEntry[] = [];
  const problems: BagProblem[] = [];
  for (const path of paths) {
    const number = Number(entryForm.exec(path)?.groups?.number ?? Number.NaN);
    if (Number.isNaN(number)) continue;
    const bytes = (await read(path)) ?? new Uint8Array();
    const proof = new TextDecoder().decode((await read(packagePaths.proof(number))) ?? new Uint8Array());
    const keys = { origin: verifier.name, keys: [verifier], cosigners: [] };
    const entry = readEntry(bytes);
    // The checkpoint in the proof must be the package's own: one that stands apart could be of another log.
    const holds =
      proof.endsWith(`\n\n${checkpointText}`) &&
      verifyProofFile(proof, bytes, keys)?.index === BigInt(number);
    if (!holds)
      problems.push({ path, detail: `${quoted(path)} is not proven to be entry ${number} of the log.` });
    else if (entry === undefined)
      problems.push({ path, detail: `${quoted(path)} is in no form that Aver writes.` });
    else entries.push({ number, text: new TextDecoder().decode(bytes), proof, entry });
  }
  entries.sort((a, b) => a.number - b.number);
  return { entries, problems };
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
