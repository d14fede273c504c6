import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { type Entry, Fault } from "../core/index.ts";
import {
  emptyLog,
  parseSigner,
  rootOf,
  type Signer,
  signCheckpoint,
  signerFrom,
  signerText,
} from "../ledger/index.ts";
import {
  createRecordFolder,
  isVacant,
  openRecordFolder,
  type RecordFolder,
  readInside,
} from "../store/index.ts";
import { anchorStates } from "./anchors/anchor-states.ts";
import { askWitnesses } from "./anchors/ask-witnesses.ts";
import { recordPolicy } from "./anchors/record-policy.ts";
import { custodyOf } from "./custody/custody-of.ts";
import { keepReview } from "./custody/keep-review.ts";
import { type Keeper, openKeeper } from "./keep-reading.ts";
import { notForWriting } from "./not-for-writing.ts";
import { hasProposals, keepProposals } from "./proposals/keep-proposals.ts";
import type { OpenOptions, OpenRecord } from "./record.ts";
import { openRecordLog, type RecordLog } from "./record-log.ts";
import { type RecordHead, readRecordText, writeRecordText } from "./record-text.ts";
import { openAnswers } from "./record-view.ts";
import { finishErasures } from "./sealed/erase-sealed.ts";
import { sealedVerbs } from "./sealed/sealed-verbs.ts";

/** Opens a record, or makes it when it may be made. Everything is checked that can be without reading all of it. */
export async function openRecord(folder: string, options: OpenOptions): Promise<OpenRecord> {
  if (options.mode === "write" && options.create === true && isVacant(folder))
    await makeRecord(folder, options.now());
  const opened = openRecordFolder(folder, {
    mode: options.mode,
    now: options.now(),
    ...(options.address === undefined ? {} : { address: options.address }),
  });
  try {
    const head = readRecordText(opened.recordText, opened.folder);
    const log = openRecordLog(opened.folder, head.verifier);
    const keeper =
      options.mode === "write"
        ? openKeeper({ opened, log, signer: readSigner(opened, head), options })
        : undefined;
    if (keeper !== undefined) finishErasures(opened.folder, log.holdings);
    return recordOf({ opened, head, log, keeper, options });
  } catch (error) {
    opened.close();
    throw error;
  }
}

async function makeRecord(folder: string, now: Date): Promise<void> {
  const signer = signerFrom(`aver.local/${randomBytes(8).toString("hex")}`, randomBytes(32));
  const origin = signer.verifier.name;
  await createRecordFolder(resolve(folder), {
    recordText: writeRecordText(now, signer),
    checkpointText: signCheckpoint({ origin, size: 0, root: rootOf(emptyLog) }, signer),
    keyText: `${signerText(signer)}\n`,
  });
}

function readSigner({ folder }: RecordFolder, { verifier }: RecordHead): Signer {
  const bytes = readInside(folder, "keys/log.key");
  if (bytes === undefined)
    throw new Fault(
      "record-readonly",
      `The record at ${folder} has no keys/log.key, so nothing can be added to it. It is a copy: use the original, or read it only.`,
    );
  const signer = parseSigner(Buffer.from(bytes).toString("utf8").trimEnd());
  if (signer?.verifier.name === verifier.name && signer.verifier.id === verifier.id) return signer;
  throw new Fault(
    "record-broken",
    `keys/log.key of ${folder} is not the key of this record. Put it back from a copy; without it the record can still be read.`,
  );
}

interface Parts {
  readonly opened: RecordFolder;
  readonly head: RecordHead;
  readonly log: RecordLog;
  readonly keeper: Keeper | undefined;
  readonly options: OpenOptions;
}

function recordOf({ opened, head, log, keeper, options }: Parts): OpenRecord {
  const { folder } = opened;
  const database = options.database === undefined ? {} : { database: options.database };
  const answers = openAnswers({ folder, origin: head.origin, log, now: options.now, ...database });
  return {
    folder,
    origin: head.origin,
    ...answers.questions,
    checkpoint: async () => {
      log.refresh();
      const { checkpoint, text } = log.log();
      const rootHash = Buffer.from(checkpoint.root).toString("hex");
      return { origin: checkpoint.origin, size: checkpoint.size, rootHash, text };
    },
    check: async ({ reread }) => {
      const { checkRecord } = await import("./check-record.ts");
      const { rereadGuarded } = await import("./read-guarded.ts");
      return checkRecord(folder, {
        now: options.now,
        ...database,
        ...(reread ? { reread: rereadGuarded } : {}),
      });
    },
    anchors: async () => {
      log.refresh();
      const parts = { verifier: head.verifier, policy: recordPolicy(folder), log: log.log() };
      return anchorStates(folder, parts);
    },
    cosign: async (cosigning) =>
      keeper === undefined
        ? Promise.reject(notForWriting(folder))
        : askWitnesses({ folder, verifier: head.verifier, writer: keeper.writer }, cosigning),
    timestamped: async () => {
      const { timestampedSize } = await import("./anchors/timestamp-states.ts");
      log.refresh();
      return timestampedSize(folder, log.log().tree);
    },
    stamp: async (stamping) => {
      if (keeper === undefined) throw notForWriting(folder);
      const { stampRecord } = await import("./anchors/stamp-record.ts");
      return stampRecord({ folder, writer: keeper.writer }, stamping);
    },
    ...(keeper === undefined ? {} : { append: (entries) => appendAll(keeper, log, entries) }),
    keep: (file) => (keeper === undefined ? Promise.reject(notForWriting(folder)) : keeper.keep(file)),
    knows: (source, version) => log.holdings.bySource.get(source)?.readerVersions.includes(version) ?? false,
    custody: async (name) => {
      log.refresh();
      return custodyOf(name, { log, verifier: head.verifier });
    },
    review: (order) =>
      keeper === undefined
        ? Promise.reject(notForWriting(folder))
        : keepReview(order, { folder, log, scribe: keeper.scribe }),
    proposedFor: () => {
      log.refresh();
      return [...log.holdings.bySource.values()].filter(hasProposals).map(({ source }) => source.sha256);
    },
    keepProposals: (set) =>
      keeper === undefined
        ? Promise.reject(notForWriting(folder))
        : keepProposals(set, { folder, log, scribe: keeper.scribe }),
    ...sealedVerbs({ folder, log, scribe: keeper?.scribe, random: options.random ?? randomBytes }),
    close: async () => {
      try {
        await keeper?.close();
        await answers.close();
      } finally {
        opened.close();
      }
    },
  };
}

async function appendAll({ scribe }: Keeper, log: RecordLog, entries: readonly Entry[]): Promise<void> {
  await scribe.append(entries);
  log.refresh();
}
