import { likeness, pairOff, shared } from "./spans.js";

const asKey = (text) =>
  text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[‐‑–—]/g, "-");
const asWords = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim();

/**
 * Found: the spans are alike by 0.5 or more, or they overlap and have a symbol or the
 * address in common. Typed: the
 * kind is right too. Values that the label gives are compared in rows of their own.
 * @param {import("./tally.js").Tally} tally
 */
export function compareCitations(tally, labels, findings) {
  const found = findings.filter((finding) => finding.at !== undefined);
  const pairs = pairOff(labels, found, matchScore);
  const taken = new Set(pairs.values());
  labels.forEach((label, index) => {
    const finding = found[pairs.get(index) ?? -1];
    if (label.optional) return;
    if (finding === undefined) missed(tally, label);
    else compareFound(tally, label, finding);
  });
  found.forEach((finding, index) => {
    if (taken.has(index)) return;
    tally.false("citations found", finding.kind, finding.at);
    tally.false("citations typed", finding.kind, finding.at);
  });
}

function matchScore(label, finding) {
  const alike = likeness(label.at, finding.at);
  const symbols = new Set((label.symbols ?? []).map(asKey));
  const sameSymbol = finding.symbols.some((symbol) => symbols.has(asKey(symbol)));
  if ((sameSymbol || sameAddress(label, finding)) && shared(label.at, finding.at) > 0) return 1 + alike;
  if (label.optional && shared(label.at, finding.at) === finding.at[1] - finding.at[0])
    return 0.5 + alike / 2;
  return alike >= 0.5 ? alike : 0;
}

function sameAddress(label, finding) {
  if (label.address === undefined || finding.address === undefined) return false;
  return bareAddress(label.address) === bareAddress(finding.address);
}

function missed(tally, label) {
  tally.missed("citations found", label.kind, label.at);
  tally.missed("citations typed", label.kind, label.at);
}

function compareFound(tally, label, finding) {
  tally.right("citations found");
  compareKind(tally, label, finding);
  compareValues(tally, label, finding);
}

function compareKind(tally, label, finding) {
  if ([label.kind].flat().includes(finding.kind)) tally.right("citations typed");
  else tally.wrong("citations typed", `${finding.kind} for ${label.kind}`, label.at);
}

function compareValues(tally, label, finding) {
  for (const field of ["symbols", "numbers", "authors"])
    if (label[field] !== undefined) compareItems(tally, field, { label, finding });
  for (const field of ["date", "pages", "paragraphs"])
    if (label[field] !== undefined)
      tally.equal(`citation ${field}`, {
        label: asKey(label[field]),
        found: finding[field] && asKey(finding[field]),
        at: label.at,
      });
  if (label.address !== undefined)
    tally.equal("citation address", {
      label: bareAddress(label.address),
      found: finding.address && bareAddress(finding.address),
      at: label.at,
    });
  if (label.title !== undefined) compareTitle(tally, label, finding);
}

const bareAddress = (address) =>
  asKey(address)
    .replace(/^https?:\/\//, "")
    .replace(/[#/]+$/, "");

/** A newspaper named alone may be read as the title or as what the article stands in. */
function compareTitle(tally, label, finding) {
  const wanted = asWords(label.title);
  const titles = [finding.title, finding.container].filter((title) => title !== undefined).map(asWords);
  tally.equal("citation title", {
    label: wanted,
    found: titles.includes(wanted) ? wanted : titles[0],
    at: label.at,
  });
}

function compareItems(tally, field, { label, finding }) {
  const row = `citation ${field}`;
  const left = finding[field].map(asKey);
  for (const item of label[field]) {
    const index = left.indexOf(asKey(item));
    if (index >= 0) {
      left.splice(index, 1);
      tally.right(row);
    } else tally.missed(row, item, label.at);
  }
  for (const extra of left) tally.false(row, extra, label.at);
}
