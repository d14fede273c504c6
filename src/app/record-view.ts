import type { DocumentView, Reading } from "../core/index.ts";
import { rootAt } from "../log/index.ts";
import { isSha256, openView, type View } from "../store/index.ts";
import { findSymbols } from "../structure/index.ts";
import { keepLately } from "./keep-lately.ts";
import { proposalsOf } from "./proposals/keep-proposals.ts";
import { readingOf, readNamed } from "./read-blobs.ts";
import type { OpenRecord } from "./record.ts";
import type { RecordLog } from "./record-log.ts";
import { unreviewedOf } from "./unreviewed.ts";

type Question =
  | "library"
  | "document"
  | "findDocuments"
  | "claims"
  | "claim"
  | "findClaims"
  | "unreviewed"
  | "search"
  | "counts"
  | "sourceBytes";

/** The answers that an open record gives from its view and its blobs. */
export interface Answers {
  readonly questions: Pick<OpenRecord, Question>;
  close(): Promise<void>;
}

interface Parts {
  readonly folder: string;
  readonly origin: string;
  readonly log: RecordLog;
  readonly now: () => Date;
  /** Address of the PostgreSQL that keeps the view; without one it lies in the folder. */
  readonly database?: string;
}

/** The view is opened at the first question and brought up to the log at each. */
export function openAnswers(parts: Parts): Answers {
  let opening: Promise<View> | undefined;
  let catching: Promise<unknown> = Promise.resolve();
  let caughtUpTo = "";
  const view = async (): Promise<View> => {
    opening ??= openView({ ...parts, now: parts.now() });
    const opened = await opening.catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    const caughtUp = catching.then(async () => {
      parts.log.refresh();
      if (parts.log.log().text !== caughtUpTo) caughtUpTo = await catchUp(opened, parts);
    });
    catching = caughtUp.catch(() => undefined);
    await caughtUp;
    return opened;
  };
  return {
    questions: questionsOf(view, parts),
    close: async () => {
      if (opening !== undefined) await (await opening).close();
    },
  };
}

// Returns the checkpoint that the view then is at.
async function catchUp(view: View, { folder, origin, log }: Parts): Promise<string> {
  let reached = "";
  await view.catchUp(() => {
    log.refresh();
    const { checkpoint, text, tree } = log.log();
    reached = text;
    return {
      origin,
      size: checkpoint.size,
      rootAt: (size) =>
        size === checkpoint.size ? Buffer.from(checkpoint.root).toString("hex") : rootAt(tree, size),
      changedSince: (size) =>
        [...log.holdings.bySource.values()].filter(({ lastEntry }) => lastEntry >= size),
      readingOf: (holding) => readingOf(folder, holding),
    };
  });
  return reached;
}

// In bytes of the readings' blobs; what stands in memory is some three times as large.
const mostReadingBytes = 64 * 1024 * 1024;

function questionsOf(view: () => Promise<View>, { folder, log }: Parts): Answers["questions"] {
  const lately = keepLately<Reading | undefined>(mostReadingBytes);
  const read = (source: string): Reading | undefined => {
    const holding = log.holdings.bySource.get(source);
    if (holding?.reading === undefined) return undefined;
    const { sha256, bytes } = holding.reading.reading;
    return lately.get(sha256, bytes, () => readingOf(folder, holding));
  };
  return {
    library: async (query) => (await view()).library(query),
    document: async (source) => {
      const found = await documentOf(await view(), source, read);
      const proposals = proposalsOf(folder, log.holdings.bySource.get(source));
      return found === undefined || proposals.length === 0 ? found : { ...found, proposals };
    },
    findDocuments: async (name) => {
      const mentions = findSymbols(name, { start: 0, end: name.length });
      return (await view()).findDocuments({
        name,
        symbols: [name, ...mentions.flatMap(({ symbols }) => symbols)],
      });
    },
    claims: async (query) => (await view()).claims(query),
    claim: async (source, id) => (await view()).claim(source, id),
    findClaims: async (start) => (await view()).findClaims(start),
    unreviewed: async ({ limit }) => unreviewedOf(await view(), log, limit),
    search: async (query) => (await view()).search(query),
    counts: async () => {
      const counts = await (await view()).counts();
      return { ...counts, entries: log.log().checkpoint.size };
    },
    sourceBytes: async (source) => {
      log.refresh();
      if (!isSha256(source) || !log.holdings.bySource.has(source)) return undefined;
      return readNamed(folder, source);
    },
  };
}

async function documentOf(
  view: View,
  source: string,
  read: (source: string) => Reading | undefined,
): Promise<DocumentView | undefined> {
  const summary = await view.document(source);
  const reading = summary === undefined ? undefined : read(source);
  if (summary === undefined || reading === undefined) return undefined;
  const targets = await view.citationTargets(source);
  return {
    summary,
    reading,
    citations: reading.citations.map((citation) => ({
      citation,
      targets: targets
        .filter((target) => target.citation === citation.id)
        .map(({ source: named, title, symbol }) => ({ source: named, title, symbol })),
    })),
    citedBy: await view.citedBy(source),
  };
}
