import { existsSync, readdirSync, readFileSync } from "node:fs";
import { goldFolder } from "./documents.js";
import { pairOff, shared } from "./spans.js";

const folder = `${goldFolder}second/`;

/**
 * How far two labelling passes over the same documents agree: figures found as F1, each field of those found in both as the
 * share that agrees and, for form and category, as kappa. `second/` holds the pass that was made from the bare texts. Where a
 * pass leaves a field open (several values), it agrees with each of them.
 */
export function agreementOfPasses() {
  const counts = { documents: 0, first: 0, second: 0, both: 0, fields: new Map(), pairs: [] };
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const second = JSON.parse(readFileSync(folder + name, "utf8"));
    const first = JSON.parse(readFileSync(`${goldFolder}${second.label}.json`, "utf8"));
    compare(counts, first.figures ?? [], second);
  }
  return counts;
}

/** A pass that names its `fields` was made with the places of the figures in view: it says nothing of figures found. */
function compare(counts, first, { figures: second, fields }) {
  const pairs = pairOff(second, first, (a, b) => likeness(a, b));
  const firstOf = (index) => (index === undefined ? undefined : pairs.get(index));
  const labelled = [...pairs].filter(([, at]) => !first[at].optional);
  counts.documents += 1;
  if (fields === undefined) {
    counts.second += second.length - (pairs.size - labelled.length);
    counts.first += first.filter(({ optional }) => !optional).length;
    counts.both += labelled.length;
  }
  for (const [index, at] of labelled) {
    const other = valuesOf(second[index], firstOf);
    const one = { ...open, ...valuesOf(first[at], (place) => place) };
    if (fields === undefined) counts.pairs.push([one, other]);
    for (const field of fields ?? Object.keys(other))
      count(counts.fields, field, agrees(one[field], other[field]));
  }
}

/** What a pass says that leaves time and place out: there are none. */
const open = { time: [""], place: [""] };

const likeness = (a, b) =>
  shared(a.at, b.at) === 0 ? 0 : 1 + (agrees(listOf(a.category), listOf(b.category)) ? 1 : 0);
const listOf = (value) => [value ?? ""].flat();
const agrees = (one, other) => one.some((value) => other.includes(value));

/** The values of each field that a pass allows; time and place only where both passes labelled them apart. */
function valuesOf(
  { form, lower, upper, category, groups, groupsOr, partOf, apartFrom, linkOpen, time, place },
  placeOf,
) {
  const link = (links) => [
    ...listOf(links).map((one) => (typeof one === "number" ? (placeOf(one) ?? "") : one)),
    ...(linkOpen ? [""] : []),
  ];
  return {
    bounds: [`${lower ?? ""}..${upper ?? ""}`],
    form: listOf(form),
    category: listOf(category),
    groups: [groups, groupsOr].filter(Boolean).map((codes) => [...codes].sort().join(" ")),
    "part of": link(partOf),
    "apart from": link(apartFrom),
    ...(time === undefined ? {} : { time: listOf(time) }),
    ...(place === undefined ? {} : { place: listOf(place) }),
  };
}

function count(fields, field, isSame) {
  const row = fields.get(field) ?? { same: 0, all: 0 };
  fields.set(field, { same: row.same + (isSame ? 1 : 0), all: row.all + 1 });
}

/** Cohen's kappa of one field over the figures that both passes have: agreement beyond what chance would give. */
export function kappaOf(pairs, field) {
  const both = pairs.map(([one, other]) => {
    const common = one[field].find((value) => other[field].includes(value));
    return [common ?? one[field][0], common ?? other[field][0]];
  });
  const shareOf = (side, value) => both.filter((pair) => pair[side] === value).length / both.length;
  const values = [...new Set(both.flat())];
  const chance = values.reduce((sum, value) => sum + shareOf(0, value) * shareOf(1, value), 0);
  const seen = both.filter(([one, other]) => one === other).length / both.length;
  return chance === 1 ? 1 : (seen - chance) / (1 - chance);
}

/** Prints the agreement of the two passes in two lines. */
export function printPasses() {
  const { documents, first, second, both, fields, pairs } = agreementOfPasses();
  if (documents === 0) return;
  const cells = [...fields].map(([field, { same, all }]) => `${field} ${(same / all).toFixed(3)} (${all})`);
  const kappas = ["form", "category"].map((field) => `${field} ${kappaOf(pairs, field).toFixed(3)}`);
  console.log(`
Two labelling passes over ${documents} documents: figures ${first} and ${second}, in both ${both}, F1 ${((2 * both) / (first + second)).toFixed(3)}
Of these agree: ${cells.join(", ")}; kappa: ${kappas.join(", ")}`);
}
