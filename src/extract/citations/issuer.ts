import type { Span } from "../../core/index.ts";
import { isBody } from "./words/bodies.ts";
import { courts } from "./words/courts.ts";

const court = new RegExp(`(?<![\\p{L}])(?:${courts.join("|")})(?![\\p{L}])`, "u");
const lead =
  /^(?!(?:Statement|Resolution|Declaration|Press|Joint|Final|Communiqu|Decision|Judg|Order|Letter|Report)\p{L}*)(?:the )?\p{Lu}[^,;()“”"\ue000]{2,120}(?=, )/u;

/**
 * Who decided or declared, where no title tells whose words come first: takes `Council of the Straits,
 * Declaration adopted …` and a court anywhere, leaves `Letter dated 3 May`.
 */
export function findIssuer(plain: string, kind: string): Span | undefined {
  const named = kind === "judgment" ? court.exec(plain) : null;
  if (named) return { start: named.index, end: named.index + named[0].length };
  const first = lead.exec(plain)?.[0];
  return first !== undefined && isBody(first) ? { start: 0, end: first.length } : undefined;
}
