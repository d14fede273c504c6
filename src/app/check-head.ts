import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type CheckLine, Fault } from "../core/index.ts";
import { parseSigner, signerText, type Verifier } from "../ledger/index.ts";
import { isLockAltered, readInside, sealedKeysFolder } from "../store/index.ts";
import { linesOr } from "./check-lines.ts";
import { readRecordText } from "./record-text.ts";

/** What the check of a record's head came to. */
export interface HeadCheck {
  /** The key that the log is to be checked with; absent when record.json cannot be believed. */
  readonly verifier: Verifier | undefined;
  readonly lines: readonly CheckLine[];
}

/** Checks `record.json`, the signing key where there is one, and that nothing else lies in the folder. */
export function checkHead(folder: string): HeadCheck {
  const bytes = readInside(folder, "record.json");
  if (bytes === undefined)
    return { verifier: undefined, lines: [headLine("missing", "record.json is not there.")] };
  try {
    const { verifier, created } = readRecordText(Buffer.from(bytes).toString("utf8"), folder);
    const found = [...checkKey(folder, verifier), ...checkLock(folder), ...checkStrangers(folder)];
    const detail = `record.json is as it was signed on ${created.slice(0, 10)}.`;
    return { verifier, lines: linesOr(found, { subject: "record", name: "record.json", detail }) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const state = error.code === "record-version" ? "unreadable" : "altered";
    return { verifier: undefined, lines: [headLine(state, error.message)] };
  }
}

function headLine(state: CheckLine["state"], detail: string, name = "record.json"): CheckLine {
  return { subject: "record", state, name, detail };
}

const keyPath = "keys/log.key";

function checkKey(folder: string, verifier: Verifier): readonly CheckLine[] {
  const found = lstatSync(join(folder, keyPath), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isFile()) return [headLine("altered", `${keyPath} is not a file.`, keyPath)];
  const lines: CheckLine[] = [];
  if ((found.mode & 0o077) !== 0)
    lines.push(
      headLine(
        "unexpected",
        `${keyPath} can be read by others on this machine: they could sign a log in this record's name. Give \`chmod 600\` to it.`,
        keyPath,
      ),
    );
  const text = readText(folder, keyPath);
  const signer = text === undefined ? undefined : parseSigner(text.replace(/\n$/, ""));
  const isOurs = signer?.verifier.id === verifier.id && signer.verifier.name === verifier.name;
  if (text !== undefined && (!isOurs || text !== `${signerText(signer)}\n`))
    lines.push(headLine("altered", `${keyPath} is not the key that signs this record's log.`, keyPath));
  return lines;
}

// A key that only its owner may read is as it should be for everybody else.
function readText(folder: string, path: string): string | undefined {
  try {
    return Buffer.from(readInside(folder, path) ?? []).toString("utf8");
  } catch {
    return undefined;
  }
}

function checkLock(folder: string): readonly CheckLine[] {
  if (!isLockAltered(join(folder, "lock"))) return [];
  const detail =
    "The lock is not as a program wrote it, so nobody can open the record for writing. If no program has the record open, delete this file.";
  return [headLine("altered", detail, "lock")];
}

const known = /^(?:record\.json|log|blobs|keys|view|lock|anchors|policy|authorities)$/;

function checkStrangers(folder: string): readonly CheckLine[] {
  const strangers = [
    ...readdirSync(folder).filter((name) => !known.test(name)),
    ...listKeys(folder).filter((name) => name !== keyPath && name !== sealedKeysFolder),
  ];
  return strangers.map((name) =>
    headLine(
      "unexpected",
      /^(?:keys\/)?(?:\.part-|lock\.after-)/.test(name)
        ? `${name} is what remains of a command that was cut off; the next one that writes removes it.`
        : `${name} is no part of a record.`,
      name,
    ),
  );
}

function listKeys(folder: string): readonly string[] {
  try {
    return readdirSync(join(folder, "keys")).map((name) => `keys/${name}`);
  } catch {
    return [];
  }
}
