import { randomInt } from "node:crypto";
import {
  type Candidate,
  cageSoMany,
  collectFiles,
  type FileItem,
  type FileOutcome,
  type OpenRecord,
  openByWorkers,
  type ReadingWay,
  readFiles,
  readHere,
  readInThreads,
  sealFiles,
} from "../../app/index.ts";
import { Fault, type ReceivedFrom } from "../../core/index.ts";
import { type CommonOptions, neededDatabase, withRecord } from "../options.ts";
import { progressBar } from "../progress.ts";
import { printable, type Terminal } from "../terminal.ts";
import { cosignIfAsked } from "./cosign.ts";

/** What `aver read` takes beside the common options. */
export interface ReadOptions extends CommonOptions {
  /** From whom, where and how the files came, as the person words it. */
  readonly from?: string;
  readonly where?: string;
  readonly how?: string;
  /** Whether the files are kept encrypted, and out of the log, the view and every database. */
  readonly confidential?: boolean;
  /** Whether `aver work` processes read, through the PostgreSQL of AVER_DATABASE_URL. */
  readonly queue?: boolean;
  /** One result of a worker in so many is read here too and compared; 0 for none. */
  readonly verify: number;
  /** How many files may be read at a time on this machine. */
  readonly jobs: number;
}

type Tell = (outcome: FileOutcome) => void;

/** `aver read NAMES…`: reads files and folders into the record. Exit code 1 when anything was refused. */
export async function readCommand(
  names: readonly string[],
  options: ReadOptions,
  terminal: Terminal,
): Promise<number> {
  if (names.length === 0 && options.queue !== true)
    throw new Fault("usage", "Name the files or folders to be read: aver read FILE…");
  if (options.confidential === true && options.queue === true)
    throw new Fault("usage", "Confidential files are read on this machine only: leave out --queue.");
  const from = originIn(options);
  const found = await collectFiles(names);
  const candidates = from === undefined ? found : found.map((candidate) => ({ ...candidate, from }));
  const outcomes: FileOutcome[] = [];
  await withRecord(options, "write", async (record) => {
    const show = progressBar(terminal, candidates.length);
    const told: Tell = (outcome) => {
      outcomes.push(outcome);
      show(outcomes.length, outcome.path);
      tell(outcome, options, terminal);
    };
    if (options.confidential === true) {
      for await (const outcome of sealFiles(record, candidates)) told(outcome);
    } else if (options.queue === true) await readElsewhere({ record, candidates, options, terminal }, told);
    else await readOnThisMachine(record, { candidates, jobs: options.jobs }, told);
    if (outcomes.some((outcome) => outcome.kind === "read" && outcome.news !== "known"))
      await cosignIfAsked(record, terminal);
  });
  if (options.json !== true) terminal.out(`${summaryOf(outcomes)} Record: ${options.record}\n`);
  return outcomes.some(({ kind }) => kind === "refused") ? 1 : 0;
}

async function readOnThisMachine(
  record: OpenRecord,
  { candidates, jobs }: { readonly candidates: readonly Candidate[]; readonly jobs: number },
  told: Tell,
): Promise<void> {
  cageSoMany(jobs);
  const files = candidates.filter((candidate) => candidate.kind === "file");
  const threads = readInThreads(jobs, files);
  try {
    await readAll(record, { items: candidates, way: threads?.way ?? readHere }, told);
  } finally {
    await threads?.close();
  }
}

interface Elsewhere {
  readonly record: OpenRecord;
  readonly candidates: readonly Candidate[];
  readonly options: ReadOptions;
  readonly terminal: Terminal;
}

async function readElsewhere(
  { record, candidates, options, terminal }: Elsewhere,
  told: Tell,
): Promise<void> {
  const { verify } = options;
  const workers = await openByWorkers({
    database: neededDatabase("read --queue"),
    origin: record.origin,
    readAgain: () => verify > 0 && randomInt(verify) === 0,
    onNoWorker: (server) =>
      terminal.err(`aver: Files wait at ${server}, and no worker is connected. Start one: aver work\n`),
  });
  try {
    await readAll(record, { items: candidates, way: workers.way }, told);
    // What is known already was told of by the command that put it.
    const tellNews: Tell = (outcome) => {
      if (outcome.kind !== "read" || outcome.news !== "known") told(outcome);
    };
    await readAll(record, { items: await workers.left(), way: workers.way }, tellNews);
  } finally {
    await workers.close();
  }
}

async function readAll(
  record: OpenRecord,
  { items, way }: { readonly items: readonly FileItem[]; readonly way: ReadingWay },
  told: Tell,
): Promise<void> {
  for await (const outcome of readFiles(record, items, way)) told(outcome);
}

function originIn({ from, where, how }: ReadOptions): ReceivedFrom | undefined {
  if (from === undefined && where === undefined && how === undefined) return undefined;
  return {
    ...(from === undefined ? {} : { who: from }),
    ...(where === undefined ? {} : { where }),
    ...(how === undefined ? {} : { how }),
  };
}

function tell(outcome: FileOutcome, options: CommonOptions, terminal: Terminal): void {
  if (outcome.kind === "refused") terminal.err(`aver: ${printable(outcome.fault.message)}\n`);
  if (options.json === true) terminal.out(`${JSON.stringify(asJson(outcome))}\n`);
  else if (outcome.kind === "read") terminal.out(`${lineFor(outcome)}\n`);
}

function lineFor(outcome: FileOutcome & { readonly kind: "read" }): string {
  const path = printable(outcome.path);
  const { counts } = outcome;
  if (counts === undefined) return `${path}  known already, nothing added`;
  const parts = [
    counts.form === "unknown" ? "form unknown" : counts.form.replaceAll("-", " "),
    counted(counts.claims, "claim"),
    counted(counts.citations, "citation"),
    counted(counts.notes, "note"),
    ...(counts.problems > 0 ? [counted(counts.problems, "problem")] : []),
  ];
  if (outcome.isConfidential === true) parts.push(`confidential: ${outcome.source.slice(0, 12)}`);
  return `${path}  ${parts.join(", ")}${outcome.news === "reread" ? " (read anew)" : ""}`;
}

function summaryOf(outcomes: readonly FileOutcome[]): string {
  const read = outcomes.filter((outcome) => outcome.kind === "read" && outcome.news !== "known").length;
  const known = outcomes.filter((outcome) => outcome.kind === "read" && outcome.news === "known").length;
  const refused = outcomes.length - read - known;
  const parts = [`${counted(read, "file")} read`, ...(known > 0 ? [`${known} known already`] : [])];
  if (refused > 0) parts.push(`${refused} refused`);
  return `${parts.join(", ")}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function asJson(outcome: FileOutcome): object {
  if (outcome.kind === "read") return outcome;
  return { kind: "refused", path: outcome.path, code: outcome.fault.code, message: outcome.fault.message };
}
