import type { Span } from "../../core/index.ts";
import { holdsAny } from "./hints.ts";
import { runsWithin, type Setting, type Stretch } from "./passage.ts";
import { readsAsSentence } from "./sentences.ts";

const longest = 3000;
const opener =
  /^(?:\[?\d{1,3}[\].]\s)?(?:See(?: also| generally|, for example|, e\.g\.)?[,:]? [\p{Lu}“"A]|Cf\. |Ibid\b|Supra note|Above, note)/u;
const series = /\bUNTS \d|\bTreaty Series\b|\bU\.N\.T\.S\./;
const authorsBefore = /^(?:\[?\d{1,3}[\].)/]?\s)?(?:[\p{Lu}][^\n“"‘;:()]{1,120}, )?$/u;
const quotedTitle = /(?:“[^”]{3,300}”|"[^"]{3,300}"|‘[^’]{3,300}’)[,.(: ]/y;
const openingMark = /[“"‘]/;
const small = /^\p{Ll}/u;
const titleReach = 160;
const seriesWords = ["UNTS ", "Treaty Series", "U.N.T.S."];
const facts = /\b(?:1[89]|20)\d\d\b|https?:|www\.|\bp{1,2}\. ?\d/;

/**
 * Whether a paragraph holds references rather than sentences, as bibliographies do and notes whose
 * marks were lost: takes `Anna Adams, *The Fall of Tarvo* (Press, 2014)`, leaves
 * `Recalling resolution 70/1, entitled “Our world”,`.
 */
export function holdsWorks(setting: Setting, stretch: Stretch): boolean {
  const { words } = stretch;
  if (words.length > longest || words.length < 12) return false;
  const first = words.charCodeAt(0);
  if (!startsLikeWork(first) || (first > 0x24f && small.test(words))) return false;
  if (opener.test(words)) return !readsAsSentence(words.replace(/“[^”]*”/g, ""));
  if (holdsAny(words, seriesWords) && series.test(words)) return !readsAsSentence(words);
  const titleAt = titleStart(setting, stretch);
  if (titleAt === undefined || !authorsBefore.test(words.slice(0, titleAt)) || !facts.test(words))
    return false;
  return !readsAsSentence(
    words
      .slice(titleAt)
      .replace(/[“‘"][^”’"]*[”’"]/g, "")
      .replace(/^[^,(]*/, ""),
  );
}

function startsLikeWork(code: number): boolean {
  if (code >= 65 && code <= 90) return true;
  return (
    (code >= 48 && code <= 57) ||
    code === 0x201c ||
    code === 0x2018 ||
    code === 34 ||
    code === 91 ||
    code > 0x24f
  );
}

function titleStart(setting: Setting, stretch: Stretch): number | undefined {
  const quote = quoteStart(stretch.words);
  const italic = runsWithin(setting.italics, { start: stretch.start, end: stretch.start + 160 })[0];
  const run =
    italic && isTitle(setting.text, italic, stretch.start) ? italic.start - stretch.start : undefined;
  if (quote === undefined) return run;
  return run === undefined ? quote : Math.min(quote, run);
}

function quoteStart(words: string): number | undefined {
  const at = words.slice(0, titleReach + 1).search(openingMark);
  if (at < 0) return undefined;
  quotedTitle.lastIndex = at;
  return quotedTitle.test(words.length > 460 ? words.slice(0, 460) : words) ? at : undefined;
}

/** `*Recalling also*,` opens a paragraph of a resolution: no title begins so. */
function isTitle(text: string, run: Span, from: number): boolean {
  if (run.end - run.start < 7 || !/^[“”"’,(.:]/.test(text.slice(run.end, run.end + 2).trim())) return false;
  return run.start > from || !/^\p{Lu}\p{L}+ing(?!\p{L})|^\S+$/u.test(text.slice(run.start, run.end));
}
