import type { Aside, Problem } from "../../core/index.ts";
import { removedProblems } from "../clean-text.ts";
import type { OpenDocument } from "./document.ts";

/** What the reading must tell of: what is kept beside the text, what was removed, what could not be read. */
export function problemsOf(document: OpenDocument, asides: readonly Aside[]): readonly Problem[] {
  const { removed, lost } = document.shared;
  return [
    ...removedProblems(removed.controls, removed.invisible),
    ...setAside(asides),
    ...lostProblems(lost),
    ...[...document.broken].map((name) =>
      problem(
        "text-lost",
        `The part ${name} is not well-formed XML; its words are missing from some place on.`,
      ),
    ),
    ...[...document.unsound].map((name) =>
      problem(
        "text-lost",
        `The checksum of the part ${name} does not hold: the file was damaged, and words may be missing or wrong.`,
      ),
    ),
  ];
}

const nouns: readonly (readonly [Aside["kind"], string, string])[] = [
  ["insertion", "insertion", "insertions"],
  ["deletion", "deletion", "deletions"],
  ["comment", "comment", "comments"],
];
const namedAuthors = 5;

function setAside(asides: readonly Aside[]): readonly Problem[] {
  const problems: Problem[] = [];
  const counts = nouns.flatMap(([kind, one, many]) => {
    const count = asides.filter((aside) => aside.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  if (counts.length > 0)
    problems.push(
      problem(
        "text-set-aside",
        `The file holds ${listed(counts)}${byAuthors(asides)}; the text is read with all changes accepted, and all of this is kept beside it.`,
      ),
    );
  const hidden = asides.filter(({ kind }) => kind === "hidden").length;
  if (hidden > 0)
    problems.push(
      problem(
        "text-set-aside",
        `Words that are set not to be seen stand in ${hidden} ${hidden === 1 ? "place" : "places"}; they are kept beside the text.`,
      ),
    );
  return problems;
}

function byAuthors(asides: readonly Aside[]): string {
  const authors = [...new Set(asides.flatMap(({ author }) => (author === undefined ? [] : [author])))];
  if (authors.length === 0) return "";
  const more = authors.length - namedAuthors;
  return ` by ${listed(more > 0 ? [...authors.slice(0, namedAuthors), `${more} more`] : authors)}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function lostProblems({ symbols, included, drawings }: OpenDocument["shared"]["lost"]): readonly Problem[] {
  const lines: string[] = [];
  if (symbols > 0)
    lines.push(
      `${symbols} of its signs come from symbol fonts and have no known letter; they are read as U+FFFD.`,
    );
  if (included > 0)
    lines.push(
      `The document takes in ${included === 1 ? "another file" : `${included} other files`}, not read here.`,
    );
  if (drawings > 0)
    lines.push(
      `The words of ${drawings === 1 ? "a diagram or chart are" : `${drawings} diagrams and charts are`} not read.`,
    );
  return lines.map((detail) => problem("text-lost", detail));
}

function problem(code: Problem["code"], detail: string): Problem {
  return { kind: "problem", code, detail };
}
