import type { CirculationRequest, Span } from "../../core/index.ts";
import { agendaNumbers, agendaPattern } from "../head/agenda-numbers.ts";
import { readField } from "../text/field.ts";
import { foldWords } from "../text/fold.ts";
import { organByName, organNames } from "../words/organs.ts";

const cues = [
  "circulat",
  "issued as a document",
  "distributed as",
  "distribu",
  "publi",
  "распростран",
  "تعميم",
  "分发",
];
const asks =
  /(?:should|would) (?:(?:also|therefore) )?(?:be (?:most |very )?(?:grateful|obliged)|appreciate|like to (?:ask|request))|request|kindly|ask (?:that|you)|grateful|appreciated|demand|prie|saurais? gré|reconnaissant|obligé|agradecer|ruego|solicit|pido|буду признател|прошу|просил|просит|ممتن|أرجو|نرجو|ألتمس|أطلب|[تي]طلب|[تي]رجو|请|为荷/i;
const asDocument =
  /(?:as|comme|como|en qualité de|en tant que|в качестве)\s+(?:an?\s+)?(?:official\s+)?(?:documents?|documentos?|официальн|документ)|(?:باعتباره(?:ا|ما)?|بوصفه(?:ا|ما)?|كوثيقة)|作为[^。\n]{2,120}?文件|(?:circulat|distribut)\w*\s+(?:to|among)|faire distribuer|hacer distribuir/i;
const organ = new RegExp(
  `(?:${organNames.map((name) => name.replace(/ /g, "[\\s\\u00a0]+").replace(/'/g, "['’]")).join("|")})`,
  "gi",
);
const itemWord =
  /(?:agenda\s+items?|items?|points?|temas?|пункт\p{L}*|البند\p{L}*|البنود)\s+\d|议程项目\s*\d/giu;

/** The request that the letter be circulated: its sentence, the organs and the agenda items that it names. */
export function findCirculation(text: string, within: Span): CirculationRequest | undefined {
  // A cue that stands in no other part must not be looked for in all of them.
  const part = text.slice(within.start, within.end);
  const next = (cue: string, from: number): number => {
    const found = part.indexOf(cue, from - within.start);
    return found === -1 ? -1 : within.start + found;
  };
  for (const cue of cues) {
    let at = next(cue, within.start);
    for (let tries = 0; at !== -1 && tries < 200; tries++) {
      const sentence = sentenceAround(text, at, within);
      const words = text.slice(sentence.start, sentence.end);
      if (asks.test(words) && asDocument.test(words)) return requestIn(text, sentence);
      at = next(cue, Math.max(sentence.end, at + 1));
    }
  }
  return undefined;
}

function requestIn(text: string, sentence: Span): CirculationRequest {
  const words = text.slice(sentence.start, sentence.end);
  const organs = [...words.matchAll(organ)].flatMap((match) => {
    const name = organByName.get(foldWords(match[0]));
    const start = sentence.start + match.index;
    return name === undefined || isAddressee(words, match.index)
      ? []
      : [readField(name, { start, end: start + match[0].length })];
  });
  const distinct = organs.filter(({ value }, i) => organs.findIndex((other) => other.value === value) === i);
  const agendaItems = [...words.matchAll(itemWord)].flatMap((match) => {
    const start = sentence.start + match.index;
    agendaPattern.lastIndex = start;
    const list = agendaPattern.exec(text);
    return list === null ? [] : agendaNumbers(text, { start, end: start + list[0].length });
  });
  return { ...sentence, organs: distinct, agendaItems };
}

function isAddressee(words: string, index: number): boolean {
  return /(?:President|members|resolution)s?\s+of\s+the\s*$/i.test(
    words.slice(Math.max(0, index - 24), index),
  );
}

const longestSentence = 900;

/** The sentence around an offset: abbreviations such as `a.i.` do not end it. */
function sentenceAround(text: string, offset: number, within: Span): Span {
  let start = offset;
  const floor = Math.max(within.start, offset - longestSentence);
  while (start > floor && !isSentenceEnd(text, start - 1)) start--;
  let end = offset;
  const ceiling = Math.min(within.end, offset + longestSentence);
  while (end < ceiling && !isSentenceEnd(text, end)) end++;
  while (start < offset && /[\s\u00a0¹²³⁰⁴-⁹>*]/.test(text[start] ?? "")) start++;
  return { start, end: Math.min(ceiling, end + (text[end] === "." || text[end] === "。" ? 1 : 0)) };
}

function isSentenceEnd(text: string, at: number): boolean {
  const char = text[at];
  if (char === "\n") return text[at + 1] === "\n" || text[at - 1] === "\n";
  if (char === "。") return true;
  if (char !== "." && char !== ";" && char !== "?") return false;
  const next = text.slice(at + 1, at + 4);
  return (
    /^(?:[”"’)]?[¹²³⁰⁴-⁹\d]*(?:\s|$)|$)/u.test(next) &&
    !/(?:a\.i|No|Mr|Ms|Dr|paras?|Corr|St)$/.test(text.slice(Math.max(0, at - 5), at))
  );
}
