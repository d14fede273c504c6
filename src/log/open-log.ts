import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { Fault } from "../core/index.ts";
import {
  emptyLog,
  parseSigner,
  parseVerifier,
  rootOf,
  type Signer,
  signCheckpoint,
  type Verifier,
} from "../ledger/index.ts";
import {
  holderName,
  isVacant,
  makeFolderDurably,
  removeParts,
  takeLock,
  thisProcess,
  writeDurably,
} from "../store/index.ts";
import { type LogAnswers, type LogHead, logAnswers } from "./log-answers.ts";
import { openLogWriter } from "./log-writer.ts";
import { followLog, readCheckpointText } from "./stored-log.ts";

/** How a log is opened: with its private key to append, or with its public key to read and prove. */
export type OpenLogOptions =
  | {
      /** `PRIVATE+KEY+…`, from `makeLogKey`. */
      readonly key: string;
      /** Make the log when the folder is absent or empty. */
      readonly create?: boolean;
    }
  | {
      /** `name+id+…`, from `makeLogKey`. */
      readonly verifier: string;
    };

/** A log in a folder: C2SP tlog-tiles, as a server of static files can offer it. */
export interface OpenLog extends LogAnswers {
  readonly folder: string;
  readonly origin: string;
  /**
   * Resolves to the number of the first of the entries when they and a signed checkpoint over them are on
   * disk. Calls made meanwhile share the next batch. They come into tiles within about a second.
   */
  append(entries: readonly Uint8Array[]): Promise<number>;
  /** Resolves when all that was appended is in tiles, under the checkpoint that a server of static files offers. */
  settle(): Promise<void>;
  /** Puts cosignatures on the checkpoint that bears this text; `false` when the log has grown since. */
  addCosignatures(head: LogHead, lines: readonly string[]): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens a log's folder. One process appends at a time: a second one is refused with a sentence that names the first. */
export async function openLog(path: string, options: OpenLogOptions): Promise<OpenLog> {
  const folder = resolve(path);
  if ("verifier" in options) return readOnly(folder, readVerifier(options.verifier));
  const signer = parseSigner(options.key.trim());
  if (signer === undefined)
    throw new Fault("usage", "The key of the log is not a private key of the form PRIVATE+KEY+name+id+….");
  if (options.create === true && isVacant(folder)) await makeFolderDurably(folder);
  const release = lock(folder);
  try {
    if (options.create === true) await begin(folder, signer);
    return writable(folder, { signer, release });
  } catch (error) {
    release();
    throw error;
  }
}

function readVerifier(text: string): Verifier {
  const verifier = parseVerifier(text);
  if (verifier !== undefined) return verifier;
  throw new Fault("usage", "The verifier of the log is not a public key of the form name+id+….");
}

function lock(folder: string): () => void {
  if (!existsSync(folder))
    throw new Fault("record-absent", `There is no log at ${folder}. Make one with the option \`create\`.`);
  const taken = takeLock(join(folder, "lock"), thisProcess(new Date()));
  if (taken.kind === "taken") return taken.release;
  const holder = taken.by === undefined ? "somebody whose name cannot be read" : holderName(taken.by);
  throw new Fault("record-locked", `The log at ${folder} is open for writing by ${holder}.`);
}

async function begin(folder: string, signer: Signer): Promise<void> {
  removeParts(folder, () => true);
  if (readCheckpointText(folder) !== undefined) return;
  if (existsSync(join(folder, "tile")))
    throw new Fault(
      "record-broken",
      `The log at ${folder} has lost its checkpoint. Put it back from a copy.`,
    );
  const head = { origin: signer.verifier.name, size: 0, root: rootOf(emptyLog) };
  await writeDurably(folder, [{ path: "checkpoint", bytes: Buffer.from(signCheckpoint(head, signer)) }]);
}

function writable(folder: string, own: { readonly signer: Signer; readonly release: () => void }): OpenLog {
  removeParts(folder, () => true);
  const { verifier } = own.signer;
  const writer = openLogWriter(folder, own.signer);
  return {
    folder,
    origin: verifier.name,
    ...logAnswers({ folder, verifier, log: writer.log }),
    append: writer.append,
    settle: writer.settle,
    addCosignatures: (head, lines) => writer.addSignatures(head.signedText, lines),
    close: async () => {
      try {
        await writer.close();
      } finally {
        own.release();
      }
    },
  };
}

function readOnly(folder: string, verifier: Verifier): OpenLog {
  const log = followLog(folder, verifier);
  const refuse = (): Promise<never> =>
    Promise.reject(
      new Fault("record-readonly", `The log at ${folder} is open for reading only. Open it with its key.`),
    );
  return {
    folder,
    origin: verifier.name,
    ...logAnswers({ folder, verifier, log }),
    append: refuse,
    settle: async () => undefined,
    addCosignatures: refuse,
    close: async () => undefined,
  };
}
