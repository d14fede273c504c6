import type { Span } from "../../core/index.ts";
import { signalTails, signalWords } from "./words/signals.ts";

const words = signalWords.join("|");
const tails = signalTails.filter((word) => word !== "the").join("|");
const aside =
  '(?:(?:for|as to|on|regarding|concerning|with regard to|in this regard) ?[^;:.()“”"]{0,120}, )?';
const pattern = new RegExp(
  `^${aside}(?:(?:but|and) )?(?:${words})(?:,? (?:${tails})){0,2}(?:[,:]| at| to)?(?=[\\s“"(<*])`,
  "i",
);

/** The first letters of all those words. */
const mayLead = /^[abcefiopqrsvw]/i;

/**
 * The words by which a note leads up to a work: takes `See, for example, Adams` and `Cf. A/76/1`,
 * leaves `Seeing the report`. The span ends where the work begins.
 */
export function findSignal(text: string): Span | undefined {
  const match = mayLead.test(text) ? pattern.exec(text) : null;
  if (match === null) return undefined;
  return { start: 0, end: match[0].length };
}
