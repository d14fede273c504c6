import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { canonicalJson, Fault } from "../../core/index.ts";
import {
  type CosignerKey,
  cosignerFrom,
  parseCosignerKey,
  parseVerifier,
  signerText,
  type Verifier,
  verifierText,
} from "../../ledger/index.ts";
import {
  holderName,
  isVacant,
  readInside,
  refuseExposedKey,
  removeParts,
  takeLock,
  thisProcess,
  writeDurably,
} from "../../store/index.ts";

/** What a witness's folder holds beside the states of its logs. */
export interface WitnessFolder {
  readonly folder: string;
  readonly key: CosignerKey;
  /** Keys of the logs that it knows, by origin. */
  readonly logs: ReadonlyMap<string, readonly Verifier[]>;
  readonly close: () => void;
}

/** How a witness's folder is opened. */
export interface WitnessOptions {
  readonly now: () => Date;
  /** Makes the folder under this name when it is absent or empty. */
  readonly name?: string;
  /** Verifier keys of logs that it is to know from now on. */
  readonly logs?: readonly string[];
}

/** Opens a witness's folder, or makes it. One process at a time signs with its key. */
export async function openWitnessFolder(folder: string, options: WitnessOptions): Promise<WitnessFolder> {
  const added = (options.logs ?? []).map(readVerifier);
  if (isVacant(folder)) await makeFolder(folder, options);
  if (!existsSync(join(folder, "witness.json")))
    throw new Fault(
      "usage",
      `${folder} is not a witness's folder: it has no witness.json. Name another folder.`,
    );
  const taken = takeLock(join(folder, "lock"), thisProcess(options.now()));
  if (taken.kind === "held") {
    const holder = taken.by === undefined ? "somebody whose name cannot be read" : holderName(taken.by);
    throw new Fault("record-locked", `The witness in ${folder} is run by ${holder}. Stop it first.`);
  }
  try {
    removeParts(folder, () => true);
    removeParts(join(folder, "states"), () => true);
    const key = readKey(folder, options.name);
    const logs = await rememberLogs(folder, added);
    return { folder, key, logs: byOrigin(logs), close: taken.release };
  } catch (error) {
    taken.release();
    throw error;
  }
}

async function makeFolder(folder: string, { name, now }: WitnessOptions): Promise<void> {
  if (name === undefined)
    throw new Fault("usage", `There is no witness in ${folder}. Give its name with --name to make one.`);
  const key = newKey(name);
  mkdirSync(join(folder, "states"), { recursive: true });
  const about = {
    created: now().toISOString(),
    format: 1,
    kind: "aver-witness",
    name,
    verifier: verifierText(key.cosigner),
  };
  await writeDurably(folder, [
    { path: "key", bytes: Buffer.from(`${signerText(key)}\n`), mode: 0o600 },
    { path: "logs", bytes: Buffer.from("") },
  ]);
  await writeDurably(folder, [{ path: "witness.json", bytes: Buffer.from(`${canonicalJson(about)}\n`) }]);
}

function newKey(name: string): CosignerKey {
  try {
    return cosignerFrom(name, randomBytes(32));
  } catch (cause) {
    throw new Fault("usage", "A witness's name holds no white space and no plus sign.", cause);
  }
}

function readKey(folder: string, name: string | undefined): CosignerKey {
  refuseExposedKey(join(folder, "key"));
  const key = parseCosignerKey(textOf(folder, "key").trim());
  const about: unknown = JSON.parse(textOf(folder, "witness.json") || "null");
  const stated =
    typeof about === "object" && about !== null && "verifier" in about ? about.verifier : undefined;
  if (key === undefined || stated !== verifierText(key.cosigner))
    throw new Fault(
      "record-broken",
      `The key in ${folder} is not the one in witness.json. Put both back from a copy.`,
    );
  if (name !== undefined && name !== key.cosigner.name)
    throw new Fault("usage", `The witness in ${folder} is ${key.cosigner.name}. Leave out --name.`);
  return key;
}

function textOf(folder: string, path: string): string {
  return Buffer.from(readInside(folder, path) ?? []).toString("utf8");
}

function readVerifier(text: string): Verifier {
  const verifier = parseVerifier(text);
  if (verifier !== undefined) return verifier;
  throw new Fault(
    "usage",
    `${JSON.stringify(text)} is not the verifier key of a log. Take the one in the record's record.json.`,
  );
}

// Lines of a policy file (C2SP tlog-policy) that hold logs only.
async function rememberLogs(folder: string, added: readonly Verifier[]): Promise<readonly Verifier[]> {
  const lines = textOf(folder, "logs").split("\n");
  const known = lines
    .map(withoutComment)
    .filter((line) => line !== "")
    .map(logOf);
  const fresh = added.filter((one) => !known.some((other) => verifierText(other) === verifierText(one)));
  if (fresh.length === 0) return known;
  const text = [
    ...lines.filter((line) => line !== ""),
    ...fresh.map((one) => `log ${verifierText(one)}`),
    "",
  ];
  await writeDurably(folder, [{ path: "logs", bytes: Buffer.from(text.join("\n")) }]);
  return [...known, ...fresh];
}

function withoutComment(line: string): string {
  return /^[ \t]*#/.test(line) ? "" : line.trim();
}

function logOf(line: string): Verifier {
  const [word, key] = line.split(/[ \t]+/);
  if (word === "log") return readVerifier(key ?? "");
  throw new Fault("usage", `The file logs has a line that is not \`log VKEY\`: ${JSON.stringify(line)}.`);
}

function byOrigin(logs: readonly Verifier[]): ReadonlyMap<string, readonly Verifier[]> {
  const grouped = new Map<string, Verifier[]>();
  for (const log of logs) grouped.set(log.name, [...(grouped.get(log.name) ?? []), log]);
  return grouped;
}
