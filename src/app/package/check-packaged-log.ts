import type { BagProblem } from "../../bag/index.ts";
import { Fault, packagePaths } from "../../core/index.ts";
import { type CosignedCheckpoint, openCosigned, type Verifier, verifierText } from "../../ledger/index.ts";
import { readRecordText } from "../record-text.ts";
import { checkSigners } from "./check-signers.ts";
import { checkWitnesses, type Witnesses } from "./check-witnesses.ts";
import { keyPem } from "./key-pem.ts";
import type { PackageAccess } from "./package-access.ts";
import { type ProvenEntry, proveEntries } from "./prove-entries.ts";
import { textOf } from "./text-of.ts";

/** The log's part of a package, when its key and checkpoint hold. */
export interface CheckedLog extends Witnesses {
  readonly origin: string;
  /** The record's public key, as C2SP signed notes write it. */
  readonly key: string;
  readonly recordText: string;
  readonly checkpointText: string;
  readonly size: number;
  /** Lower-case hex. */
  readonly root: string;
  /** Paths of timestamps of the checkpoint; `checkTimestamps` verifies them where certificates can be. */
  readonly timestamps: readonly string[];
}

/** What the check of the log's part came to. */
export interface LogPart {
  readonly checked?: CheckedLog;
  readonly entries: readonly ProvenEntry[];
  readonly problems: readonly BagProblem[];
}

/** Checks the record's key, the checkpoint that it signed, the proof of every entry, and what witnesses signed. */
export async function checkPackagedLog(access: PackageAccess): Promise<LogPart> {
  const text = async (path: string): Promise<string> => textOf(await access.read(path));
  const recordText = await text(packagePaths.record);
  const verifier = verifierOf(recordText);
  if (verifier === undefined)
    return problem(
      packagePaths.record,
      `${packagePaths.record}, which holds the record's key, is missing or not as that key signed it.`,
    );
  const note = await text(packagePaths.checkpoint);
  const opened = openCosigned(note, { origin: verifier.name, keys: [verifier], cosigners: [] });
  if (opened === undefined)
    return problem(
      packagePaths.checkpoint,
      `${packagePaths.checkpoint} is missing or does not bear the signature of the record's key.`,
    );
  const keyProblem = {
    path: packagePaths.key,
    detail: `${packagePaths.key} is not the key in ${packagePaths.record}.`,
  };
  const isKey = (await text(packagePaths.key)) === keyPem(verifier);
  const proven = await proveEntries(access, { note, checkpoint: opened.checkpoint });
  const signers = checkSigners(verifier.name, proven.entries);
  const witnesses = await checkWitnesses(access, { verifier, note, entries: proven.entries });
  const problems = [
    ...(isKey ? [] : [keyProblem]),
    ...proven.problems,
    ...signers.problems,
    ...witnesses.problems,
  ];
  const checked = {
    ...statedBy(verifier, note, opened),
    ...witnesses.found,
    recordText,
    timestamps: timestampsIn(access),
  };
  return { checked, entries: signers.entries, problems };
}

function problem(path: string, detail: string): LogPart {
  return { entries: [], problems: [{ path, detail }] };
}

function statedBy(
  verifier: Verifier,
  checkpointText: string,
  { checkpoint }: CosignedCheckpoint,
): Pick<CheckedLog, "origin" | "key" | "checkpointText" | "size" | "root"> {
  const root = Array.from(checkpoint.root, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const { origin, size } = checkpoint;
  return { origin, key: verifierText(verifier), checkpointText, size: Number(size), root };
}

function timestampsIn({ paths }: PackageAccess): readonly string[] {
  return paths.filter((path) => path.startsWith(packagePaths.timestamp("")));
}

function verifierOf(recordText: string): Verifier | undefined {
  try {
    return readRecordText(recordText, "the package").verifier;
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
}
