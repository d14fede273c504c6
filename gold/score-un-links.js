import { readFileSync } from "node:fs";
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
    const row = { name, documents: 0, right: 0, missed: 0, wrong: 0, unlinked: 0, ibid: 0, ibidRight: 0 };
    const found = { ...row, seeAlso: 0, seeAlsoRight: 0, targets: [], errors: [], slips: 0 };
    for (const { path } of files.filter((file) => file.half === half))
      scoreDocument(found, path, { reader, slips: slips.filter((slip) => path.endsWith(slip.document)) });
    return found;
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
  compareLinks(row, marked, { path, read, slips });
  antecedents(row, marked, { path, reading, sourceOf });
}

function compareLinks(row, { text, links }, { path, read, slips }) {
  const linked = new Set();
  const agreed = new Set();
  for (const { at, target } of links) {
    const over = read.filter(({ start, end }) => start < at[1] && at[0] < end);
    const words = text
      .slice(...at)
      .replace(/\s+/g, " ")
      .trim();
    for (const one of over) linked.add(one);
    if (slips.some((slip) => slip.target === target && slip.words === words)) {
      for (const one of over) agreed.add(one);
      row.slips++;
      continue;
    }
    row.targets.push(target);
    if (
      leadsTo(
        target,
        over.map(({ symbol }) => symbol),
      )
    ) {
      for (const one of over) agreed.add(one);
      row.right++;
      continue;
    }
    row.missed++;
    row.errors.push(`missed\t${path}\t${context(text, at)}\t${target}\t${over.map(({ symbol }) => symbol)}`);
  }
  row.wrong += read.filter((one) => linked.has(one) && !agreed.has(one)).length;
  for (const one of read.filter((other) => !linked.has(other))) {
    const words = text.slice(one.start, one.end).replace(/\s+/g, " ");
    if (slips.some((slip) => slip.unlinked === one.symbol && slip.words === words)) {
      row.slips++;
      continue;
    }
    row.unlinked++;
    row.errors.push(`unlinked\t${path}\t${context(text, [one.start, one.end])}\t\t${one.symbol}`);
  }
}

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
    if (!leadsTo(target, paths)) failed.push(`${target}\t${paths}`);
  }
  return { total, failed };
}
