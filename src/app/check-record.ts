import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type CheckReport, Fault } from "../core/index.ts";
import { hashBlobs } from "../store/index.ts";
import { checkAnchors } from "./check-anchors.ts";
import { checkBlobs } from "./check-blobs.ts";
import { checkHead } from "./check-head.ts";
import { isHarmless } from "./check-lines.ts";
import { checkLog } from "./check-log.ts";
import { checkReadings } from "./check-readings.ts";
import { checkSince, type KeptCheckpoint } from "./check-since.ts";
import { checkTimestamps } from "./check-timestamps.ts";
import { checkView } from "./check-view.ts";
import type { Reread } from "./read-outcome.ts";
import { checkSealed } from "./sealed/check-sealed.ts";

/** How deep a check goes. */
export interface CheckOptions {
  readonly now: () => Date;
  /** Reads a source file anew; with it every reading is made again and compared. */
  readonly reread?: Reread;
  /** Address of the PostgreSQL database that keeps the record's view, if one does. */
  readonly database?: string;
  /** Text of a policy file (C2SP tlog-policy) that says whose witnesses count; the record's own without. */
  readonly policy?: string;
  /** Certificates, PEM, of the time-stamping authorities that count; the record's own without. */
  readonly authorities?: string;
  /** Checkpoints kept from earlier, which today's log must extend. */
  readonly since?: readonly KeptCheckpoint[];
}

/**
 * Rebuilds a record from its bytes and says what does not agree. Nothing is written, so that it
 * works on a read-only copy. What is altered, missing or unreadable makes a record unsound; what is
 * there without being named, such as the remains of a write that was cut off, is told and does not,
 * and so is a view that could not be looked at because a program has it open.
 */
export async function checkRecord(path: string, options: CheckOptions): Promise<CheckReport> {
  const folder = resolve(path);
  if (!["record.json", "log", "blobs"].some((name) => existsSync(join(folder, name))))
    throw new Fault(
      "record-absent",
      `There is no record at ${folder}, or nothing is left of it. Name a record's folder with --record.`,
    );
  // Done by other threads while this one looks at the log.
  const hashing = hashBlobs(folder);
  hashing.catch(() => undefined);
  const head = checkHead(folder);
  const log = checkLog(folder, head.verifier);
  const { policy, since = [] } = options;
  const kept = checkSince({ verifier: head.verifier, log, since });
  const anchors = checkAnchors(folder, {
    verifier: head.verifier,
    log,
    ...(policy === undefined ? {} : { policy }),
  });
  const timestamps = await checkTimestamps(folder, {
    log: log.tree,
    ...(options.authorities === undefined ? {} : { certificates: options.authorities }),
  });
  const blobs = checkBlobs(folder, log, await hashing);
  const { now, database } = options;
  const keptBy = database === undefined ? {} : { database };
  const view = await checkView(folder, { log, altered: blobs.altered, now: now(), ...keptBy });
  const { reread } = options;
  const sealed = await checkSealed(folder, {
    ...{ holdings: log.holdings, altered: blobs.altered },
    ...(reread === undefined ? {} : { reread }),
  });
  const readings = await checkReadings(folder, {
    holdings: log.holdings,
    altered: blobs.altered,
    ...options,
  });
  const lines = [
    ...head.lines,
    ...log.lines,
    ...kept,
    ...anchors,
    ...timestamps,
    ...blobs.lines,
    ...view,
    ...sealed,
    ...readings.lines,
  ];
  return {
    sound: lines.every(isHarmless),
    entries: log.size,
    rootHash: log.rootHash,
    blobs: blobs.count,
    readingsMadeAnew: readings.count,
    lines,
  };
}
