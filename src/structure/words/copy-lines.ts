import type { Line } from "../text/lines.ts";

/**
 * Lines that say what the copy is and not what the document is. Takes `Advance unedited version`, `[Translated from
 * Arabic]`, `Embargoed until …`, `This document is invented.`, `Home > World`; leaves `This report covers …`.
 */
const aboutCopy = new RegExp(
  [
    "(?:this|the (?:following|present)) (?:document|text|copy|page|file|transcript|letter|report|article|translation|version)s? (?:is|was|has been|are) (?:an? )?(?:invented|fictitious|fictional|unofficial|machine|provisional|draft|copied|reproduced|transcribed|scanned|translated|taken|sample|made up|courtesy|not an official)\\b",
    "(?:advance|unedited|uncorrected|unofficial|provisional|courtesy|informal|working|official|english|french|russian)(?:,? (?:advance|unedited|edited|uncorrected|unofficial|provisional|copy|version|english|french|russian))*,? (?:version|copy|translation|text)(?: (?:from|of|by|into) .{2,40})?[.:]?$",
    "[\\[(]?(?:translated|translation|original|unofficial translation|transcript) (?:from|of|by|in)(?: the)? [\\p{L} ]{3,30}[\\])]?[.:]?$",
    "(?:for|not for) (?:immediate |general |public )?(?:release|publication|distribution|circulation|use)\\b.{0,60}$",
    "(?:strictly )?(?:under )?embargo(?:ed)?\\b.{0,80}$",
    "(?:strictly )?(?:confidential|restricted|draft|unclassified|sample|specimen|public redacted version|check against delivery|as (?:delivered|prepared for delivery))[.:!]?$",
    "(?:news|press) (?:release|statement)s?[.:]?$|(?:media|press) (?:advisory|note|contact)s?\\b.{0,40}$",
    "(?:share|print|save|tweet|e-?mail|listen|menu|search|subscribe|sign in|log in|skip to (?:main )?content|advertisement|read more|follow us|download (?:the )?pdf|print this page|share this|share on .{2,30})[.:!]?$",
    "(?:home|news|start|main)(?: *[>»›/|] *[\\p{L}\\d&’' -]{2,40})+$",
    "[\\p{L}&’' ]{2,30}(?: *[>»›] *[\\p{L}\\d&’',. -]{2,60}){1,5}$",
    "(?:updated|retrieved|downloaded|accessed|printed|source|url|permalink|archived)\\s?:? .{0,120}(?:https?:|www\\.).{0,200}$",
    "https?://\\S+$|www\\.\\S+$",
  ].join("|"),
  "iu",
);
const start = new RegExp(`^[*_#\\s]*(?:${aboutCopy.source})`, "iu");
/** What all of that begins with or holds, as a pattern that is soon made ready: most letters never need the other. */
const mayBe =
  /^[*_#\s]*[[(]?(?:th(?:is|e (?:following|present)) |(?:advance|unedited|uncorrected|unofficial|provisional|courtesy|informal|working|official|english|french|russian)\b.*(?:version|copy|translation|text)|(?:translat|original |unofficial translation|transcript).*\b(?:from|of|by|in)|for |not for |(?:strictly )?(?:under )?embargo|(?:strictly )?(?:confidential|restricted|draft|unclassified|sample|specimen|public redacted|check against|as )|news|press|media|share|print|save|tweet|e-?mail|listen|menu|search|subscribe|sign in|log in|skip|advertisement|read more|follow|download|home|start|main)|[>»›]|https?:|www\./i;
const mostLines = 14;

/** The lines without those at the top that say what the copy is; such a line takes the rest of its paragraph along. */
export function withoutCopyLines(text: string, lines: readonly Line[]): readonly Line[] {
  const kept: Line[] = [];
  let inNotice = false;
  for (let i = 0; i < Math.min(lines.length, mostLines); i++) {
    const line = lines[i];
    if (line === undefined) break;
    inNotice = isAboutCopy(text, line) ? isSentence(text, line) : inNotice && !line.gap;
    if (inNotice || isAboutCopy(text, line)) continue;
    kept.push(line);
  }
  return [...kept, ...lines.slice(mostLines)];
}

function isAboutCopy(text: string, line: Line): boolean {
  if (line.layout === "front-matter" || line.layout === "table") return false;
  const words = text.slice(line.start, Math.min(line.end, line.start + 240)).replace(/[*_\s]+$/, "");
  return mayBe.test(words) && start.test(words);
}

/** A notice in sentences goes on over the lines of its paragraph; a stamp ends with its line. */
function isSentence(text: string, line: Line): boolean {
  return /^[*_\s]*(?:this|the) /i.test(text.slice(line.start, line.start + 12));
}
