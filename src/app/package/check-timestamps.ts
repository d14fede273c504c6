import { type BagFile, type BagProblem, readSmall } from "../../bag/index.ts";
import { packagePaths } from "../../core/index.ts";
import { parseNote } from "../../ledger/index.ts";
import type { Timestamp } from "../anchors/timestamp-states.ts";
import type { CheckedLog } from "./check-packaged-log.ts";

/** What the timestamps of a package's checkpoint came to. */
export interface PackagedTimestamps {
  /** Those that a certificate in the package vouches for: whether to trust that certificate is the reader's to say. */
  readonly sound: readonly Timestamp[];
  readonly problems: readonly BagProblem[];
}

const answer = /\/(?<name>[A-Za-z0-9._-]+)\.tsr$/;

/**
 * Verifies each timestamp (RFC 3161) that a package bears of its checkpoint, with the authority's certificate
 * beside it. One without a certificate says nothing that can be checked, and is no problem either.
 */
export async function checkTimestamps(
  files: readonly BagFile[],
  log: Pick<CheckedLog, "checkpointText" | "timestamps">,
): Promise<PackagedTimestamps> {
  const names = log.timestamps.flatMap((path) => answer.exec(path)?.groups?.name ?? []);
  if (names.length === 0) return { sound: [], problems: [] };
  // Certificates are a matter of many modules, which most packages do without.
  const { certificatesIn, verifyTimestamp } = await import("../../stamp/index.ts");
  const message = Buffer.from(parseNote(log.checkpointText)?.text ?? "");
  const bytesOf = async (path: string): Promise<Uint8Array> => {
    const file = files.find((one) => one.path === path);
    return file === undefined ? new Uint8Array() : readSmall(file);
  };
  const sound: Timestamp[] = [];
  const problems: BagProblem[] = [];
  for (const authority of names.sort()) {
    const path = packagePaths.timestamp(`${authority}.tsr`);
    const pem = Buffer.from(await bytesOf(packagePaths.timestamp(`${authority}.pem`))).toString("utf8");
    const verdict = await verifyTimestamp(await bytesOf(path), { message, trusted: certificatesIn(pem) });
    if (verdict.kind === "sound") sound.push({ authority, at: verdict.at });
    else if (verdict.kind !== "unknown-authority" || pem !== "")
      problems.push({ path, detail: `${path} is no timestamp of this checkpoint: ${verdict.detail}` });
  }
  return { sound, problems };
}
