import { existsSync, readFileSync } from "node:fs";
import { corpus, goldFolder } from "./documents.js";
import { antecedents } from "./un-antecedents.js";
import { leadsTo, sets, withoutLinks } from "./un-links.js";

/**
 * How the reader finds again the links that the United Nations set in its own documents: the links are
 * taken out, the whole document is read, and what was read over their words is compared with where they led.
 * @param {{ makeReading: Function, sourceSpanOf: Function, parseSymbol: Function, linkTo: Function }} reader
 * @param {"seen" | "held"} half every second document is held back: no rule is written from it
 */
export function scoreUnLinks(reader, half) {
  const slips = JSON.parse(readFileSync(`${goldFolder}un-links-slips.json`, "utf8"));
  return sets().map(({ name, files }) => {
    const found = { name, documents: 0, right: 0, missed: 0, wrong: 0, unlinked: 0, slips: 0, targets: [] };
    const row = { ...found, contradicted: { missed: 0, wrong: 0 }, ibid: 0, ibidRight: 0, errors: [] };
    for (const { path } of files.filter((file) => file.half === half))
      scoreDocument(row, path, { reader, slips: slips.filter((slip) => path.endsWith(slip.document)) });
    return row;
  });
}

function scoreDocument(row, path, { reader, slips }) {
  const marked = withoutLinks(readFileSync(corpus + path, "utf8").replace(/^\ufeff/, ""));
  if (marked.links.length === 0) return;
  row.documents++;
  const reading = reader.makeReading(Buffer.from(marked.text, "utf8"));
  const sourceOf = (span) => reader.sourceSpanOf(reading.source.map, span) ?? { start: -1, end: -1 };
  const head = marked.text.indexOf("</coverPage>");
  const read = reading.citations
    .flatMap((citation) =>
      citation.symbols.map((symbol) => ({ symbol: symbol.value, citation, ...sourceOf(symbol.span) })),
    )
    .filter(({ start }) => start >= head);
  compareLinks(row, marked, { path, read, slips, inEnglish: targetsInEnglish(path) });
  const links = marked.links.filter((link) => !isListed(slips, marked.text, link));
  antecedents(row, { ...marked, links }, { path, reading, sourceOf });
}

function compareLinks(row, { text, links }, { path, read, slips, inEnglish }) {
  const linked = new Set();
  const agreed = new Set();
  const contradicting = new Set();
  for (const link of links) {
    const over = read.filter(({ start, end }) => start < link.at[1] && link.at[0] < end);
    for (const one of over) linked.add(one);
    const isSlip = isListed(slips, text, link);
    if (isSlip) row.slips++;
    else row.targets.push(link.target);
    const symbols = over.map(({ symbol }) => symbol);
    const isRight = leadsTo(link.target, symbols);
    if (isSlip || isRight) for (const one of over) agreed.add(one);
    if (isSlip) continue;
    if (isRight) row.right++;
    else {
      row.missed++;
      if (isContradicted(inEnglish, link.target, symbols)) {
        row.contradicted.missed++;
        for (const one of over) contradicting.add(one);
      }
      row.errors.push(["missed", path, context(text, link.at), link.target, symbols.join(", ")]);
    }
  }
  const wrong = read.filter((one) => linked.has(one) && !agreed.has(one));
  row.wrong += wrong.length;
  row.contradicted.wrong += wrong.filter((one) => contradicting.has(one)).length;
  for (const one of read.filter((other) => !linked.has(other))) {
    row.unlinked++;
    row.errors.push(["unlinked", path, context(text, [one.start, one.end]), "", one.symbol]);
  }
}

/** Where the links of the same document in English lead, for a document that is there in other languages. */
function targetsInEnglish(path) {
  const english = path.replace(/(?:french|spanish|russian|chinese|arabic)\.xml$/, "english.xml");
  if (english === path || !existsSync(corpus + english)) return [];
  return withoutLinks(readFileSync(corpus + english, "utf8")).links.map(({ target }) => target);
}

/** Whether no link of the English text leads where this one does, while one leads to what was read here. */
const isContradicted = (inEnglish, target, symbols) =>
  inEnglish.length > 0 &&
  !inEnglish.some((other) => leadsTo(target, [other])) &&
  symbols.some((symbol) => inEnglish.some((other) => leadsTo(other, [symbol])));

const isListed = (slips, text, { at, target }) =>
  slips.some(
    (slip) =>
      slip.target === target &&
      slip.words ===
        text
          .slice(...at)
          .replace(/\s+/g, " ")
          .trim(),
  );

/** Words in their surroundings, for people. */
export function context(text, [start, end]) {
  const words = `${text.slice(Math.max(0, start - 80), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 40)}`;
  return words.replace(/<[^<>]*>/g, "").replace(/\s+/g, " ");
}

/**
 * Of the targets of links: how many are taken apart, and put together again into the same address.
 * @param {{ parseSymbol: Function, linkTo: Function }} library
 * @param {Iterable<string>} targets
 */
export function scoreTargets({ parseSymbol, linkTo }, targets) {
  const failed = [];
  let total = 0;
  for (const target of targets) {
    total++;
    const parsed = parseSymbol(target.replace(/^\/+|\/+$/g, "").replace(/\(supp\)$/i, ""));
    const paths = parsed.map((one) => decodeURI(new URL(linkTo(one)).pathname).replace(/^\/en\//, ""));
    if (!leadsTo(target, paths)) failed.push(target);
  }
  return { total, failed };
}
