import { type DocumentView, Fault, type Reading } from "../../core/index.ts";
import type { SealedHolding } from "../../store/index.ts";
import { readNamed } from "../read-blobs.ts";
import type { RecordLog } from "../record-log.ts";
import { decryptWith } from "./age.ts";
import { refuseErased } from "./erase-sealed.ts";
import { type SealedKey, sealedKey } from "./sealed-key.ts";

interface Place {
  readonly folder: string;
  readonly log: RecordLog;
}

/** Commitments to confidential files that are called so: by path or its end, by hash, or by commitment. */
export function findSealed(name: string, { folder, log }: Place): readonly string[] {
  const isHash = /^[0-9a-f]{4,64}$/.test(name);
  return [...log.holdings.sealed.values()]
    .filter(({ commitment, destroyed }) => {
      if (isHash && commitment.startsWith(name)) return true;
      const key = destroyed === undefined ? sealedKey(folder, commitment) : undefined;
      if (key === undefined) return false;
      const { path, source } = key;
      return path === name || path.endsWith(`/${name}`) || (isHash && source.sha256.startsWith(name));
    })
    .map(({ commitment }) => commitment);
}

/** A confidential file as it can be shown, made from its key and its encrypted reading; nothing of it is kept. */
export async function sealedDocument(
  commitment: string,
  { folder, log }: Place,
): Promise<DocumentView | undefined> {
  const holding = log.holdings.sealed.get(commitment);
  if (holding === undefined) return undefined;
  refuseErased(holding);
  const key = sealedKey(folder, commitment);
  const last = holding.readings.at(-1);
  if (key === undefined || last === undefined) throw withoutKey(commitment, folder);
  const bytes = await decryptWith(key.key, readNamed(folder, last.reading.sha256));
  if (bytes === undefined) throw withoutKey(commitment, folder);
  const reading: Reading = JSON.parse(Buffer.from(bytes).toString("utf8"));
  return viewOf(reading, { key, holding, readingHash: last.reading.sha256 });
}

function withoutKey(commitment: string, folder: string): Fault {
  return new Fault(
    "key-unreadable",
    `The file ${commitment.slice(0, 12)} of ${folder} cannot be read: its key is not here, or was altered. Put keys/sealed/${commitment}.key back from a copy.`,
  );
}

function viewOf(
  reading: Reading,
  { key, holding, readingHash }: { key: SealedKey; holding: SealedHolding; readingHash: string },
): DocumentView {
  const { document, citations, claims, source } = reading;
  const { masthead } = document;
  const date = masthead.date?.value ?? masthead.letterDate?.value;
  return {
    summary: {
      ...{ source: key.source.sha256, bytes: key.source.bytes, paths: [key.path] },
      ...{ reading: readingHash, readerVersion: reading.reader.version, receivedAt: holding.receivedAt },
      ...{ form: document.form.value, language: document.language.value },
      symbols: masthead.symbols.map(({ value }) => value),
      title: masthead.title?.value ?? key.path,
      titleIsRead: masthead.title !== undefined,
      ...(date === undefined ? {} : { date }),
      senders: [],
      ...{ claims: claims.length, citations: citations.length, notes: document.notes.length },
      problems: source.problems.length + document.problems.length,
    },
    reading,
    citations: citations.map((citation) => ({ citation, targets: [] })),
    citedBy: [],
  };
}
