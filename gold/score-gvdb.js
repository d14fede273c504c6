import { existsSync, readFileSync } from "node:fs";

const file = new URL("../../shared/corpus/claims/gvdb_dev.json", import.meta.url);
const judgedFile = new URL("gvdb-judged.json", import.meta.url);
const outcomes = { killed: ["killed", "executed"], injured: ["injured"] };

/**
 * Killed and injured per article (Gun Violence Database). This edition of the set names victims, places and hours but gives no
 * outcome, so that 64 articles drawn by a fixed sequence were judged by hand from their text: `gvdb-judged.json` has killed and
 * injured by the article's place in the file, several numbers where the article leaves room.
 * An article's number is put together by one plain rule, `totalOf`. Exact: both numbers are right.
 * @param {(bytes: Uint8Array) => any} makeReading
 */
export function scoreGvdb(makeReading, onMiss = () => {}) {
  const counts = { articles: 0, exact: 0, killed: 0, injured: 0 };
  if (!existsSync(file)) return counts;
  const articles = readFileSync(file, "utf8").split("\n").filter(Boolean);
  for (const [index, judged] of Object.entries(JSON.parse(readFileSync(judgedFile, "utf8")))) {
    const { claims } = makeReading(new TextEncoder().encode(textOf(JSON.parse(articles[Number(index)]))));
    const found = Object.values(outcomes).map((categories) => totalOf(claims, categories));
    const right = found.map((total, place) => [judged[place]].flat().includes(total));
    counts.articles += 1;
    if (right[0]) counts.killed += 1;
    if (right[1]) counts.injured += 1;
    if (right.every(Boolean)) counts.exact += 1;
    else onMiss(index, judged, found);
  }
  return counts;
}

const textOf = ({ full_text: sentences }) => sentences.map((words) => words.join(" ")).join("\n");

/**
 * The largest number that any claim of the outcome gives, a figure counted apart from another added to it; a claim of one
 * person without a number counts as 1. Left out: what is denied, supposed or negated, and words without a number of their own
 * (`several`). Sums over claims are not made, because articles tell the same event again and again.
 */
function totalOf(claims, categories) {
  const told = claims.filter(
    (claim) =>
      categories.includes(claim.category?.value) &&
      !claim.negated &&
      ["asserted", "alleged"].includes(claim.modality) &&
      !["plural", "vague", "none"].includes(claim.figure?.form),
  );
  const numbers = new Map(told.map((claim) => [claim.id, numberOf(claim)]));
  return told.reduce(
    (most, claim) => Math.max(most, numberOf(claim) + (numbers.get(claim.figure?.apartFrom) ?? 0)),
    0,
  );
}

const numberOf = ({ figure }) => (figure === undefined ? 1 : (figure.lower ?? figure.upper ?? 1));
