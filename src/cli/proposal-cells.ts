import { figureWords, type Proposal, wordsAt } from "../core/index.ts";

/** A model's proposal as a row: its name, what it says, on whom it lays it, its quotation. */
export function proposalCells(
  { id, span, category, figure, speaker }: Proposal,
  text: string,
): readonly string[] {
  const amount = figure === undefined ? "" : `${figureWords({ ...figure, unit: "unspecified" })} `;
  return [
    id,
    `${amount}${category}`,
    speaker === undefined ? "" : wordsAt(text, speaker),
    `“${wordsAt(text, span)}”`,
  ];
}
