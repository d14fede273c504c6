import type { Span } from "../../core/index.ts";
import { type Draft, draftOf, inferredField, wordsField } from "./draft.ts";
import type { Setting, Stretch } from "./passage.ts";
import { bodyOf } from "./resolution-body.ts";

const rule = "resolution-number@1";
const trigger = /(?<![\p{L}])(?<word>[Rr]esolutions?|[Dd]ecisions?)\s+(?:[Nn]os?\.\s?)?(?=\d|[SE]S?-\d)/gu;
const number = String.raw`(?:E?S-)?\d{1,4}(?:\/\d{1,4})?(?: [A-Z](?:(?:, [A-Z])*(?: and| to) [A-Z])?(?![\p{L}]))?(?: \((?:\d{4}|(?:E?S-)?[IVXLC]{1,7})\))?`;
const item = new RegExp(String.raw`(?<number>${number})(?<raised>[¹²³⁴-⁹⁰]{0,4})`, "uy");
const months = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const tail = new RegExp(
  String.raw`(?: of (?:\d{1,2} )?${months}(?: \d{4})?|, entitled (?:“[^”]{1,300}”|"[^"]{1,300}")|, (?:annex|para\.|paras\.|paragraphs?)(?: [\dIVX]{1,5})?|[¹²³⁴-⁹⁰]{1,4})`,
  "uy",
);
const joint = /,?[¹²³⁴-⁹⁰]{0,4}(?:,\s+(?:and\s+|as well as\s+)?|\s+(?:and|or|to)\s+)[¹²³⁴-⁹⁰]{0,4}/uy;

/**
 * Resolutions by number, each of a list on its own: takes `resolutions 822 (1993), 853 (1993) and
 * 884 (1993)` and `its resolution 76/13`, leaves `a resolution of 3 May` and `12/13 May`.
 */
export function findResolutions(setting: Setting, stretch: Stretch): readonly Draft[] {
  if (!/esolution|ecision/.test(stretch.words)) return [];
  const drafts: Draft[] = [];
  for (const match of stretch.words.matchAll(trigger)) {
    const body = bodyOf(setting, stretch, match.index);
    for (const span of readList(stretch.words, match.index + match[0].length)) {
      const place = { start: stretch.start + span.start, end: stretch.start + span.end };
      const words = wordsField(setting.text, place);
      const known = body && symbolFor(body.prefix, words.value);
      const start =
        drafts.length > 0 && span.start > match.index + match[0].length
          ? place.start
          : stretch.start + match.index;
      drafts.push(
        draftOf({ start, end: place.end }, "resolution", {
          ...(known ? { symbols: [inferredField(known, place, body.rule)] } : { numbers: [words] }),
          rule,
        }),
      );
    }
  }
  return drafts;
}

function symbolFor(prefix: string, number: string): string {
  return `${prefix}${number}`;
}

function readList(words: string, from: number): readonly Span[] {
  const found: Span[] = [];
  let at = from;
  for (;;) {
    item.lastIndex = at;
    const match = item.exec(words);
    if (match === null) return found;
    const end = at + (match.groups?.number?.length ?? 0);
    found.push({ start: at, end });
    at += match[0].length;
    at = skip(tail, words, at, 4);
    joint.lastIndex = at;
    const join = joint.exec(words);
    if (join === null) return found;
    at += join[0].length;
  }
}

function skip(pattern: RegExp, words: string, from: number, times: number): number {
  let at = from;
  for (let i = 0; i < times; i++) {
    pattern.lastIndex = at;
    const match = pattern.exec(words);
    if (match === null) return at;
    at += match[0].length;
  }
  return at;
}
