import { leadsTo } from "./un-links.js";

const ibid = /^(?:See\s+)?(?:also\s+)?Ibid\b/i;
const seeAlso = /^See also\b/i;

/** Adds to a row how `Ibid.` notes lead back, and whether notes that begin `See also` are read as such and lead right. */
export function antecedents(row, { text, links, notes }, { path, reading, sourceOf }) {
  const citations = reading.citations.map((citation) => ({ citation, ...sourceOf(citation) }));
  const byId = new Map(citations.map((one) => [one.citation.id, one]));
  const within = ([start, end]) => citations.filter((one) => one.start >= start && one.start < end);
  const wordsOf = (note) =>
    text
      .slice(...note)
      .replace(/<[^<>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim();
  notes.forEach((note, index) => {
    const words = wordsOf(note);
    if (ibid.test(words)) {
      const meant = noteMeant(notes.slice(0, index), wordsOf);
      if (meant === undefined) return;
      row.ibid++;
      const own = within(note).find(({ citation }) => citation.backReference?.how === "ibid");
      const root = own && rootOf(own, byId);
      if (root !== undefined && isLastOf(root, meant, { links, within })) row.ibidRight++;
      else
        row.errors.push(
          `ibid\t${path}\t${words.slice(0, 80)} ← ${wordsOf(meant).slice(0, 120)}\t\t${root === undefined ? "" : text.slice(root.start, root.end).slice(0, 80)}`,
        );
    }
    if (seeAlso.test(words)) {
      const own = links.filter(({ at }) => at[0] >= note[0] && at[1] <= note[1]);
      if (own.length === 0) return;
      row.seeAlso++;
      const [first] = within(note);
      const symbols = within(note).flatMap(({ citation }) => citation.symbols.map(({ value }) => value));
      const isRight =
        /also/i.test(first?.citation.signal?.value ?? "") &&
        own.every(({ target }) => leadsTo(target, symbols));
      if (isRight) row.seeAlsoRight++;
      else row.errors.push(`see also\t${path}\t${words.slice(0, 120)}\t\t${symbols}`);
    }
  });
}

/** The last note before that is no `Ibid.` itself. */
function noteMeant(before, wordsOf) {
  return before.findLast((note) => !ibid.test(wordsOf(note)));
}

/** What a chain of `Ibid.` leads back to in the end. */
function rootOf(one, byId) {
  let root = one;
  for (let steps = 0; steps < 200 && root?.citation.backReference?.how === "ibid"; steps++)
    root = byId.get(root.citation.backReference.citations[0]);
  return root;
}

/** Whether it is the last work of the note meant: over the last link there, where that has links. */
function isLastOf(root, note, { links, within }) {
  if (root.start < note[0] || root.start >= note[1]) return false;
  const last = links.findLast(({ at }) => at[0] >= note[0] && at[1] <= note[1]);
  if (last === undefined) return within(note).at(-1)?.citation.id === root.citation.id;
  return leadsTo(
    last.target,
    root.citation.symbols.map(({ value }) => value),
  );
}
