import type { Scribe } from "../custody/scribe.ts";
import { notForWriting } from "../not-for-writing.ts";
import { reader } from "../reader.ts";
import type { OpenRecord } from "../record.ts";
import type { RecordLog } from "../record-log.ts";
import { eraseSealed } from "./erase-sealed.ts";
import { findSealed, sealedDocument } from "./open-sealed.ts";
import { sealFile } from "./seal-file.ts";

interface SealedParts {
  readonly folder: string;
  readonly log: RecordLog;
  readonly scribe: Scribe | undefined;
  readonly random: (bytes: number) => Uint8Array;
}

/** What an open record does with confidential files. */
export function sealedVerbs({ folder, log, scribe, random }: SealedParts): Pick<OpenRecord, SealedVerb> {
  return {
    sealedFiles: () => {
      log.refresh();
      return [...log.holdings.sealed.values()].map(({ commitment, receivedAt, destroyed }) => ({
        ...{ commitment, receivedAt },
        isErased: destroyed !== undefined,
      }));
    },
    findSealed: (name) => {
      log.refresh();
      return findSealed(name, { folder, log });
    },
    sealedDocument: (commitment) => {
      log.refresh();
      return sealedDocument(commitment, { folder, log });
    },
    seal: async (order) => {
      if (scribe === undefined) throw notForWriting(folder);
      return sealFile(order, { folder, log, scribe, random, version: reader.version });
    },
    erase: async (order) => {
      if (scribe === undefined) throw notForWriting(folder);
      return eraseSealed(order, { folder, log, scribe });
    },
  };
}

type SealedVerb = "sealedFiles" | "findSealed" | "sealedDocument" | "seal" | "erase";
