/**
 * What a reading holds, with every span led back to the decoded source.
 * @param {import("../src/core/reading.ts").Reading} reading
 * @param {(map: readonly number[], span: { start: number, end: number }) => { start: number, end: number } | undefined} sourceSpanOf
 */
export function findingsOf(reading, sourceSpanOf) {
  const at = (span) => {
    const found = span === undefined ? undefined : sourceSpanOf(reading.source.map, span);
    return found === undefined ? undefined : [found.start, found.end];
  };
  const words = (span) => reading.source.text.slice(span.start, span.end);
  return {
    masthead: mastheadOf(reading.document),
    notes: reading.document.notes.map((note) => ({
      mark: note.mark,
      marks: note.marks.map(at).filter(Boolean),
      body: at(note.body),
    })),
    citations: reading.citations.map((citation) =>
      citationOf(citation, { at: at(citation), words: words(citation) }),
    ),
    claims: reading.claims.map((claim) => ({
      ...claim,
      at: at(claim.span),
      figureAt: at(claim.figure?.words),
      figureWords: claim.figure === undefined ? undefined : words(claim.figure.words),
      words: words(claim.span),
    })),
  };
}

const value = (field) => field?.value;
const values = (fields) => (fields ?? []).map(value);

function citationOf(citation, { at, words }) {
  const { id, kind } = citation;
  return {
    id,
    kind,
    at,
    words,
    symbols: values(citation.symbols),
    authors: values(citation.authors),
    numbers: values(citation.numbers),
    title: value(citation.title),
    container: value(citation.container),
    date: value(citation.date),
    pages: value(citation.pages),
    paragraphs: value(citation.paragraphs),
    address: value(citation.address),
  };
}

function mastheadOf(document) {
  const { masthead } = document;
  const person = (sender) => ({
    name: value(sender.name),
    office: value(sender.office),
    party: value(sender.party),
  });
  return {
    symbols: values(masthead.symbols),
    organs: values(masthead.organs),
    sittings: values(masthead.sittings),
    distribution: value(masthead.distribution),
    date: value(masthead.date),
    originalLanguages: values(masthead.originalLanguages),
    agendaItems: masthead.agendaItems.map((item) => ({
      number: value(item.number),
      title: value(item.title),
    })),
    title: value(masthead.title),
    senders: masthead.senders.map(person),
    addressees: values(masthead.addressees),
    letterDate: value(masthead.letterDate),
    jobNumber: value(masthead.jobNumber),
    form: value(document.form),
    signatories: document.signatories.map(person),
    parts: document.parts.map((part) => part.kind).filter((kind) => kind !== "main"),
  };
}
