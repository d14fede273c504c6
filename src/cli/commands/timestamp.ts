import { randomBytes } from "node:crypto";
import type { AuthorityAddress, StampOutcome, StampReport } from "../../app/index.ts";
import { Fault } from "../../core/index.ts";
import { type CommonOptions, withRecord } from "../options.ts";
import { printable, type Terminal } from "../terminal.ts";
import { textFile } from "../text-file.ts";

/** What `aver timestamp` takes beside the common options. */
export interface TimestampOptions extends CommonOptions {
  readonly authority?: readonly string[];
}

/** `aver timestamp`: asks time-stamping authorities about the log. Exit code 1 when one of them gave none. */
export async function timestampCommand(options: TimestampOptions, terminal: Terminal): Promise<number> {
  const add = authoritiesIn(options.authority ?? []);
  const report = await withRecord(options, "add", (record) =>
    record.stamp({ send: fetch, nonce: () => randomBytes(8), add }),
  );
  terminal.out(options.json === true ? `${JSON.stringify(report)}\n` : described(report));
  return report.outcomes.every(({ kind }) => kind === "stamped") ? 0 : 1;
}

function authoritiesIn(words: readonly string[]): readonly AuthorityAddress[] {
  if (words.length % 3 !== 0)
    throw new Fault("usage", "An authority is named by three words: --authority NAME URL CERTIFICATE-FILE.");
  const found: AuthorityAddress[] = [];
  for (let i = 0; i < words.length; i += 3) {
    const [name = "", url = "", path = ""] = words.slice(i, i + 3);
    found.push({ name, url, certificates: textFile(path, "certificate file") });
  }
  return found;
}

function described({ size, outcomes }: StampReport): string {
  const some = outcomes.some(({ kind }) => kind === "stamped");
  const verdict = some ? `The log is timestamped up to ${size} entries.` : "The log was not timestamped.";
  return `${outcomes.map(lineOf).join("")}${verdict}\n`;
}

function lineOf(outcome: StampOutcome): string {
  const name = printable(outcome.authority);
  return outcome.kind === "stamped"
    ? `${name} saw it at ${outcome.at}\n`
    : `${name} gave no timestamp. ${printable(outcome.detail)}\n`;
}
