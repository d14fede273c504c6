import { type BagProblem, quoted } from "../../bag/index.ts";
import { packagePaths } from "../../core/index.ts";
import { nobodyNamed } from "../custody/persons.ts";
import type { ProvenEntry } from "./prove-entries.ts";

/** Checks which persons signed the entries of a package, by the keys that its own entries give them. */
export function checkSigners(
  origin: string,
  entries: readonly ProvenEntry[],
): { readonly entries: readonly ProvenEntry[]; readonly problems: readonly BagProblem[] } {
  const persons = nobodyNamed(origin);
  const problems: BagProblem[] = [];
  const checked = entries.map((proven): ProvenEntry => {
    const { number, text, entry } = proven;
    const path = packagePaths.entry(number);
    if (entry !== "unknown" && entry.kind === "person-named") {
      const fault = persons.add(entry, number);
      if (fault !== undefined)
        problems.push({
          path,
          detail: `Entry ${number} names a person, and is not as it must be for that: ${fault}.`,
        });
      return proven;
    }
    const signer = persons.signerOf(Object(JSON.parse(text)), number);
    if (signer.kind === "unproven")
      problems.push({
        path,
        detail: `Entry ${number} bears a signature by ${quoted(signer.key)} that cannot be relied on: ${signer.why}.`,
      });
    return signer.kind === "person" ? { ...proven, signedBy: signer.person.name } : proven;
  });
  return { entries: checked, problems };
}
