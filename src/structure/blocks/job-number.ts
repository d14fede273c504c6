import type { Field } from "../../core/index.ts";
import { readField } from "../text/field.ts";

const pattern =
  /(?<![\d/.-])(?<number>(?:GE\.\s?)?\d{2}-\d{5})(?![\d/-])(?:(?<middle>[ \u00a0]+\d{4}[a-z])?[ \u00a0]*\*?[ \u00a0]*(?<language>\([A-Z](?:,[ ]?[A-Z])*\)))?/g;
const startsLine = /(?:^|\n)[ \t\u00a0]*$/;
const beside = /^[ \u00a0]*(?:\d{6}\b|\*\d{6,8}\*|\n|$|\*|\/\.\.\.|[ \u00a0]{3,})/;

/** The job number that the Secretariat prints at the foot: `20-17634 (E)`, `GE.09-13543 (E)`; a number in a sentence is none. */
export function findJobNumber(text: string): Field<string> | undefined {
  for (let at = text.indexOf("-"); at !== -1; at = text.indexOf("-", at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before < 48 || before > 57) continue;
    pattern.lastIndex = Math.max(0, at - 7);
    const match = pattern.exec(text.slice(0, at + 40));
    if (match === null || match.index > at) continue;
    const number = match.groups?.number ?? "";
    const language = match.groups?.language;
    const end = match.index + match[0].length;
    const isAtFoot =
      startsLine.test(text.slice(Math.max(0, match.index - 12), match.index)) &&
      beside.test(text.slice(end, end + 12));
    if (!number.startsWith("GE") && language === undefined && !isAtFoot) continue;
    const words = match[0].trimEnd().replace(/[\s\u00a0]+/g, " ");
    return readField(words, { start: match.index, end: match.index + match[0].trimEnd().length });
  }
  return undefined;
}
