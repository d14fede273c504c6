import type { Field, Span } from "../../core/index.ts";
import { findDate } from "./date-field.ts";
import { type Draft, draftOf, valueField, wordsField } from "./draft.ts";
import type { Setting, Stretch } from "./passage.ts";
import { presentFields } from "./present-fields.ts";
import { readTail } from "./tail.ts";
import type { TextRule } from "./text-rule.ts";
import { findTreatyNames } from "./treaty-names.ts";
import { monthWords } from "./words/resolution-words.ts";

const rule = "treaty@1";
const article = String.raw`(?:[Cc]ommon )?(?:[Aa]rticles?|[Aa]rts?\.|[Cc]hapters?|[Pp]aragraphs?|[Pp]reamble)`;
const numbers = String.raw`(?:[IVXLC]+(?![\p{L}])|\d{1,3}(?:[ -]?(?:bis|ter))?)(?: ?\([a-z\d]{1,4}\)){0,3}`;
const provisionBefore = new RegExp(
  String.raw`(?:(?<![\p{L}])(?<provision>${article} ?${numbers}(?:(?:, (?:and )?| and | to | or |–|-)(?:${article} ?)?${numbers}){0,12}(?:, (?:paragraphs?|paras?\.|subparagraphs?) ?\(?\w{1,3}\)?(?:(?: and |, )\(?\w{1,3}\)?)?)?),? (?:common to|of|to|in|under)(?: (?:each of|both))?(?: the| its)? )$`,
  "u",
);
const lastWord = /(?:of|to|in|under|both|the|its) $/;
const provisionWord = /rt|hapter|aragraph|reamble/;
const provisionBehind = new RegExp(
  String.raw`^(?: \((?:“|the “|‘)?[^()]{1,40}\))?,? (?:(?:and |and, )?in particular,? |notably |including |especially |specifically |at |\()?(?<provision>${article} ?${numbers}(?:(?:, (?:and )?| and | to |–|-)(?:${article} ?)?${numbers}(?! (?:${monthWords}))){0,12}(?:, (?:paragraphs?|paras?\.) ?\(?\w{1,3}\)?)?)`,
  "u",
);
const dated = new RegExp(
  String.raw`^,?(?: of| dated| on|,)? \(?(?:adopted |done |signed )?(?:at |in )?(?:(?:The )?\p{Lu}\p{L}+, )?(?:on )?(?<date>\d{1,2} ${monthWords} \d{4}|${monthWords} \d{4}|(?:19|20)\d\d)(?![\d/])\)?`,
  "u",
);

function findTreaties(setting: Setting, stretch: Stretch): readonly Draft[] {
  return findTreatyNames(stretch.words).map((name) => draftAt(setting, stretch, name));
}

function draftAt(setting: Setting, stretch: Stretch, name: Span): Draft {
  const { words } = stretch;
  const place = (span: Span): Span => ({ start: span.start + stretch.start, end: span.end + stretch.start });
  const date = dateBehind(words, name);
  const provision = provisionOf(words, name, date?.end ?? name.end);
  const end = Math.max(name.end, date?.end ?? 0, provision?.whole.end ?? 0);
  const issued = symbolBehind(stretch, end);
  const start = Math.min(name.start, provision?.whole.start ?? name.start);
  return draftOf(place({ start, end: issued?.end ?? end }), "treaty", {
    symbols: issued?.symbols ?? [],
    ...presentFields({
      title: wordsField(setting.text, place(name)),
      date: date && valueField(date.edtf, place(date.at)),
      provision: provision && wordsField(setting.text, place(provision.words)),
    }),
    rule,
  });
}

interface DateBehind {
  readonly edtf: string;
  readonly at: Span;
  readonly end: number;
}

function dateBehind(words: string, name: Span): DateBehind | undefined {
  const match = dated.exec(words.slice(name.end, name.end + 120));
  const written = match?.groups?.date;
  const value = written === undefined ? undefined : findDate(written);
  if (match && written !== undefined && value) {
    const start = name.end + match[0].lastIndexOf(written);
    const isOpen = match[0].endsWith(")") && !match[0].includes("(");
    return {
      edtf: value.edtf,
      at: { start, end: start + written.length },
      end: name.end + match[0].length - (isOpen ? 1 : 0),
    };
  }
  const within = findDate(words.slice(name.start, name.end));
  const start = name.start + (within?.start ?? 0);
  return within && { edtf: within.edtf, at: { start, end: name.start + within.end }, end: name.end };
}

interface ProvisionRead {
  readonly words: Span;
  readonly whole: Span;
}

function provisionOf(words: string, name: Span, end: number): ProvisionRead | undefined {
  const floor = Math.max(0, name.start - 120);
  const lead = words.slice(floor, name.start);
  const before =
    lastWord.test(lead.slice(-7)) && provisionWord.test(lead) ? provisionBefore.exec(lead) : null;
  const written = before?.groups?.provision;
  if (before && written !== undefined) {
    const start = floor + before.index;
    return { words: { start, end: start + written.length }, whole: { start, end } };
  }
  const rest = words.slice(end, end + 200);
  const behind = provisionWord.test(rest) ? provisionBehind.exec(rest) : null;
  const later = behind?.groups?.provision;
  if (!behind || later === undefined) return undefined;
  const last = end + behind[0].length;
  const whole = behind[0].includes("(") && words[last] === ")" ? last + 1 : last;
  return { words: { start: last - later.length, end: last }, whole: { start: name.start, end: whole } };
}

/** A document that the treaty was issued in: `Keng Agreement (S/2002/914, annex)`. */
function symbolBehind(
  stretch: Stretch,
  end: number,
): { readonly end: number; readonly symbols: readonly Field<string>[] } | undefined {
  if (stretch.words.charCodeAt(end + 1) !== 40) return undefined;
  const mention = stretch.mentions.find((one) => one.start === stretch.start + end + 2);
  if (mention === undefined) return undefined;
  const tail = readTail(stretch.words, mention.end - stretch.start);
  const close = stretch.words[tail.end] === ")" ? tail.end + 1 : tail.end;
  return { end: close, symbols: mention.symbols.map((symbol) => valueField(symbol, mention)) };
}

/**
 * Treaties by name, with the articles named: takes `Article 51 of the Charter of the United Nations`,
 * `the Fourth Geneva Convention` and `Keng Agreement of 30 July 2002`, leaves `this Agreement` and
 * `a convention on fisheries`.
 */
export const treaties: TextRule = Object.freeze({
  name: rule,
  hints: [
    "onvention",
    "emorandum of U",
    "ovenant",
    "rotocol",
    "Treat",
    "Chart",
    "Statute",
    "greement",
    "Pact",
    "ccord",
    "Hague",
    "Carta",
    "Ginebra",
    "Genève",
    "онвенци",
    "Устав",
    "татут",
  ],
  find: findTreaties,
});
