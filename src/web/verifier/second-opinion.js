import { parseNote, parseVerifier } from "../../ledger/index.ts";

/**
 * Has the browser's own cryptography verify the checkpoint too: `true` or `false`, or undefined in a
 * browser that has no Ed25519.
 */
export async function secondOpinion({ checkpointText, key }) {
  const verifier = parseVerifier(key);
  const note = parseNote(checkpointText);
  const own = note?.signatures.find(({ name, id }) => name === verifier?.name && id === verifier?.id);
  if (verifier === undefined || own === undefined) return false;
  let imported;
  try {
    imported = await crypto.subtle.importKey("raw", new Uint8Array(verifier.key), "Ed25519", false, [
      "verify",
    ]);
  } catch {
    return undefined;
  }
  const text = new TextEncoder().encode(note.text);
  return crypto.subtle.verify("Ed25519", imported, new Uint8Array(own.signature), text);
}
