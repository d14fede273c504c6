import { readFileSync } from "node:fs";

const file = new URL("../../shared/corpus/claims/idmc_idetect.jsonl", import.meta.url);
const displaced = ["displaced", "deported"];
const terms = {
  "Destroyed Housing": ["destroyed"],
  "Partially Destroyed Housing": ["damaged", "destroyed"],
};
const homes = ["home", "building", "unspecified"];
const families = ["family", "household"];

/**
 * Displacement in short excerpts (IDMC IDETECT): quantity, unit and term. Most excerpts have one label and say more than it, so
 * that a figure is false only where it stands in a label's stead. Some labels slip by a nought or a broken line; a label whose
 * number is not in its words is left out.
 * @param {(bytes: Uint8Array) => any} makeReading
 */
export function scoreIdetect(makeReading, onMiss = () => {}) {
  let right = 0;
  let missed = 0;
  let falses = 0;
  const excerpts = new Map();
  for (const row of readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line)))
    excerpts.set(row.excerpt, [...(excerpts.get(row.excerpt) ?? []), row]);
  for (const [excerpt, rows] of excerpts) {
    const labels = rows.filter((row) => hasNumber(excerpt, Number(row.Quantity)));
    if (labels.length < rows.length) continue;
    const claims = claimsOf(makeReading(new TextEncoder().encode(excerpt)));
    const taken = new Set();
    const left = labels.filter((label) => {
      const at = claims.findIndex((claim, index) => !taken.has(index) && agrees(label, claim));
      if (at >= 0) taken.add(at);
      return at < 0;
    });
    right += labels.length - left.length;
    missed += left.length;
    falses += Math.min(left.length, claims.length - taken.size);
    for (const label of left) onMiss(excerpt, label, claims);
  }
  const precision = right / (right + falses);
  const recall = right / (right + missed);
  return { labels: right + missed, precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

/** Figures of displacement and of homes destroyed: what the labels are about. */
function claimsOf({ claims }) {
  return claims
    .filter(
      ({ figure, category }) => figure?.lower !== undefined || (figure?.upper !== undefined && category),
    )
    .map(({ figure, category }) => ({
      values: [figure.lower, figure.upper],
      unit: figure.unit,
      category: category?.value,
      isPart: figure.partOf !== undefined,
    }))
    .filter(
      ({ category, unit, isPart }) =>
        !isPart &&
        (displaced.includes(category) ||
          (["destroyed", "damaged"].includes(category) && homes.includes(unit))),
    );
}

function agrees({ Quantity, Term, Unit }, { values, unit, category }) {
  const categories = terms[Term] ?? displaced;
  const isHouseholds = Unit === "Households" && terms[Term] === undefined;
  const unitAgrees = isHouseholds ? families.includes(unit) || unit === "home" : !families.includes(unit);
  return values.includes(Number(Quantity)) && categories.includes(category) && unitAgrees;
}

/** Whether the excerpt's digits or words hold the number. */
function hasNumber(excerpt, quantity) {
  const digits = excerpt.replace(/(?<=\d)[, . ](?=\d{3})/g, "");
  if (new RegExp(`(?<![\\d])${quantity}(?!\\d)`).test(digits)) return true;
  return !/\d/.test(digits) || /million|thousand|hundred|dozen/i.test(excerpt) || quantity < 21;
}
