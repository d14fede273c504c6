// npm run score [-- --errors] [-- --json] [-- --rules] [-- --only PART_OF_NAME]: how well the reader reads the labelled documents.
import { printPasses } from "./agreement.js";
import { printClaims } from "./claims-table.js";
import { bytesOf, corpusIsPresent, decode } from "./documents.js";
import { errorClasses } from "./error-classes.js";
import { addUp, labelsOf, scoreDocument } from "./evaluate.js";
import { printLetters } from "./letters-six.js";
import { writeRulePrecision } from "./rule-precision.js";
import { scoreTargets, scoreUnLinks } from "./score-un-links.js";
import { printAgreement } from "./six-languages.js";
import { measure } from "./tally.js";

const bars = {
  masthead: 0.98,
  "notes bound": 0.99,
  "citations found": 0.97,
  "citations typed": 0.93,
  figures: 0.9,
  attribution: 0.85,
};

const options = process.argv.slice(2);
const only = options.includes("--only") ? options[options.indexOf("--only") + 1] : "";
const { makeReading } = await import("../dist/app/index.js");
const { sourceSpanOf } = await import("../dist/core/index.js");
const { linkTo, parseSymbol } = await import("../dist/structure/index.js");

const sets = corpusIsPresent() ? ["real", "held", "written", "unseen"] : ["written", "unseen"];
if (!sets.includes("real"))
  console.error("The real documents (../shared/corpus) are not here; only the written ones are scored.");
const labelled = sets.flatMap((set) => labelsOf(set).map((one) => ({ set, ...one })));
const scored = labelled.filter(({ name }) => name.includes(only)).flatMap(scoredOrRefused);
const totals = Object.fromEntries(
  [...sets, "all"].map((set) => [
    set,
    addUp(scored.filter((one) => set === "all" || one.set === set).map((one) => one.tally)),
  ]),
);

const publicSlips = [];
if (options.includes("--json")) printJson();
else printTable();
if (!options.includes("--json") && only === "" && corpusIsPresent()) {
  await printClaims(scored, { makeReading, sourceSpanOf }, (line) => publicSlips.push(line));
  printPasses();
  printAgreement();
  printLetters();
  printLinks("held");
  printLinks("seen");
}
if (options.includes("--errors")) printErrors();
if (options.includes("--rules")) await writeRulePrecision();

/** A document that cannot be read or is not the one that was labelled is named, and the rest goes on. */
function scoredOrRefused(one) {
  try {
    return [{ ...one, tally: scoreDocument(one, { makeReading, sourceSpanOf }) }];
  } catch (error) {
    console.error(`not scored: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
    return [];
  }
}

function printJson() {
  const rows = (set) =>
    Object.fromEntries([...totals[set]].map(([field, row]) => [field, { ...row, ...measure(row) }]));
  console.log(
    JSON.stringify(Object.fromEntries(Object.keys(totals).map((set) => [set, rows(set)])), null, 2),
  );
}

function printTable() {
  const fields = orderedFields();
  const width = Math.max(...fields.map((field) => field.length));
  const counts = Object.fromEntries(sets.map((set) => [set, scored.filter((one) => one.set === set).length]));
  console.log(
    `Documents: ${sets.map((set) => `${counts[set]} ${set}`).join(", ")}. Each cell: precision recall F1 (labels).`,
  );
  console.log(
    `${"field".padEnd(width)}  bar  ${Object.keys(totals)
      .map((set) => set.padEnd(26))
      .join("")}`,
  );
  for (const field of fields) {
    const cells = Object.keys(totals).map((set) => cellOf(totals[set].get(field)).padEnd(26));
    console.log(
      `${field.padEnd(width)}  ${(bars[field]?.toFixed(2) ?? "").padEnd(4)} ${cells.join("")}`.trimEnd(),
    );
  }
}

/** Links that the United Nations set in its own documents (un-links.js), the half held back and the other. */
function printLinks(half) {
  const rows = scoreUnLinks({ makeReading, sourceSpanOf }, half).filter(({ documents }) => documents > 0);
  const share = (part, whole) => (whole === 0 ? "  -  " : (part / whole).toFixed(4)).padEnd(7);
  console.log(`
Links set by the United Nations, the half of the files ${half === "held" ? "that no rule was written from" : "that rules were written from"}
${"set".padEnd(36)}files links  target parsed (bar 0.995)  precision recall  F1 (bar 0.985)  apart from links that the English text contradicts  no link there  slips  ibid. (bar 0.97)`);
  for (const row of rows) {
    const { name, documents, right, missed, wrong, contradicted, unlinked, slips, ibid, ibidRight, targets } =
      row;
    const parsed = scoreTargets({ parseSymbol, linkTo }, targets);
    const f1 = share(2 * right, 2 * right + missed + wrong);
    const apart = missed + wrong - contradicted.missed - contradicted.wrong;
    const agreed = `${share(2 * right, 2 * right + apart)}(${contradicted.missed})`;
    console.log(
      `${name.padEnd(36)}${String(documents).padEnd(6)}${String(right + missed).padEnd(7)}${share(parsed.total - parsed.failed.length, parsed.total).padEnd(27)}${share(right, right + wrong).padEnd(10)}${share(right, right + missed)} ${f1.padEnd(16)}${agreed.padEnd(52)}${String(unlinked).padEnd(15)}${String(slips).padEnd(7)}${share(ibidRight, ibid)}(${ibid})`,
    );
    if (half === "seen" && options.includes("--errors"))
      for (const error of row.errors) console.log(error.join("\t"));
  }
}

function orderedFields() {
  const fields = [...totals.all.keys()];
  return [
    ...Object.keys(bars).filter((field) => fields.includes(field)),
    ...fields.filter((field) => !(field in bars)).sort(),
  ];
}

function cellOf(row) {
  if (row === undefined) return "";
  const { precision, recall, f1 } = measure(row);
  const shown = [precision, recall, f1].map((value) => (value === undefined ? "  -  " : value.toFixed(3)));
  return `${shown.join(" ")} (${row.right + row.missed})`;
}

/** Slips in documents held back are not shown: whoever mends rules should not know them. */
function printErrors() {
  for (const line of publicSlips) console.log(line);
  console.log("\nSlips of claims by class, held documents too");
  for (const [name, count] of errorClasses(scored)) console.log(`${String(count).padStart(5)}  ${name}`);
  for (const { name, gold, tally } of scored.filter(({ set }) => set !== "held")) {
    const text = decode(bytesOf(gold), gold.encoding);
    for (const [field, row] of tally.rows) {
      if (field.startsWith("masthead ") || field.includes(", ")) continue;
      for (const { sort, at, detail } of row.slips)
        console.log(`${name}\t${field}\t${sort}\t${detail}\t${wordsRound(text, at)}`);
    }
  }
}

function wordsRound(text, at) {
  if (at === undefined) return "";
  const words = `${text.slice(Math.max(0, at[0] - 40), at[0])}[[${text.slice(at[0], at[1])}]]${text.slice(at[1], at[1] + 40)}`;
  return `${at[0]}-${at[1]} ${words.replace(/\s+/g, " ")}`;
}
