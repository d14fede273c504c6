import { Fault } from "../../core/index.ts";
import type { Verifier } from "../../ledger/index.ts";
import type { LogWriter } from "../../log/index.ts";
import type { CosignOptions } from "../record.ts";
import { type CosignReport, cosignRecord } from "./cosign-record.ts";
import { recordPolicy, rememberWitnesses } from "./record-policy.ts";

interface Parts {
  readonly folder: string;
  readonly verifier: Verifier;
  readonly writer: LogWriter;
}

/** Remembers witnesses that are new to the record, then asks all of its policy. */
export async function askWitnesses(
  parts: Parts,
  { send, add = [], need }: CosignOptions,
): Promise<CosignReport> {
  const { folder, verifier, writer } = parts;
  const policy =
    add.length === 0 && need === undefined
      ? recordPolicy(folder)
      : await rememberWitnesses(folder, add, { log: verifier, ...(need === undefined ? {} : { need }) });
  if (policy === undefined || policy.witnesses.length === 0)
    throw new Fault(
      "usage",
      `The record at ${folder} has no witness. Name one with --witness VKEY URL; who runs it prints both.`,
    );
  await writer.settle();
  return cosignRecord({ folder, verifier, writer, policy, send });
}
