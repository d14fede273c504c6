import { canonicalJson, Fault, type ProposalSet } from "../../core/index.ts";
import { addBlobs, type Holding } from "../../store/index.ts";
import type { Scribe } from "../custody/scribe.ts";
import { readNamed } from "../read-blobs.ts";
import type { RecordLog } from "../record-log.ts";

interface Keeping {
  readonly folder: string;
  readonly log: RecordLog;
  readonly scribe: Scribe;
}

/** Puts what a model proposed into the record, beside the reading and never in it; resolves to the number of its entry. */
export async function keepProposals(set: ProposalSet, { folder, log, scribe }: Keeping): Promise<number> {
  log.refresh();
  const { source, reading, model, address } = set;
  if (log.holdings.bySource.get(source)?.reading?.reading.sha256 !== reading)
    throw new Fault(
      "document-absent",
      `${folder} has been read anew meanwhile: let the model propose again.`,
    );
  const [proposals] = await addBlobs(folder, [(take) => take(Buffer.from(canonicalJson(set)))], new Set());
  if (proposals === undefined) throw new Error("every blob that is written has a name");
  const entry = {
    kind: "claims-proposed",
    ...scribe.stamp(),
    source,
    reading,
    proposals,
    model,
    address,
  } as const;
  const number = await scribe.append([entry]);
  log.refresh();
  return number;
}

/** Whether a model proposed anything for the latest reading of a file. */
export function hasProposals({ reading, proposals }: Holding): boolean {
  return proposals.some((entry) => entry.reading === reading?.reading.sha256);
}

/** What models proposed for the latest reading of a file, in the order in which they did. */
export function proposalsOf(folder: string, holding: Holding | undefined): readonly ProposalSet[] {
  const reading = holding?.reading?.reading.sha256;
  const made = (holding?.proposals ?? []).filter((entry) => entry.reading === reading);
  return made.map(({ proposals }) => {
    const value: unknown = JSON.parse(Buffer.from(readNamed(folder, proposals.sha256)).toString("utf8"));
    if (isProposalSet(value)) return value;
    throw new Fault(
      "record-version",
      `The proposals ${proposals.sha256} have a form that this Aver does not know. Open the record with a newer Aver.`,
    );
  });
}

function isProposalSet(value: unknown): value is ProposalSet {
  if (typeof value !== "object" || value === null) return false;
  return "kind" in value && value.kind === "proposals" && "format" in value && value.format === 1;
}
