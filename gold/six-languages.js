import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeReading } from "../dist/app/index.js";

/** Where the resolutions in six languages are, as the United Nations marked them up (Akoma Ntoso). */
export const sixLanguages = new URL("../../shared/corpus/un-resolutions/six-languages", import.meta.url)
  .pathname;
export const languages = ["arabic", "chinese", "french", "russian", "spanish"];

/**
 * How far the reading of each language agrees with that of the English text of the same resolution: for each field
 * the values found in both, as F1. Undefined without the corpus.
 */
export function agreementOfLanguages(only = () => true) {
  if (!existsSync(sixLanguages)) return undefined;
  return agreementOf(readdirSync(sixLanguages).sort().filter(only), valuesOf);
}

/** Counts, of documents by name, the values that each language has in common with the English text. */
export function agreementOf(names, valuesOf) {
  const counts = new Map();
  for (const name of names) {
    const english = valuesOf(name, "english");
    for (const language of languages) {
      const other = valuesOf(name, language);
      for (const [field, values] of Object.entries(english))
        count(counts, { name, language, field }, values, other[field]);
    }
  }
  return counts;
}

function valuesOf(name, language) {
  const xml = readFileSync(join(sixLanguages, name, `${language}.xml`), "utf8");
  const { document, citations } = makeReading(Buffer.from(markdownOf(xml)));
  const { masthead, notes, blocks } = document;
  const date = masthead.date?.value;
  return {
    symbols: masthead.symbols.map(({ value }) => value),
    organs: masthead.organs.map(({ value }) => value),
    sessions: masthead.sittings.map(({ value }) => `${value.type} ${value.number}`),
    dates: date === undefined ? [] : [date],
    "agenda items": masthead.agendaItems.map(({ number }) => latin(number.value)),
    "agenda titles": masthead.agendaItems
      .filter(({ title }) => title !== undefined)
      .map(({ number }) => latin(number.value)),
    form: [document.form.value],
    paragraphs: blocks.flatMap(({ number, kind }) =>
      number === undefined || kind === "note" || !/\d/.test(number) ? [] : [number.replace(/[().]/g, "")],
    ),
    notes: notes.map(({ mark, marks }) => `${mark} ${marks.length}`),
    citations: citations.flatMap(({ symbols, work }) =>
      (symbols ?? work?.symbols ?? []).map((one) => one.value ?? one),
    ),
  };
}

const abjad = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

/** Letters of items in one alphabet: Arabic ones by their place in the order that documents use. */
export function latin(number) {
  return number
    .replace(/[\u0621-\u064a]/g, (one) => String.fromCharCode(97 + abjad.indexOf(one)))
    .replace(/с/g, "c")
    .replace(/а/g, "a")
    .replace(/е/g, "e")
    .replace("\u0640", "");
}

function count(counts, { name, language, field }, english, other) {
  const left = [...other];
  const missing = [];
  for (const value of english) {
    const at = left.indexOf(value);
    if (at === -1) missing.push(value);
    else left.splice(at, 1);
  }
  const key = `${field}\t${language}`;
  const sum = counts.get(key) ?? { both: 0, english: 0, other: 0, errors: [] };
  sum.both += english.length - missing.length;
  sum.english += english.length;
  sum.other += other.length;
  if (missing.length + left.length > 0) sum.errors.push({ name, missing, more: left });
  counts.set(key, sum);
}

/** A resolution in Akoma Ntoso as Markdown, as a converter would leave its printed page. */
export function markdownOf(xml) {
  const notes = [];
  const [cover, body] = [
    between(xml, "<coverPage", "</coverPage>"),
    between(xml, "</coverPage>", "<conclusions"),
  ];
  const marked = body.replace(
    /(?:<sup>\(<\/sup>)?<authorialNote[^>]*marker="([^"]*)"[^>]*>([\s\S]*?)<\/authorialNote>(?:<sup>\)<\/sup>)?/g,
    (_, mark, note) => {
      notes.push(`<sup>${mark}</sup> ${wordsOf(note).replace(/^\(\)\s*/, "")}`);
      return `⟦${mark}⟧`;
    },
  );
  const lines = (part) =>
    part
      .split(/<\/(?:p|docTitle|num|heading|subheading)>/)
      .map(wordsOf)
      .filter((line) => line !== "");
  const paragraphs = lines(joinNumbers(marked)).map((line) =>
    line.replace(/⟦/g, "<sup>").replace(/⟧/g, "</sup>"),
  );
  return [...lines(cover), ...paragraphs, "---", ...notes].join("\n\n");
}

// A paragraph's number stands in an element of its own before its words.
function joinNumbers(body) {
  return body.replace(/<\/num>\s*/g, " ").replace(/<docNumber>([^<]*)<\/docNumber>\s*/g, "$1 ");
}

function between(xml, from, to) {
  const start = xml.indexOf(from);
  const end = xml.indexOf(to, start);
  return start === -1 ? "" : xml.slice(xml.indexOf(">", start) + 1, end === -1 ? undefined : end);
}

function wordsOf(part) {
  const words = part.replace(/<eol[^>]*>/g, " ").replace(/<[^>]+>/g, "");
  return words
    .replace(/&amp;/g, "&")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, " ")
    .trim();
}

/** Prints the agreement of each language with English, a row a field. */
export function printAgreement() {
  const counts = agreementOfLanguages();
  if (counts === undefined)
    return console.log("Six languages: ../shared/corpus/un-resolutions is not here.\n");
  printCounts(
    "Six languages: agreement of the same resolution with its English text, F1 (values in English)",
    counts,
  );
}

export function printCounts(title, counts) {
  console.log(title);
  console.log(["field".padEnd(16), ...languages.map((one) => one.padEnd(14))].join(""));
  for (const field of new Set([...counts.keys()].map((key) => key.split("\t")[0]))) {
    const cells = languages.map((language) => {
      const { both, english, other } = counts.get(`${field}\t${language}`);
      return `${((2 * both) / (english + other)).toFixed(3)} (${english})`.padEnd(14);
    });
    console.log([field.padEnd(16), ...cells].join(""));
  }
  console.log();
}
