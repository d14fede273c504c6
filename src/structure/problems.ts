import type { DocumentForm, Field, Masthead, Problem } from "../core/index.ts";
import type { Front } from "./forms/read-front.ts";

interface Known {
  readonly form: Field<DocumentForm>;
  readonly language: Field<string>;
  readonly masthead: Masthead;
  readonly front: Front;
}

/** Languages in which `extract` reads figures and nothing else yet. */
const figuresOnly = new Set(["ar", "es", "fr", "ru", "zh"]);

/** What the document as a whole lacks. */
export function documentProblems({ form, language, masthead, front }: Known): readonly Problem[] {
  const problems: Problem[] = [];
  const { head } = front;
  const tell = (code: Problem["code"], detail: string): number =>
    problems.push({ kind: "problem", code, detail });
  const isUnitedNations = head.isMasthead || form.value === "letter" || form.value === "note-verbale";
  if (form.value === "unknown")
    tell("form-unknown", "The words do not show what form of document this is; it was read without one.");
  if (isUnitedNations && masthead.symbols.length === 0)
    tell("symbol-absent", "The document does not give its own symbol.");
  if (head.isMasthead && masthead.organs.length > 0 && masthead.date === undefined)
    tell("masthead-incomplete", "The masthead has no date that could be read.");
  if (figuresOnly.has(language.value))
    tell(
      "language-unsupported",
      "In this language figures and their speakers are read; other statements are read in English only.",
    );
  else if (language.value !== "en")
    tell(
      "language-unsupported",
      "Claims are not read in this language; blocks, symbols, notes and dates are.",
    );
  return problems;
}
