import {
  type Citation,
  type Claim,
  type Correction,
  type Entry,
  Fault,
  type ProposalSet,
  type Reading,
  type ReviewDecision,
  type Stamp,
} from "../../core/index.ts";

/** A person's decision on a claim, a citation, or the reading of a whole document. */
export interface ReviewOrder {
  /** SHA-256 of the source file. */
  readonly source: string;
  /** Id of a claim or citation; the whole reading without. */
  readonly item?: string;
  readonly decision: ReviewDecision;
  /** Only with `correct`, and then at least one. */
  readonly corrections: readonly Correction[];
  readonly reason: string;
}

interface Parts {
  readonly stamp: Stamp;
  /** The latest reading of the file, and its hash. */
  readonly reading: Reading;
  readonly readingHash: string;
  /** What models proposed for it. */
  readonly proposals: readonly ProposalSet[];
}

/** The entry that keeps a review. Throws a `Fault` where it is about nothing, or says nothing. */
export function reviewEntry(order: ReviewOrder, { stamp, reading, readingHash, proposals }: Parts): Entry {
  const { source, item, decision, corrections, reason } = order;
  if (reason.trim() === "")
    throw new Fault("usage", 'A review needs a reason, for those who come after. Give one: --reason "…"');
  refuseCorrections(order);
  const review = { ...stamp, source, reading: readingHash, decision, reason };
  if (item === undefined) return { kind: "file-reviewed", ...review };
  const all = [...reading.claims, ...reading.citations, ...proposals.flatMap((set) => set.proposals)];
  const about = all.find(({ id }) => id === item);
  if (about === undefined)
    throw new Fault(
      "claim-absent",
      `The latest reading of ${source.slice(0, 12)} has no claim or citation ${JSON.stringify(item)}. See: aver show ${source.slice(0, 12)} --json`,
    );
  refuseFields(corrections, "sentence" in about || "category" in about ? claimFields : citationFields);
  return { kind: "claim-reviewed", ...review, item, corrections };
}

function refuseCorrections({ item, decision, corrections }: ReviewOrder): void {
  if (decision === "correct" && item === undefined)
    throw new Fault(
      "usage",
      "A correction is one of a claim or citation. Name it: aver review NAME/ID --correct FIELD=VALUE",
    );
  if ((decision === "correct") !== corrections.length > 0)
    throw new Fault(
      "usage",
      "A correction names a field and what it should have been read as: --correct FIELD=VALUE",
    );
}

const claimFields: readonly (keyof Claim)[] = [
  "kind",
  "figure",
  "category",
  "groups",
  "act",
  "time",
  "places",
  "agents",
  "affected",
  "qualification",
  "object",
  "stance",
  "instrument",
  "duty",
  "court",
  "caseName",
  "outcome",
  "modality",
  "negated",
  "attribution",
  "support",
  "span",
];

const citationFields: readonly (keyof Citation)[] = [
  "kind",
  "signal",
  "authors",
  "title",
  "container",
  "editors",
  "publisher",
  "place",
  "date",
  "pages",
  "paragraphs",
  "portion",
  "symbols",
  "issuer",
  "caseName",
  "numbers",
  "address",
  "provision",
];

function refuseFields(corrections: readonly Correction[], allowed: readonly string[]): void {
  const unknown = corrections.find(({ field }) => !allowed.includes(field));
  if (unknown === undefined) return;
  throw new Fault(
    "usage",
    `There is no field ${JSON.stringify(unknown.field)} to correct. The fields are: ${allowed.join(", ")}.`,
  );
}
