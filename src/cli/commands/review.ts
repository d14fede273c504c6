import type { ReviewOrder } from "../../app/index.ts";
import { type Correction, decisionWords, Fault } from "../../core/index.ts";
import { type CommonOptions, documentNamed, withRecord } from "../options.ts";
import { printable, type Terminal } from "../terminal.ts";

/** What `aver review` takes beside the common options. */
export interface ReviewOptions extends CommonOptions {
  readonly accept?: boolean;
  readonly reject?: boolean;
  readonly correct?: readonly string[];
  readonly reason: string;
}

/** `aver review NAME/ID`: a person's decision on what was read, as an entry. The reading stays as it is. */
export async function reviewCommand(
  name: string,
  options: ReviewOptions,
  terminal: Terminal,
): Promise<number> {
  const decision = decisionIn(options);
  const corrections = (options.correct ?? []).map(correctionIn);
  const { document, item } = partsOf(name);
  const kept = await withRecord(options, "add", async (record) => {
    const { source } = await documentNamed(record, document);
    const about = item === undefined ? { source } : { source, item };
    const order: ReviewOrder = { ...about, decision, corrections, reason: options.reason };
    return { ...order, number: await record.review(order) };
  });
  const what = item ?? "The reading";
  terminal.out(
    options.json === true
      ? `${JSON.stringify(kept)}\n`
      : `${printable(what)}: ${decisionWords[decision]}. Entry ${kept.number} of the log.\n`,
  );
  return 0;
}

function decisionIn({ accept, reject, correct }: ReviewOptions): ReviewOrder["decision"] {
  if (accept === true) return "accept";
  if (reject === true) return "reject";
  if (correct !== undefined) return "correct";
  throw new Fault("usage", "Say what you decide: --accept, --reject or --correct FIELD=VALUE.");
}

function correctionIn(words: string): Correction {
  const { field, value } = /^(?<field>[A-Za-z]+)=(?<value>.*)$/s.exec(words)?.groups ?? {};
  if (field !== undefined && value !== undefined) return { field, value };
  throw new Fault(
    "usage",
    `${JSON.stringify(words)} is no correction. Write FIELD=VALUE, as in time=2044-03-14.`,
  );
}

// Ids of claims and citations end in where they stand, which the names of files hardly ever do.
function partsOf(name: string): { readonly document: string; readonly item?: string } {
  const { document, item } =
    /^(?<document>.+)\/(?<item>[a-z]+(?:-[a-z]+)*-\d+-\d+(?:\.\d+)?)$/.exec(name)?.groups ?? {};
  return document === undefined || item === undefined ? { document: name } : { document, item };
}
