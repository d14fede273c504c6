import { createHash } from "node:crypto";
import { join } from "node:path";
import { Fault } from "../../core/index.ts";
import {
  cosign,
  judgeSubmission,
  openCosigned,
  openSubmission,
  type Seen,
  type Submission,
  verifierText,
} from "../../ledger/index.ts";
import { readInside, writeDurably } from "../../store/index.ts";
import { openWitnessFolder, type WitnessFolder, type WitnessOptions } from "./witness-folder.ts";

/** A witness's answer, to be sent over HTTP as it is. */
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly type: string;
  readonly body: string;
}

/** A witness: signs checkpoints of the logs that it knows, and never one that takes back what it signed before. */
export interface Witness {
  readonly name: string;
  /** Its verifier key: who trusts it needs nothing else. */
  readonly verifier: string;
  readonly origins: readonly string[];
  /** C2SP tlog-witness, add-checkpoint. What it answers with 200 is on disk. */
  addCheckpoint(body: Uint8Array): Promise<WitnessAnswer>;
  /** The latest checkpoint that it signed of a log, by the SHA-256 of the log's origin; undefined when there is none. */
  checkpoint(originHash: string): string | undefined;
  /** Resolves when nothing is being written. */
  close(): Promise<void>;
}

/** What is known of one log. `turn` lets one submission after another be judged and written. */
interface LogPlace {
  readonly path: string;
  seen: { readonly note: string; readonly tree: Seen } | undefined;
  turn: Promise<unknown>;
}

/** Opens a witness. A state that is not as it was written is refused: who does not know what he signed must not sign. */
export async function openWitness(folder: string, options: WitnessOptions): Promise<Witness> {
  const opened = await openWitnessFolder(folder, options);
  try {
    return witnessOf(opened, options.now);
  } catch (error) {
    opened.close();
    throw error;
  }
}

function witnessOf(opened: WitnessFolder, now: () => Date): Witness {
  const { key, logs } = opened;
  const places = new Map(
    [...logs.keys()].map((origin) => {
      const path = `states/${hashOf(origin)}/checkpoint`;
      return [origin, { path, seen: readSeen(opened, origin, path), turn: Promise.resolve() } as LogPlace];
    }),
  );
  const byHash = new Map([...places].map(([origin, place]) => [hashOf(origin), place]));
  return {
    name: key.cosigner.name,
    verifier: verifierText(key.cosigner),
    origins: [...logs.keys()],
    addCheckpoint: async (body) => {
      const submission = openSubmission(body, (origin) => logs.get(origin));
      if ("status" in submission) return refused(submission.status, submission.reason);
      const place = places.get(submission.checkpoint.origin);
      if (place === undefined) return refused(404, "This witness does not know this log.");
      const answer = place.turn.then(() => judge(submission, { place, opened, now }));
      place.turn = answer.catch(() => undefined);
      return answer;
    },
    checkpoint: (originHash) => byHash.get(originHash)?.seen?.note,
    close: async () => {
      await Promise.all([...places.values()].map(({ turn }) => turn));
      opened.close();
    },
  };
}

function hashOf(origin: string): string {
  return createHash("sha256").update(origin).digest("hex");
}

interface Parts {
  readonly place: LogPlace;
  readonly opened: WitnessFolder;
  readonly now: () => Date;
}

async function judge(submission: Submission, { place, opened, now }: Parts): Promise<WitnessAnswer> {
  const judgement = judgeSubmission(submission, place.seen?.tree);
  if (judgement?.status === 409)
    return { status: 409, type: "text/x.tlog.size", body: `${judgement.size}\n` };
  if (judgement !== undefined) return refused(judgement.status, judgement.reason);
  const line = cosign(submission.text, opened.key, Math.floor(now().getTime() / 1000));
  const note = `${submission.text}\n${submission.logLines}${line}`;
  const { origin, size, root } = submission.checkpoint;
  try {
    await writeDurably(opened.folder, [{ path: place.path, bytes: Buffer.from(note) }]);
  } catch (error) {
    // It may be on disk or not: what is there decides what was signed.
    place.seen = readSeen(opened, origin, place.path);
    throw error;
  }
  place.seen = { note, tree: { size, root } };
  return { status: 200, type: "text/plain; charset=utf-8", body: line };
}

function refused(status: 400 | 403 | 404 | 422, reason: string): WitnessAnswer {
  return { status, type: "text/plain; charset=utf-8", body: `${reason}\n` };
}

function readSeen({ folder, key, logs }: WitnessFolder, origin: string, path: string): LogPlace["seen"] {
  const bytes = readInside(folder, path);
  if (bytes === undefined) return undefined;
  const keys = { origin, keys: logs.get(origin) ?? [], cosigners: [key.cosigner] };
  const opened = openCosigned(bytes, keys);
  if (opened === undefined || opened.cosigned.length === 0)
    throw new Fault(
      "record-broken",
      `${join(folder, path)} is not as this witness wrote it, so it cannot know what it signed of ${origin}. Put the file back from the latest copy.`,
    );
  const { size, root } = opened.checkpoint;
  return { note: Buffer.from(bytes).toString("utf8"), tree: { size, root } };
}
