import { Fault } from "../core/index.ts";
import {
  type Cosigner,
  parseCosigner,
  parseVerifier,
  verifyProofFile as verifyFile,
} from "../ledger/index.ts";

/** Whose signatures a proof must bear: verifier keys as text. */
export interface ProofKeys {
  readonly verifier: string;
  /** Witnesses whose cosignatures are looked for. */
  readonly witnesses?: readonly string[];
}

/** What a `.tlog-proof` file shows. */
export interface ProofVerdict {
  readonly index: bigint;
  readonly origin: string;
  readonly size: bigint;
  /** Names of the witnesses that signed the checkpoint, with the time in seconds since 1970. */
  readonly witnessed: readonly { readonly name: string; readonly seconds: bigint }[];
}

/** Verifies that an entry is in a log by a `.tlog-proof` file alone; undefined when the file does not show it. */
export function verifyProofFile(
  file: string | Uint8Array,
  entry: Uint8Array,
  keys: ProofKeys,
): ProofVerdict | undefined {
  const verifier = parseVerifier(keys.verifier);
  if (verifier === undefined) throw notAKey(keys.verifier);
  const cosigners = (keys.witnesses ?? []).map(readCosigner);
  const proven = verifyFile(file, entry, { origin: verifier.name, keys: [verifier], cosigners });
  if (proven === undefined) return undefined;
  const witnessed = proven.cosigned.map(({ cosigner, seconds }) => ({ name: cosigner.name, seconds }));
  return { index: proven.index, origin: proven.checkpoint.origin, size: proven.checkpoint.size, witnessed };
}

function readCosigner(text: string): Cosigner {
  const cosigner = parseCosigner(text);
  if (cosigner === undefined) throw notAKey(text);
  return cosigner;
}

function notAKey(text: string): Fault {
  return new Fault("usage", `${JSON.stringify(text)} is not a verifier key of the form name+id+….`);
}
