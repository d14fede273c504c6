import type { SignedBy } from "./custody.ts";
import type { ClaimReviewed, Entry, ReceivedFrom, ReviewDecision } from "./entry.ts";

/** What an entry says was done, in a few words, and what belongs to it. */
export interface EventWords {
  readonly title: string;
  readonly details: readonly EventDetail[];
}

/** One thing that belongs to an event; a hash is to be shown as one. */
export interface EventDetail {
  readonly label: string;
  readonly value: string;
  readonly isHash: boolean;
}

/** What a review says: it is about the reading, never about whether a statement is true. */
export const decisionWords: Readonly<Record<ReviewDecision, string>> = {
  accept: "accepted as correctly read",
  correct: "to be read otherwise",
  reject: "rejected as wrongly read",
};

/** An entry of the log in words. */
export function eventWords(entry: Entry): EventWords {
  switch (entry.kind) {
    case "file-received":
      return event("Received", [detail("As", entry.path), ...originDetails(entry.from)]);
    case "reading-made":
      return event(`Read by ${entry.reader.name} ${entry.reader.version}`, [
        hash("Reading", entry.reading.sha256),
      ]);
    case "file-reviewed":
      return event(`Reading reviewed: ${decisionWords[entry.decision]}`, [
        detail("Reason", entry.reason),
        hash("Reading", entry.reading),
      ]);
    case "claim-reviewed":
      return event(`${entry.item}: ${decisionWords[entry.decision]}`, reviewDetails(entry));
    case "claims-proposed":
      return event(`Claims proposed by the model ${entry.model}, none of them in the reading`, [
        detail("Text sent to", entry.address),
        hash("Proposals", entry.proposals.sha256),
        hash("Reading", entry.reading),
      ]);
    case "file-sealed":
      return event("Received as confidential and kept encrypted", [
        hash("Commitment", entry.commitment),
        hash("Encrypted file", entry.sealed.sha256),
      ]);
    case "reading-sealed":
      return event(`Read by ${entry.reader.name} ${entry.reader.version}, the reading kept encrypted`, [
        hash("Encrypted reading", entry.reading.sha256),
      ]);
    case "key-destroyed":
      return event("Erased: its key was destroyed", [detail("Reason", entry.reason)]);
    case "package-exported":
      return event("Exported in an evidence package", [hash("Package", entry.package.sha256)]);
    case "package-imported":
      return event("Imported from another record, in an evidence package that was verified", [
        detail("Record", entry.origin),
        hash("Package", entry.package.sha256),
      ]);
    case "person-named":
      return event(`${entry.name} is named, with a key`, [detail("Key", entry.key)]);
  }
}

/** Who signed an entry, in words. */
export function signerWords(signedBy: SignedBy): string {
  if (signedBy.kind === "nobody") return "not signed by a person";
  if (signedBy.kind === "unproven") return `${unprovenWords[signedBy.why]} (${signedBy.key})`;
  const { name, role } = signedBy.person;
  return role === undefined ? `signed by ${name}` : `signed by ${name}, ${role}`;
}

const unprovenWords = {
  "unknown-key": "signed with a key that the log gives to nobody",
  "wrong-signature": "bears a signature that does not hold",
  "not-yet-named": "signed with a key that the log names only further on",
} as const;

function event(title: string, details: readonly EventDetail[]): EventWords {
  return { title, details };
}

function detail(label: string, value: string): EventDetail {
  return { label, value, isHash: false };
}

function hash(label: string, value: string): EventDetail {
  return { label, value, isHash: true };
}

function originDetails({ who, where, how }: ReceivedFrom = {}): readonly EventDetail[] {
  const said = [
    ["From", who],
    ["Where", where],
    ["How", how],
  ] as const;
  return said.flatMap(([label, value]) => (value === undefined ? [] : [detail(label, value)]));
}

function reviewDetails({ corrections, reason, reading }: ClaimReviewed): readonly EventDetail[] {
  return [
    ...corrections.map(({ field, value }) => detail(`${field}, as the reviewer would read it`, value)),
    detail("Reason", reason),
    hash("Reading", reading),
  ];
}

/** A hash in groups of four, as people compare it. */
export function groupedHash(value: string): string {
  return value.match(/.{1,4}/g)?.join(" ") ?? value;
}
