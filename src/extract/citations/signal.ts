import type { Span } from "../../core/index.ts";
import { signalTails, signalWords } from "./words/signals.ts";

const words = signalWords.join("|");
const tails = signalTails.filter((word) => word !== "the").join("|");
const aside =
  '(?:(?:for|as to|on|regarding|concerning|with regard to|in this regard) ?[^;:.()“”"]{0,120}, )?';
const pattern = new RegExp(
  `^${aside}(?:(?:but|and) )?(?:${words})(?:,? (?:${tails})){0,2}(?:[,:]| at| to)?(?=[\\s“"(<*])`,
  "iu",
);

/** The first letters of all those words. */
const mayLead = /^[abcefiopqrsvwсا见另参]/i;
/** Chinese, without a space behind: `见S/2044/12`, `另见`. */
const chinese = /^(?:另见|参见|见)(?=[\p{L}\d《“])/u;

/**
 * The words by which a note leads up to a work: takes `See, for example, Adams` and `Cf. A/76/1`,
 * leaves `Seeing the report`. The span ends where the work begins.
 */
export function findSignal(text: string): Span | undefined {
  const match = mayLead.test(text) ? (pattern.exec(text) ?? chinese.exec(text)) : null;
  if (match === null) return undefined;
  return { start: 0, end: match[0].length };
}
