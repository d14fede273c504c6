import { createHash } from "node:crypto";
import { type CheckLine, Fault } from "../../core/index.ts";
import {
  commitmentIn,
  type Holdings,
  listSealedKeys,
  readBlob,
  type SealedHolding,
  sealedKeysFolder,
} from "../../store/index.ts";
import { countOf, linesOr } from "../check-lines.ts";
import { type Reread, writeReading } from "../read-outcome.ts";
import { reader } from "../reader.ts";
import { decryptWith } from "./age.ts";
import { commitmentOf, type SealedKey, sealedKey } from "./sealed-key.ts";

interface SealedCheck {
  readonly holdings: Holdings;
  /** Hashes of blobs that cannot be used. */
  readonly altered: ReadonlySet<string>;
  readonly reread?: Reread;
}

/** Checks confidential files: those whose key is here against their commitments, and that nothing of erased ones is left. */
export async function checkSealed(folder: string, check: SealedCheck): Promise<readonly CheckLine[]> {
  const { sealed } = check.holdings;
  const keys = listSealedKeys(folder);
  if (sealed.size === 0 && keys.length === 0) return [];
  const found = keys.flatMap((name) => strayKey(name, check.holdings));
  let opened = 0;
  for (const holding of sealed.values()) {
    const lines =
      holding.destroyed === undefined ? await checkOne(folder, holding, check) : [erased(holding)];
    found.push(...lines);
    if (holding.destroyed === undefined && lines.length === 0) opened += 1;
  }
  const detail = `${countOf(opened, "confidential file")} opened with ${opened === 1 ? "its key is" : "their keys are"} what the log commits to.`;
  return linesOr(found, { subject: "sealed", name: sealedKeysFolder, detail });
}

function line(commitment: string, state: CheckLine["state"], detail: string): CheckLine {
  return { subject: "sealed", state, name: commitment, detail };
}

function erased({ commitment, destroyed }: SealedHolding): CheckLine {
  return line(
    commitment,
    "erased",
    `This confidential file was erased on ${destroyed?.at.slice(0, 10) ?? "an unknown day"}: its key was destroyed.`,
  );
}

function strayKey(name: string, { sealed }: Holdings): readonly CheckLine[] {
  const commitment = commitmentIn(name);
  const holding = sealed.get(commitment ?? "");
  const stray = (detail: string): readonly CheckLine[] => [
    line(`${sealedKeysFolder}/${name}`, "unexpected", detail),
  ];
  if (holding?.destroyed !== undefined)
    return stray(
      "The key of an erased file is still here: the erasure was cut off, or a copy was put back. The next command that writes destroys it.",
    );
  if (holding !== undefined) return [];
  return commitment === undefined
    ? stray("This is no key; the next command that writes removes what remains of one that was cut off.")
    : stray(
        "No entry names this key. A read that was cut off leaves such a key, and giving the same command again uses it.",
      );
}

async function checkOne(
  folder: string,
  holding: SealedHolding,
  { altered, reread }: SealedCheck,
): Promise<readonly CheckLine[]> {
  const { commitment, sealed, readings } = holding;
  const key = tryKey(folder, commitment);
  if (key instanceof Fault) return [line(commitment, "unreadable", key.message)];
  if (key === "absent")
    return [
      line(commitment, "unchecked", "The key of this confidential file is not here, so it was not opened."),
    ];
  if (key === undefined)
    return [line(commitment, "altered", "The key of this confidential file was altered.")];
  // Of what is wrong with these blobs their own lines tell.
  if ([sealed, ...readings.map(({ reading }) => reading)].some(({ sha256 }) => altered.has(sha256)))
    return [];
  const bytes = await opened(folder, sealed.sha256, key);
  if (bytes === undefined || commitmentOf(key.salt, bytes) !== commitment)
    return [line(commitment, "altered", "What the key opens is not the file that the log commits to.")];
  return checkReading(folder, { holding, key, bytes, reread });
}

function tryKey(folder: string, commitment: string): SealedKey | "absent" | undefined | Fault {
  try {
    if (!listSealedKeys(folder).includes(`${commitment}.key`)) return "absent";
    return sealedKey(folder, commitment);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

async function opened(folder: string, sha256: string, { key }: SealedKey): Promise<Uint8Array | undefined> {
  const bytes = readBlob(folder, sha256);
  return bytes === undefined ? undefined : decryptWith(key, bytes);
}

interface Opened {
  readonly holding: SealedHolding;
  readonly key: SealedKey;
  readonly bytes: Uint8Array;
  readonly reread: SealedCheck["reread"];
}

async function checkReading(
  folder: string,
  { holding: { commitment, readings }, key, bytes, reread }: Opened,
): Promise<readonly CheckLine[]> {
  const last = readings.at(-1);
  if (last === undefined) return [];
  const kept = await opened(folder, last.reading.sha256, key);
  if (kept === undefined)
    return [line(commitment, "altered", "The key does not open the reading of this confidential file.")];
  if (reread === undefined || last.reader.version !== reader.version) return [];
  const anew = createHash("sha256");
  writeReading(await reread(bytes), (piece) => anew.update(piece));
  return anew.digest("hex") === createHash("sha256").update(kept).digest("hex")
    ? []
    : [
        line(
          commitment,
          "altered",
          "The reading of this confidential file made anew is not the one that was kept.",
        ),
      ];
}
