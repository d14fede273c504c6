import type { Citation, Claim, Reading } from "../../core/index.ts";
import { wordsAt } from "../../core/index.ts";

/** What two readings of one document are compared by: the values of each field, without where they stand. */
export type Findings = Readonly<Record<string, readonly string[]>>;

/** What was found in a document, field by field, in the order of the words: a PDF has its notes at the foot of a page. */
export function findingsOf({ source: { text }, document, citations, claims }: Reading): Findings {
  const { masthead } = document;
  const party = ({ name, office, party: of }: (typeof masthead.senders)[number]): string =>
    [name?.value, office?.value, of?.value].map((value) => plain(value ?? "")).join(" / ");
  return {
    form: [document.form.value],
    symbols: masthead.symbols.map(({ value }) => value),
    organs: masthead.organs.map(({ value }) => value),
    sittings: masthead.sittings.map(({ value }) => `${value.organ} ${value.number} ${value.type}`),
    dates: [masthead.date?.value ?? "", masthead.letterDate?.value ?? ""],
    title: [plain(masthead.title?.value ?? "")],
    "agenda items": masthead.agendaItems.map(
      ({ number, title }) => `${number.value} ${plain(title?.value ?? "")}`,
    ),
    senders: masthead.senders.map(party),
    addressees: masthead.addressees.map(({ value }) => plain(value)),
    signatories: document.signatories.map(party),
    notes: document.notes.map(
      ({ mark, marks, body }) => `${mark} called ${marks.length}: ${plain(wordsAt(text, body))}`,
    ),
    citations: citations.map((citation) => citationKey(citation, text)).sort(),
    claims: claims.map((claim) => claimKey(claim, text)).sort(),
  };
}

function plain(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

function citationKey(citation: Citation, text: string): string {
  return `${citation.kind} ${plain(wordsAt(text, citation))}`;
}

function claimKey({ kind, span, figure }: Claim, text: string): string {
  const bounds = figure === undefined ? "" : `${figure.lower ?? ""}..${figure.upper ?? ""}`;
  return `${kind} ${bounds} ${plain(wordsAt(text, span))}`;
}

/** For each field how many values both readings have, and how many either has. */
export function agreement(a: Findings, b: Findings): Readonly<Record<string, readonly [number, number]>> {
  return Object.fromEntries(
    Object.keys(a).map((field) => {
      const rest = [...(b[field] ?? [])];
      const own = a[field] ?? [];
      let both = 0;
      for (const value of own) {
        const at = rest.indexOf(value);
        if (at === -1) continue;
        rest.splice(at, 1);
        both += 1;
      }
      return [field, [both, own.length + rest.length]];
    }),
  );
}
