import { Fault } from "../../core/index.ts";
import { proposalsOf } from "../proposals/keep-proposals.ts";
import { readingOf } from "../read-blobs.ts";
import type { RecordLog } from "../record-log.ts";
import { type ReviewOrder, reviewEntry } from "./review.ts";
import type { Scribe } from "./scribe.ts";

interface Reviewing {
  readonly folder: string;
  readonly log: RecordLog;
  readonly scribe: Scribe;
}

/** Puts a review into the log; resolves to the number of its entry. */
export async function keepReview(order: ReviewOrder, { folder, log, scribe }: Reviewing): Promise<number> {
  log.refresh();
  const holding = log.holdings.bySource.get(order.source);
  const reading = holding === undefined ? undefined : readingOf(folder, holding);
  if (reading === undefined)
    throw new Fault("document-absent", `${folder} has no reading of a file ${order.source}.`);
  const readingHash = holding?.reading?.reading.sha256 ?? "";
  const proposals = proposalsOf(folder, holding);
  const parts = { stamp: scribe.stamp(), reading, readingHash, proposals };
  const number = await scribe.append([reviewEntry(order, parts)]);
  log.refresh();
  return number;
}
