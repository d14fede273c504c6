import { reviewReason } from "../../core/index.ts";
import { describeClaim } from "../describe-claim.ts";
import { type CommonOptions, withRecord } from "../options.ts";
import { table } from "../table.ts";
import type { Terminal } from "../terminal.ts";

/** What `aver unreviewed` takes beside the common options. */
export interface UnreviewedOptions extends CommonOptions {
  readonly limit: number;
}

/** `aver unreviewed`: the claims that people should look at first, each with the reason. */
export async function unreviewedCommand(options: UnreviewedOptions, terminal: Terminal): Promise<number> {
  const found = await withRecord(options, "read", (record) => record.unreviewed({ limit: options.limit }));
  if (options.json === true) {
    terminal.out(found.map((one) => `${JSON.stringify(one)}\n`).join(""));
    return 0;
  }
  const rows = found.map((one) => [
    `${one.row.source.slice(0, 12)}/${one.row.claim.id}`,
    describeClaim(one.row.claim),
    reviewReason(one),
    `“${one.row.words}”`,
  ]);
  terminal.out(table(rows, terminal.columns));
  terminal.out(
    "Nobody has reviewed these. Claims of rules that were right in fewer labelled cases, or seldom seen, come first; the order says nothing of whether a statement is true.\n",
  );
  return 0;
}
