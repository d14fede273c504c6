import type { Problem, RecognisedPage, Recognition } from "../../../core/index.ts";
import { engineName } from "../../ocr/engine/engine-name.ts";
import { ocrLanguages, originOf } from "../../ocr/engine/models.ts";
import type { Scans } from "./read-scan.ts";

/** How the words of scanned pages were recognised; nothing where none were. */
export function recognitionOf(
  { pages }: Scans,
  words: readonly number[],
): { readonly recognition?: Recognition } {
  if (pages.length === 0) return {};
  const used = new Set<string>(pages.map(({ language }) => language));
  const models = ocrLanguages
    .filter((language) => used.has(language))
    .map((language) => ({ language, origin: originOf(language) }));
  return { recognition: { engine: engineName, models, pages, words } };
}

/** Says which pages were recognised. */
export function recognisedProblems(pages: readonly RecognisedPage[]): readonly Problem[] {
  if (pages.length === 0) return [];
  const numbers = ranges(pages.map(({ page }) => page));
  const which = pages.length === 1 ? `Page ${numbers} is an image` : `Pages ${numbers} are images`;
  const detail = `${which}: the words were recognised by OCR and may differ from what is shown. Those in doubt are marked.`;
  return [{ kind: "problem", code: "text-recognised", detail }, ...pages.flatMap(turnedProblem)];
}

function turnedProblem({ page, turn }: RecognisedPage): readonly Problem[] {
  if (turn === 0) return [];
  const way = turn === 180 ? "upside down" : "on its side";
  return [
    {
      kind: "problem",
      code: "text-recognised",
      detail: `Page ${page} was scanned ${way} and was read turned.`,
    },
  ];
}

function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
