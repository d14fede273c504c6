import { addUp } from "./evaluate.js";
import { scoreGvdb } from "./score-gvdb.js";
import { scoreIdetect } from "./score-idetect.js";
import { judgedMuc4, scoreMuc4 } from "./score-muc4.js";
import { polnearIsPresent, scorePolnear } from "./score-polnear.js";
import { scoreUnResolutions } from "./score-un-resolutions.js";
import { measure } from "./tally.js";

const bars = [
  ["whole claim", "bounds, form, category, groups, part of, apart from, time, place", 0.88],
  ["figures typed", "figures found, with their category", 0.93],
  ["attribution", "chain of speakers right", 0.9],
];
const sets = ["real", "held", "written", "unseen"];

/**
 * All that claims are measured by, in one table: the bar beside each figure, and below each row the same by language of the
 * document and by kind of claim. `scored` are the labelled documents with their tallies, `reader` makes readings,
 * `onSlip` takes a line for each slip in the public sets that may be shown.
 */
export async function printClaims(scored, reader, onSlip = () => {}) {
  console.log(`
Claims                                                                   bar    F1 (labels)${sets.map((set) => `  ${set}`).join("")}`);
  for (const [field, what, bar] of bars) printField(scored, { field, what, bar });
  for (const [what, bar, value, meets, note] of await publicRows(reader, onSlip))
    console.log(
      `${what.padEnd(72)} ${bar.padEnd(6)} ${value.padEnd(8)}${meets ? "" : "below the bar  "}${note}`,
    );
}

function printField(scored, { field, what, bar }) {
  const languages = [...new Set(scored.map(({ gold }) => languageOf(gold)))].sort();
  const cells = sets.map((set) =>
    cellOf(
      rowOf(
        scored.filter((one) => one.set === set),
        field,
      ),
    ),
  );
  const all = rowOf(scored, field);
  const mark = (measure(all).f1 ?? 0) >= bar ? "" : "below the bar  ";
  print(
    `${field}: ${what}`,
    bar.toFixed(2),
    `${cellOf(all).padEnd(15)}${mark}${cells.map((cell, i) => `${sets[i]} ${cell}`).join("  ")}`,
  );
  for (const language of languages)
    printPart(
      language,
      rowOf(
        scored.filter(({ gold }) => languageOf(gold) === language),
        field,
      ),
    );
  for (const kind of ["casualty", "displacement", "property", "site", "other kinds"])
    printPart(kind, rowOf(scored, `${field}, ${kind}`));
}

function printPart(name, row) {
  if (row.right + row.missed + row.false > 0) print(`  ${name}`, "", cellOf(row));
}

const print = (what, bar, value) => console.log(`${what.padEnd(72)} ${bar.padEnd(6)} ${value}`.trimEnd());
const languageOf = ({ language }) => language ?? "English";
const rowOf = (scored, field) =>
  addUp(scored.map(({ tally }) => tally)).get(field) ?? { right: 0, missed: 0, false: 0 };

function cellOf(row) {
  const { f1 } = measure(row);
  return `${f1 === undefined ? "  -  " : f1.toFixed(3)} (${row.right + row.missed})`;
}

/** Rows of the public sets: what, bar, value, whether it meets the bar, and counts. */
async function publicRows({ makeReading, sourceSpanOf }, onSlip) {
  const muc4 = scoreMuc4(makeReading);
  const judged = judgedMuc4(makeReading);
  const idetect = scoreIdetect(makeReading);
  const gvdb = scoreGvdb(makeReading, (article, judged, found) =>
    onSlip(`GVDB\t${article}\t${found} for ${judged.map((one) => [one].flat().join("|"))}`),
  );
  const unlike = judged.left.map(({ item, at }) => `${item}:${at[0]}`).join(" ");
  return [
    row(
      "MUC-4: victim numbers of 2 and more, recall",
      [0.8, muc4.recall],
      `${muc4.labels} labels; ${share(muc4.among)} of the figures have a labelled number`,
    ),
    row(
      "MUC-4: precision by hand on 100 drawn at random",
      [0.85, judged.precision],
      `${judged.right} of ${judged.judged} judged${unlike === "" ? "" : `; read otherwise since: ${unlike}`}`,
    ),
    row(
      "IDETECT: quantity, unit and term, F1",
      [0.85, idetect.f1],
      `${idetect.labels} labels, precision ${share(idetect.precision)}, recall ${share(idetect.recall)}`,
    ),
    row(
      "GVDB: killed and injured per article exact",
      [0.8, gvdb.exact / gvdb.articles],
      `${gvdb.articles} articles judged by hand; killed right in ${gvdb.killed}, injured in ${gvdb.injured}`,
    ),
    ...(await polnearRows(sourceSpanOf)),
    ...resolutionRows({ makeReading, sourceSpanOf }, onSlip),
  ];
}

const share = (value) => value.toFixed(3);
const row = (what, [bar, value], note) => [what, bar.toFixed(2), share(value), value >= bar, note];

/** Sources and cues in news, the half of the articles that no rule was written from and the other. */
async function polnearRows(sourceSpanOf) {
  if (!polnearIsPresent()) return [];
  const { findAttributions } = await import("../dist/extract/index.js");
  const { readSource } = await import("../dist/read/index.js");
  const { structureDocument } = await import("../dist/structure/index.js");
  const reader = { findAttributions, readSource, structureDocument, sourceSpanOf };
  return ["held", "seen"].map((half) => {
    const { labels, part, exact } = scorePolnear(reader, half);
    const which = half === "held" ? "held back" : "that rules were written from";
    return row(
      `PolNeAR: source and cue of attributions, F1, half ${which}`,
      [0.7, part.f1],
      `${labels} labels, precision ${share(part.precision)}, recall ${share(part.recall)}; exactly F1 ${share(exact.f1)}`,
    );
  });
}

/** False figures of a thousand paragraphs, English first; what nobody judged counts as false. */
function resolutionRows(reader, onSlip) {
  const rows = scoreUnResolutions(reader);
  for (const { path, key, verdict, words } of rows.flatMap(({ slips }) => slips))
    onSlip(`Resolutions\t${path}\t${key}\t${verdict}\t${words}`);
  const sum = (field) => rows.reduce((total, one) => total + one[field], 0);
  const all = { language: "all six languages" };
  for (const field of ["files", "paragraphs", "findings", "false", "unjudged"]) all[field] = sum(field);
  return [...rows, all].map((one) => {
    const rate = ((one.false + one.unjudged) / one.paragraphs) * 1000;
    const what = `Resolutions: false figures in 1,000 paragraphs, ${one.language}`;
    const note = `${one.false} false and ${one.unjudged} not judged of ${one.findings} in ${one.paragraphs} paragraphs of ${one.files} files`;
    return [what, "< 0.50", rate.toFixed(2), rate < 0.5, note];
  });
}
