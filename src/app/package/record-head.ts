import type { Verifier } from "../../ledger/index.ts";
import { readInside } from "../../store/index.ts";
import { readRecordText } from "../record-text.ts";

/** `record.json` of a record on disk as it stands, and the key in it. */
export function readRecordHead(folder: string): { readonly recordText: string; readonly verifier: Verifier } {
  const recordText = Buffer.from(readInside(folder, "record.json") ?? []).toString("utf8");
  return { recordText, verifier: readRecordText(recordText, folder).verifier };
}
