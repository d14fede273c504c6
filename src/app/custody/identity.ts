import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { canonicalJson, Fault } from "../../core/index.ts";
import { parseSigner, type Signer, signerFrom, signerText, verifierText } from "../../ledger/index.ts";
import { refuseExposedKey } from "../../store/index.ts";

/** A person and the private key with which they sign their entries. */
export interface Identity {
  readonly signer: Signer;
  readonly name: string;
  readonly role?: string;
}

interface Named {
  readonly name: string;
  readonly role?: string;
  /** So many bytes that nobody can guess. */
  readonly random: (bytes: number) => Uint8Array;
}

/** A new identity. The key's own name says nothing of the person. */
export function newIdentity({ name, role, random }: Named): Identity {
  if (name.trim() === "" || !name.isWellFormed())
    throw new Fault("usage", 'A person needs a name. Give one with --name "…".');
  const keyName = `aver.person/${Buffer.from(random(8)).toString("hex")}`;
  return { signer: signerFrom(keyName, random(32)), name, ...(role === undefined ? {} : { role }) };
}

/** The public part of an identity's key (C2SP verifier key), which others may have. */
export function verifierOf({ signer }: Identity): string {
  return verifierText(signer.verifier);
}

const kind = "aver-identity";

/** Keeps an identity in a file that only its owner may read. One that is there is never replaced. */
export function writeIdentity(path: string, { signer, name, role }: Identity): void {
  const text = `${canonicalJson({ kind, format: 1, key: signerText(signer), name, role })}\n`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, text, { flag: "wx", mode: 0o600, flush: true });
  } catch (cause) {
    if (codeOf(cause) === "EEXIST")
      throw new Fault(
        "key-present",
        `${path} is there already, and a key is not replaced: what it signed could not be laid to anybody. Move it away first, or name another file with --key.`,
        cause,
      );
    throw new Fault("file-unreadable", `${path} could not be written (${codeOf(cause)}).`, cause);
  }
}

/** The identity in a file; undefined when there is no file. One that others may read is refused. */
export function readIdentity(path: string): Identity | undefined {
  const text = textOf(path);
  if (text === undefined) return undefined;
  refuseExposedKey(path);
  const value = parse(text);
  const signer = typeof value?.key === "string" ? parseSigner(value.key) : undefined;
  if (value?.kind !== kind || signer === undefined || typeof value.name !== "string")
    throw new Fault(
      "key-unreadable",
      `${path} is not an identity of Aver. Put it back from a copy, or make one: aver identity new --name "…"`,
    );
  const { name, role } = value;
  return { signer, name, ...(typeof role === "string" ? { role } : {}) };
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    // In a folder that this user may not even look into nothing of theirs can lie.
    if (!existsSync(path)) return undefined;
    throw new Fault("key-unreadable", `The identity ${path} cannot be read (${codeOf(cause)}).`, cause);
  }
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : "no reason given";
}
