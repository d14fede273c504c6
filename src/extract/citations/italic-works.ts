import type { CitationKind, Span } from "../../core/index.ts";
import { type Draft, draftOf, wordsField } from "./draft.ts";
import { matchesOf } from "./matches.ts";
import { runsWithin, type Setting, type Stretch } from "./passage.ts";
import { presentFields } from "./present-fields.ts";
import { readReference } from "./reference.ts";
import { readTail } from "./tail.ts";
import type { TextRule } from "./text-rule.ts";

const quotedWork = /“[^“”]{4,240}”(?=,? \()/g;
const rule = "italic-work@1";
const bracket = /^,? \((?<imprint>[^()]{0,80}(?:(?:1[6-9]|20)\d\d|forthcoming))\)/;
const authors =
  /(?:\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|de|van|von|al-\p{L}+|of|the|for)){0,7}(?:, | and )){1,3}$/u;

/**
 * Books and reports named in a sentence by an italic title and the brackets behind it: takes
 * `in *The Fall of Tarvo* (Heron Press, 2014), p. 5`, leaves italics for stress and newspapers by date.
 */
export const italicWorks: TextRule = Object.freeze({
  name: rule,
  hints: ["” (", "”, ("],
  runs: "italics",
  find: findItalicWorks,
});

function findItalicWorks(setting: Setting, stretch: Stretch): readonly Draft[] {
  const { words } = stretch;
  const titles = words.includes("” (") || words.includes("”, (") ? quotedTitles(stretch) : [];
  return [...runsWithin(setting.italics, stretch), ...titles].flatMap((run) => {
    if (run.end - run.start < 8 || !/^[“‘"]?\p{Lu}/u.test(setting.text.slice(run.start, run.start + 3)))
      return [];
    const at = run.end - stretch.start;
    const match = bracket.exec(words.slice(at, at + 110));
    if (match === null) return [];
    const from = run.start - stretch.start;
    const floor = Math.max(0, from - 100);
    const lead = authors.exec(words.slice(floor, from))?.[0].length ?? 0;
    const tail = readTail(words, at + match[0].length);
    const span = { start: run.start - lead, end: stretch.start + tail.end };
    const reference = readReference(setting, stretch, span);
    if (reference) return [{ ...reference, kind: kindBefore(words, from - lead, reference.kind), rule }];
    return [draftOf(span, "book", { ...presentFields({ title: wordsField(setting.text, run) }), rule })];
  });
}

function quotedTitles(stretch: Stretch): readonly Span[] {
  return matchesOf(quotedWork, stretch.words).map((match) => ({
    start: stretch.start + match.index,
    end: stretch.start + match.index + match[0].length,
  }));
}

/** `in its report *Last to Flee* (2022)`: the word before says what it is. */
function kindBefore(words: string, at: number, kind: CitationKind): CitationKind {
  const before = words.slice(Math.max(0, at - 40), at);
  return /(?:report|study|survey)(?: entitled| titled)?,? $/i.test(before) ? "report" : kind;
}
