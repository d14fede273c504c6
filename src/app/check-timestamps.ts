import type { CheckLine } from "../core/index.ts";
import type { Tree } from "../ledger/index.ts";
import { anchoredSizes } from "./anchors/anchor-files.ts";
import { type RecordAuthority, recordAuthorities } from "./anchors/authorities.ts";
import { readTimestamp, stampedBy, timestampPath } from "./anchors/timestamp-files.ts";
import { stampedAt } from "./anchors/timestamp-states.ts";

interface Checked {
  readonly log: Tree;
  /** Certificates of authorities that the one who checks trusts, PEM; the record's own are used without. */
  readonly certificates?: string;
}

/** Says of each timestamp whether it stands, whose it is, and whether the log still is what was stamped. */
export async function checkTimestamps(folder: string, checked: Checked): Promise<readonly CheckLine[]> {
  const lines: CheckLine[] = [];
  const authorities = recordAuthorities(folder);
  for (const size of anchoredSizes(folder)) {
    for (const name of stampedBy(folder, size))
      lines.push(await lineOf(folder, { size, name }, { ...checked, authorities }));
  }
  return lines;
}

async function lineOf(
  folder: string,
  { size, name }: { readonly size: number; readonly name: string },
  checked: Checked & { readonly authorities: readonly RecordAuthority[] },
): Promise<CheckLine> {
  const line = { subject: "timestamp", name: timestampPath(size, name) } as const;
  const stamped = stampedAt(folder, size, checked.log);
  if (stamped === undefined)
    return {
      ...line,
      state: "altered",
      detail: `The log at ${size} entries is not what was stamped: entries were cut off, or it was written anew.`,
    };
  const { certificatesIn, verifyTimestamp } = await import("../stamp/index.ts");
  const own = checked.authorities.find((one) => one.name === name)?.certificates ?? "";
  const trusted = certificatesIn(checked.certificates ?? own);
  const verdict = await verifyTimestamp(readTimestamp(folder, size, name) ?? new Uint8Array(), {
    message: stamped.message,
    trusted,
  });
  if (verdict.kind === "sound")
    return {
      ...line,
      state: "sound",
      detail: `The log's first ${size} entries were there at ${verdict.at}, says ${verdict.authority}.`,
    };
  if (verdict.kind === "unknown-authority" && checked.certificates !== undefined)
    return { ...line, state: "unchecked", detail: verdict.detail };
  if (verdict.kind === "unknown-authority")
    return {
      ...line,
      state: own === "" ? "missing" : "altered",
      detail: `authorities/${name}.pem does not vouch for this timestamp, as it did when it was kept.`,
    };
  return { ...line, state: "altered", detail: verdict.detail };
}
