import type { CheckLine, Entry } from "../../core/index.ts";
import { countOf, linesOr } from "../check-lines.ts";
import { type NamingFault, nobodyNamed, type Persons } from "./persons.ts";

/** Checks the signatures of persons, entry by entry. */
export interface SignatureCheck {
  /** Takes in an entry: its members as the log holds them, and what it was read as where its kind is known. */
  add(number: number, members: object, entry: Entry | undefined): void;
  /** What all of them came to. */
  lines(): readonly CheckLine[];
}

/** Begins the check of the entries of the record of that origin. */
export function openSignatureCheck(origin: string): SignatureCheck {
  const persons = nobodyNamed(origin);
  const found: CheckLine[] = [];
  // A key may be named further on: then what it signed before is told of as that.
  const unknown: { readonly number: number; readonly members: object }[] = [];
  let signed = 0;
  let unsigned = 0;
  return {
    add: (number, members, entry) => {
      if (entry?.kind === "person-named") {
        const fault = persons.add(entry, number);
        if (fault !== undefined) found.push(line(number, namingFaults[fault]));
        else signed += 1;
        return;
      }
      const { kind, ...rest } = persons.signerOf(members, number);
      if (kind === "nobody") unsigned += 1;
      else if (kind === "person") signed += 1;
      else if ("why" in rest && rest.why === "wrong-signature")
        found.push(line(number, signatureFaults["wrong-signature"]));
      else unknown.push({ number, members });
    },
    lines: () => {
      const late = unknown.map(({ number, members }) => line(number, lateFault(persons, members, number)));
      const detail = `${summaryOf(persons, signed)} ${unsignedWords(unsigned)}`;
      const all = [...found, ...late];
      return linesOr(all, { subject: "signature", name: "persons", detail });
    },
  };
}

const signatureFaults = {
  "wrong-signature":
    "The signature on this entry is not what the person’s key makes of it: the entry or the signature was altered.",
  "unknown-key":
    "This entry is signed with a key that the log does not name, so that nobody can say whose it is.",
  "not-yet-named": "This entry is signed with a key that the log names only further on.",
} as const;

const namingFaults: Readonly<Record<NamingFault, string>> = {
  "key-unreadable": "This entry names a person, and what it gives as their key is none.",
  "not-signed-by-it":
    "This entry names a person and is not signed with the key that it gives them, so that anybody may have written it.",
  "named-otherwise": "This entry gives a key to somebody, and an earlier one gives it to another name.",
};

function line(number: number, detail: string): CheckLine {
  return { subject: "signature", state: "altered", name: `entry ${number}`, detail };
}

function lateFault(persons: Persons, members: object, number: number): string {
  const signedBy = persons.signerOf(members, number);
  return signatureFaults[signedBy.kind === "unproven" ? signedBy.why : "unknown-key"];
}

function summaryOf({ byKey }: Persons, signed: number): string {
  if (signed === 0) return "No entry is signed by a person.";
  const entries = signed === 1 ? "1 entry is" : `${signed} entries are`;
  return `${entries} signed by ${countOf(byKey.size, "person")} whose ${byKey.size === 1 ? "key" : "keys"} the log names.`;
}

function unsignedWords(count: number): string {
  if (count === 0) return "No entry is without a signature.";
  return count === 1 ? "1 entry is not signed by a person." : `${count} entries are not signed by a person.`;
}
