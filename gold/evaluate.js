import { readdirSync, readFileSync } from "node:fs";
import { compareAttribution } from "./compare-attribution.js";
import { compareCitations } from "./compare-citations.js";
import { compareClaims } from "./compare-claims.js";
import { compareFigures } from "./compare-figures.js";
import { compareMasthead } from "./compare-masthead.js";
import { compareNotes } from "./compare-notes.js";
import { bytesOf, goldFolder, readableOf, sha256 } from "./documents.js";
import { findingsOf } from "./findings.js";
import { shared } from "./spans.js";
import { Tally } from "./tally.js";

/**
 * The labels of one set, in order of their names.
 * @param {"real" | "held" | "written" | "unseen"} set
 */
export function labelsOf(set) {
  const folder = `${goldFolder}${set}/`;
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  return names.map((name) => ({
    name: `${set}/${name.slice(0, -5)}`,
    gold: JSON.parse(readFileSync(folder + name, "utf8")),
  }));
}

/**
 * Reads a labelled document and compares; the slips carry the name of the label.
 * @param {{ name: string, gold: any }} labelled
 * @param {{ makeReading: (bytes: Uint8Array) => any, sourceSpanOf: any, tally?: Tally }} reader
 */
export function scoreDocument({ name, gold }, { makeReading, sourceSpanOf, tally = new Tally() }) {
  const bytes = bytesOf(gold);
  if (sha256(bytes) !== gold.sha256)
    throw new Error(`${name}: ${gold.document} is not the file that was labelled`);
  const readable = readableOf(gold);
  const found = findingsOf(makeReading(readable.bytes), (map, span) => {
    const place = sourceSpanOf(map, span);
    return place && { start: readable.placeOf(place.start), end: readable.placeOf(place.end) };
  });
  const inRange = (span) => gold.range === undefined || (span !== undefined && shared(span, gold.range) > 0);
  const compare = comparisons(tally, gold, { found, inRange });
  for (const field of gold.scope) compare[field]?.();
  if (!gold.scope.includes("claims") && gold.claims !== undefined) compare.claims();
  return tally;
}

function comparisons(tally, gold, { found, inRange }) {
  const claims = found.claims.filter((claim) => inRange(claim.figureAt ?? claim.at));
  const isComplete = gold.scope.includes("claims");
  return {
    masthead: () => compareMasthead(tally, { form: gold.form, ...gold.masthead }, found.masthead),
    notes: () =>
      compareNotes(
        tally,
        gold.notes ?? [],
        found.notes.filter((note) => inRange(note.body)),
      ),
    citations: () =>
      compareCitations(
        tally,
        gold.citations ?? [],
        found.citations.filter(({ at }) => inRange(at)),
      ),
    figures: () => compareFigures(tally, gold.figures ?? [], claims, gold.scope.includes("context")),
    claims: () => compareClaims(tally, gold.claims ?? [], { claims, isComplete }),
    attribution: () => compareAttribution(tally, gold.attribution ?? [], claims),
  };
}

/** Tallies of a set added up, by field. */
export function addUp(tallies) {
  const rows = new Map();
  for (const tally of tallies)
    for (const [field, row] of tally.rows) {
      const sum = rows.get(field) ?? { right: 0, missed: 0, false: 0 };
      rows.set(field, {
        right: sum.right + row.right,
        missed: sum.missed + row.missed,
        false: sum.false + row.false,
      });
    }
  return rows;
}
