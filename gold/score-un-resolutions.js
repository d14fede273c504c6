import { existsSync, readdirSync, readFileSync } from "node:fs";
import { shared } from "./spans.js";

const folder = new URL("../../shared/corpus/un-resolutions/", import.meta.url);
const judgedFile = new URL("un-resolutions-judged.json", import.meta.url);
const paragraphs = ["paragraph", "list-item"];

/**
 * Figures of casualties, displacement and property read in resolutions of the General Assembly, which hold nearly none: how
 * many of a thousand paragraphs have one that is no such count. Each finding was judged by hand; `un-resolutions-judged.json`
 * names file, place in the source and category. A finding that nobody has judged counts as false and is listed.
 * @param {{ makeReading: (bytes: Uint8Array) => any, sourceSpanOf: any }} reader
 */
export function scoreUnResolutions({ makeReading, sourceSpanOf }) {
  const judged = JSON.parse(readFileSync(judgedFile, "utf8"));
  const rows = new Map();
  for (const path of existsSync(folder) ? resolutions() : []) {
    const reading = makeReading(readFileSync(new URL(path, folder)));
    const row = rowOf(rows, languageOf(path));
    row.files += 1;
    row.paragraphs += reading.document.blocks.filter(({ kind }) => paragraphs.includes(kind)).length;
    for (const claim of reading.claims.filter(({ figure }) => figure !== undefined)) {
      const at = sourceSpanOf(reading.source.map, claim.figure.words);
      const key = `${at?.start}-${at?.end} ${claim.category?.value}`;
      const verdict = verdictOf(judged[path] ?? {}, key);
      row.findings += 1;
      row[verdict] += 1;
      if (verdict !== "right") row.slips.push({ path, key, verdict, words: wordsRound(reading, claim) });
    }
  }
  return [...rows.values()];
}

/** The verdict on the same category at overlapping words: a hedge more or less does not ask for a new one. */
function verdictOf(verdicts, key) {
  const spanOf = (text) => text.split(" ")[0].split("-").map(Number);
  const sameAs = Object.keys(verdicts).find(
    (known) => known.split(" ")[1] === key.split(" ")[1] && shared(spanOf(known), spanOf(key)) > 0,
  );
  return verdicts[key] ?? verdicts[sameAs] ?? "unjudged";
}

function rowOf(rows, language) {
  const row = rows.get(language) ?? {
    ...{ language, files: 0, paragraphs: 0, findings: 0, right: 0, false: 0, unjudged: 0, slips: [] },
  };
  rows.set(language, row);
  return row;
}

const languageOf = (path) =>
  path.startsWith("en/") ? "english" : path.slice(path.lastIndexOf("/") + 1, -".xml".length);

function resolutions() {
  const paths = readdirSync(folder, { recursive: true }).map((path) => String(path).replaceAll("\\", "/"));
  return paths.filter((path) => path.endsWith(".xml")).sort();
}

function wordsRound({ source }, { figure: { words } }) {
  const { text } = source;
  const around = `${text.slice(words.start - 70, words.start)}[[${text.slice(words.start, words.end)}]]${text.slice(words.end, words.end + 90)}`;
  return around.replace(/\s+/g, " ");
}
