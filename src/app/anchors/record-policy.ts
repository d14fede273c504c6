import { Fault } from "../../core/index.ts";
import {
  type Policy,
  type PolicyWitness,
  parseCosigner,
  parsePolicy,
  type Verifier,
  verifierText,
} from "../../ledger/index.ts";
import { readInside, writeDurably } from "../../store/index.ts";

/** A witness as a person names it: its verifier key and where it can be asked. */
export interface WitnessAddress {
  readonly verifier: string;
  readonly url: string;
}

/** Reads a policy file's text (C2SP tlog-policy). Throws a `Fault` that names the line which is none. */
export function readPolicy(text: string, name: string): Policy {
  const policy = parsePolicy(text);
  if (policy.kind === "policy") return policy;
  throw new Fault("policy-unreadable", `Line ${policy.line} of ${name} cannot be read: ${policy.reason}.`);
}

/** The record's own policy: which witnesses are asked, and how many are enough; undefined when it has none. */
export function recordPolicy(folder: string): Policy | undefined {
  const bytes = readInside(folder, "policy");
  return bytes === undefined
    ? undefined
    : readPolicy(Buffer.from(bytes).toString("utf8"), `the file policy of ${folder}`);
}

/** Adds witnesses to the record's policy. `need` says how many of all are enough: all of them unless told. */
export async function rememberWitnesses(
  folder: string,
  added: readonly WitnessAddress[],
  { log, need }: { readonly log: Verifier; readonly need?: number },
): Promise<Policy> {
  const before = recordPolicy(folder);
  if (before?.quorum.members.some((member) => typeof member !== "string") === true)
    throw new Fault(
      "usage",
      `The policy of ${folder} has groups of groups, which Aver does not rewrite. Add the witness to the file policy by hand.`,
    );
  const known = before?.witnesses ?? [];
  const witnesses = [...known, ...added.map(witnessOf).filter((one) => !isKnown(one, known))];
  const text = policyText({ log, witnesses, need: need ?? witnesses.length });
  const policy = readPolicy(text, "the policy with the new witness");
  await writeDurably(folder, [{ path: "policy", bytes: Buffer.from(text) }]);
  return policy;
}

function isKnown({ cosigner }: PolicyWitness, known: readonly PolicyWitness[]): boolean {
  return known.some((one) => verifierText(one.cosigner) === verifierText(cosigner));
}

function witnessOf({ verifier, url }: WitnessAddress): PolicyWitness {
  const cosigner = parseCosigner(verifier);
  if (cosigner === undefined)
    throw new Fault(
      "usage",
      `${JSON.stringify(verifier)} is not the verifier key of a witness. Take the one that \`aver witness\` prints.`,
    );
  if (!/^https?:\/\/[^\s]+$/.test(url) || !URL.canParse(url))
    throw new Fault(
      "usage",
      `${JSON.stringify(url)} is not the address of a witness: it begins with http:// or https://.`,
    );
  return { name: cosigner.name, cosigner, url };
}

interface Flat {
  readonly log: Verifier;
  readonly witnesses: readonly PolicyWitness[];
  readonly need: number;
}

function policyText({ log, witnesses, need }: Flat): string {
  const lines = witnesses.map(({ name, cosigner, url }) =>
    ["witness", name, verifierText(cosigner), ...(url === undefined ? [] : [url])].join(" "),
  );
  const names = witnesses.map(({ name }) => name).join(" ");
  return [
    "# Who witnesses this record's log, and how many are enough (C2SP tlog-policy).",
    `log ${verifierText(log)}`,
    ...lines,
    `group witnesses ${need} ${names}`,
    "quorum witnesses",
    "",
  ].join("\n");
}
