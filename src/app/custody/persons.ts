import type { EntrySignature, Person, PersonNamed, SignedBy } from "../../core/index.ts";
import { parseVerifier, type Verifier } from "../../ledger/index.ts";
import { isSignedBy, keyNameOf } from "./entry-signature.ts";

/** The persons whose keys a record's log names. Filled from its entries in order. */
export interface Persons {
  /** By `name+id` of the key. */
  readonly byKey: ReadonlyMap<string, Person>;
  /** Takes in an entry that names a person, and says what is wrong with it if something is. */
  add(entry: PersonNamed, number: number): NamingFault | undefined;
  /** Who signed an entry: its members as the log holds them, and its number. */
  signerOf(members: object, number: number): SignedBy;
}

/** Why an entry names nobody: no key, not signed by it, or a key that the log gives to somebody else. */
export type NamingFault = "key-unreadable" | "not-signed-by-it" | "named-otherwise";

/** Nobody named yet, in the record of that origin. */
export function nobodyNamed(origin: string): Persons {
  const byKey = new Map<string, Person>();
  const verifiers = new Map<string, Verifier>();
  return {
    byKey,
    add: (entry, number) => {
      const { signature, key, name, role } = entry;
      const verifier = parseVerifier(key);
      if (verifier === undefined) return "key-unreadable";
      if (signature === undefined || !isSignedBy(verifier, { members: entry, signature, origin }))
        return "not-signed-by-it";
      const keyName = keyNameOf(verifier);
      const known = byKey.get(keyName);
      if (known !== undefined && (known.key !== key || known.name !== name)) return "named-otherwise";
      if (known !== undefined) return undefined;
      verifiers.set(keyName, verifier);
      byKey.set(keyName, { key, name, namedAt: number, ...(role === undefined ? {} : { role }) });
      return undefined;
    },
    signerOf: (members, number) => {
      const signature = signatureIn(members);
      if (signature === undefined) return { kind: "nobody" };
      const { key } = signature;
      const [person, verifier] = [byKey.get(key), verifiers.get(key)];
      if (person === undefined || verifier === undefined)
        return { kind: "unproven", key, why: "unknown-key" };
      if (!isSignedBy(verifier, { members, signature, origin }))
        return { kind: "unproven", key, why: "wrong-signature" };
      if (number < person.namedAt) return { kind: "unproven", key, why: "not-yet-named" };
      return { kind: "person", person };
    },
  };
}

function signatureIn(members: object): EntrySignature | undefined {
  if (!("signature" in members) || members.signature === undefined) return undefined;
  const { key, value } = { key: "", value: "", ...Object(members.signature) };
  return { key: String(key), value: String(value) };
}
