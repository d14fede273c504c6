import { randomBytes } from "node:crypto";
import { signerFrom, signerText, verifierText } from "../ledger/index.ts";

/** A new key for a log of that name: `key` to be kept secret, `verifier` to be given to everybody. */
export function makeLogKey(origin: string): { readonly key: string; readonly verifier: string } {
  const signer = signerFrom(origin, randomBytes(32));
  return { key: signerText(signer), verifier: verifierText(signer.verifier) };
}
