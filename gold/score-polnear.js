import { existsSync, readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../shared/corpus/claims/polnear/", import.meta.url);

/** Words that say nothing of which words are meant: two cues or sources that share these alone do not agree. */
const functionWords = new Set(
  "a an the of to for in on at by with from about as that which who whom and or but not is are was were be been being am has have had having do does did will would can could may might must shall should also now then more most so his her its their our my your this these those it n't".split(
    " ",
  ),
);

/** Whether the labelled articles are here. */
export function polnearIsPresent() {
  return existsSync(folder);
}

/**
 * Sources and cues in news (PolNeAR). A label is found where one of the reader's has the same source and cue: exactly, the same
 * words; in part, a word of the cue that is no function word, and the head of one's source among the words of the other's. The
 * head is the last word before a comma, bracket, relative or preposition: `Revesz` in `Richard Revesz, director of the Institute`.
 * Labels without a source are left out, and so is whatever the reader finds for such a label or inside the words that a label
 * lays on somebody, since the corpus labels nothing there. An article that several people labelled counts once.
 * @param {{ findAttributions: any, readSource: any, structureDocument: any, sourceSpanOf: any }} reader
 * @param {"seen" | "held"} half every second article; no rule was written from those held
 */
export function scorePolnear(reader, half, onSlip = () => {}) {
  const total = { exact: 0, part: 0, labels: 0, found: 0 };
  for (const [index, { name, text, labels }] of articles().entries()) {
    if ((index % 2 === 0) !== (half === "seen")) continue;
    const found = attributionsIn(reader, text);
    const exact = pairUp(labels, found, sameWords);
    const part = pairUp(labels, found, sharesHeads);
    const counted = found.filter((one) => part.has(one) || !isLeftOut(one, labels));
    const sourced = labels.filter(({ source }) => source.length > 0);
    total.exact += exact.size;
    total.part += part.size;
    total.labels += sourced.length;
    total.found += counted.length;
    for (const one of counted) if (!part.has(one)) onSlip("false", name, one, text);
    const met = new Set(part.values());
    for (const one of sourced) if (!met.has(one)) onSlip("missed", name, one, text);
  }
  return { labels: total.labels, exact: measured(total.exact, total), part: measured(total.part, total) };
}

const measured = (right, { labels, found }) => ({
  precision: right / found,
  recall: right / labels,
  f1: (2 * right) / (labels + found),
});

/** Articles in order of name, each with the labels of whoever comes first by name. */
function articles() {
  const files = readdirSync(folder).sort();
  return files
    .filter((file) => file.endsWith(".txt"))
    .map((file) => {
      const name = file.slice(0, -".txt".length);
      const labelled = files.find((one) => one.startsWith(`${name}_`) && one.endsWith(".ann")) ?? "";
      const text = readFileSync(new URL(file, folder), "utf8");
      return { name, text, labels: labelsIn(readFileSync(new URL(labelled, folder), "utf8"), text) };
    });
}

/** brat stand-off: `T1<tab>Source 0 12<tab>words` and `E1<tab>Attribution:T4 Content:T3 Cue:T2 Source:T1`. */
function labelsIn(notes, text) {
  const spans = new Map();
  const labels = [];
  for (const line of notes.split("\n")) {
    const [id = "", body = ""] = line.split("\t");
    if (id.startsWith("T"))
      spans.set(
        id,
        body
          .slice(body.indexOf(" ") + 1)
          .split(";")
          .map((piece) => piece.split(" ").map(Number)),
      );
    if (!id.startsWith("E")) continue;
    const pieces = (role) =>
      body
        .split(" ")
        .filter((part) => part.replace(/\d*:.*/, "") === role)
        .flatMap((part) => spans.get(part.slice(part.indexOf(":") + 1)) ?? []);
    labels.push(
      withWords({ source: pieces("Source"), cue: pieces("Cue"), content: pieces("Content") }, text),
    );
  }
  return labels.filter(({ cue }) => cue.length > 0);
}

function attributionsIn({ findAttributions, readSource, structureDocument, sourceSpanOf }, text) {
  const source = readSource(new TextEncoder().encode(text));
  const place = (span) => {
    const found = sourceSpanOf(source.map, span);
    return found === undefined ? [] : [[found.start, found.end]];
  };
  return findAttributions(source, structureDocument(source))
    .filter(({ nested }) => !nested)
    .map((one) =>
      withWords(
        { source: place(one.source), cue: place(one.cue), content: place(one.content), rule: one.rule },
        text,
      ),
    );
}

function withWords(one, text) {
  const cueWords = wordsIn(one.cue, text);
  const own = cueWords.filter(({ word }) => !functionWords.has(word));
  const sourceWords = wordsIn(one.source, text);
  return {
    ...one,
    cueAt: new Set((own.length > 0 ? own : cueWords).map(({ at }) => at)),
    cueAll: cueWords.map(({ at }) => at).join(),
    sourceAt: new Set(sourceWords.map(({ at }) => at)),
    sourceAll: sourceWords.map(({ at }) => at).join(),
    head: headOf(sourceWords, text),
  };
}

function wordsIn(pieces, text) {
  return pieces.flatMap(([start, end]) =>
    [...text.slice(start, end).matchAll(/(?:n['’]t\b)|[\p{L}\p{N}]+(?:[-.&/][\p{L}\p{N}]+)*|:/gu)].map(
      (found) => ({
        at: start + found.index,
        end: start + found.index + found[0].length,
        word: found[0].toLowerCase(),
      }),
    ),
  );
}

const endsHead = new Set(
  "of for in from at on to with by who which that whose about near against among".split(" "),
);

/** Where the head of a source begins. */
function headOf(words, text) {
  let head = words.find(({ word }) => !["a", "an", "the"].includes(word)) ?? words[0];
  for (const word of words) {
    if (endsHead.has(word.word) && word !== words[0]) break;
    if (head !== undefined && word.at > head.at && /[,(]/.test(text.slice(head.end, word.at))) break;
    if (word.word !== "s" && (head === undefined || word.at > head.at)) head = word;
  }
  return head?.at;
}

const sameWords = (label, one) => label.cueAll === one.cueAll && label.sourceAll === one.sourceAll;

const sharesHeads = (label, one) =>
  meets(label.cueAt, one.cueAt) && (label.sourceAt.has(one.head) || one.sourceAt.has(label.head));

const meets = (some, others) => [...some].some((at) => others.has(at));

/** Each of the reader's with the label that it meets: one for one, in reading order. */
function pairUp(labels, found, agree) {
  const pairs = new Map();
  const taken = new Set();
  for (const one of found) {
    const label = labels.find((each) => each.source.length > 0 && !taken.has(each) && agree(each, one));
    if (label === undefined) continue;
    taken.add(label);
    pairs.set(one, label);
  }
  return pairs;
}

/** Inside what a label lays on somebody, or at the cue of a label that names no source. */
function isLeftOut(one, labels) {
  const [[at]] = one.cue;
  return labels.some(
    ({ source, content, cueAt }) =>
      content.some(([start, end]) => at >= start && at < end) ||
      (source.length === 0 && meets(cueAt, one.cueAt)),
  );
}
