import { type DateMention, findDates, type Span } from "../../core/index.ts";
import { type Draft, draftOf, inferredField, valueField, wordsField } from "./draft.ts";
import type { Setting, Stretch } from "./passage.ts";
import { presentFields } from "./present-fields.ts";
import { type BodyRead, documentOrganRule, namedOrganRule } from "./resolution-body.ts";
import { symbolsOf } from "./resolution-symbol.ts";
import type { TextRule } from "./text-rule.ts";
import { organs } from "./words/organs.ts";

const rule = "resolution-number-chinese@1";
const number = String.raw`(?:E?S-)?\d{1,4}(?:/\d{1,4})?(?:\s?[A-Z](?![A-Za-z])(?:[至和][A-Z](?![A-Za-z]))?)?(?:\s?[(（](?:\d{4}|(?:E?S-)?[IVXLC]{1,7})[)）])?`;
const numbered = new RegExp(
  String.raw`(?:第|(?<![\d/第])(?=E?S-\d))(?<list>${number}(?:(?:[、和及与]|以及)${number})*)\s?号`,
  "gu",
);
const one = new RegExp(number, "gu");
const kind = /^[^第。；，、]{0,12}?(?<word>决议|决定)/u;
const day = String.raw`(?:\d{4}年\d{1,2}月\d{1,2}日)?`;
const about = String.raw`(?:关于[^。；]{1,60}的|通过的|题为[^。；]{1,60}的)?`;
/** `第56/178号、2001年12月21日第57/235号和第58/197号决议`: what joins a number to the next of its list. */
const joint = new RegExp(
  `^[¹²³⁰⁴-⁹]{0,4}\\s?(?:[、和及与或，]|以及)?[¹²³⁰⁴-⁹]{0,4}\\s?(?:其|大会|安全理事会|安理会|经济及社会理事会|人权理事会)?${day}${about}$`,
  "u",
);
/** Where a note cuts the list, the word stands behind it. */
const cutByNote = /^[、，和及]?[¹²³⁰⁴-⁹]{0,4}\s?$/u;
/** Between the numbers of a list further words may stand, before the word that ends it. */
const inList = /^[、和及，]/u;
const reach = 90;

interface Numbered extends Span {
  readonly number: Span;
  /** Whether it is a decision's; undefined where neither word follows. */
  readonly isDecision: boolean | undefined;
  /** Whether it goes on with the list of the one before it. */
  readonly goesOn: boolean;
}

/** Chinese puts the number first and the word last, once for a whole list. */
function findNumbered(words: string): readonly Numbered[] {
  const found: Numbered[] = [];
  const matches = [...words.matchAll(numbered)];
  for (const [index, match] of [...matches.entries()].reverse()) {
    const end = match.index + match[0].length;
    const next = found.at(-1);
    const word = kind.exec(words.slice(end, end + 16))?.groups?.word;
    const isListed = next !== undefined && joint.test(words.slice(end, matches[index + 1]?.index));
    const isCut = index === matches.length - 1 && cutByNote.test(words.slice(end, end + 9));
    const isEarlier = inList.test(words.slice(end, end + 1)) && words.slice(end, end + 600).includes("决议");
    const isDecision =
      word === undefined
        ? isListed
          ? next.isDecision
          : isCut || isEarlier
            ? false
            : undefined
        : word === "决定";
    const before = matches[index - 1];
    const goesOn =
      before !== undefined && joint.test(words.slice(before.index + before[0].length, match.index));
    const start = match.index + (match[0].startsWith("第") ? 1 : 0);
    const listed = [...(match.groups?.list ?? "").matchAll(one)].map((item): Span => {
      return { start: start + item.index, end: start + item.index + item[0].length };
    });
    for (const [place, span] of [...listed.entries()].reverse())
      found.push({
        start: place === 0 ? match.index : span.start,
        end: place === listed.length - 1 ? end : span.end,
        number: span,
        isDecision,
        goesOn: goesOn || place > 0,
      });
  }
  return found.reverse();
}

function findResolutions(setting: Setting, stretch: Stretch): readonly Draft[] {
  const { before } = stretch;
  if (before === undefined) return findIn(setting, stretch);
  const words = `${before} ${stretch.words}`;
  const start = stretch.end - words.length;
  return findIn(setting, { ...stretch, words, start }).filter((draft) => draft.start >= stretch.start);
}

function findIn(setting: Setting, stretch: Stretch): readonly Draft[] {
  const { words } = stretch;
  const drafts: Draft[] = [];
  let end = 0;
  let body: BodyRead | undefined;
  for (const found of findNumbered(words)) {
    const written = words.slice(found.number.start, found.number.end);
    if (found.isDecision === undefined || !/[/(（]/.test(written)) continue;
    const before = { start: Math.max(end, found.start - reach), end: found.start };
    const date = dateBefore(words, before);
    const to = aboutStart(words, { start: before.start, end: date?.start ?? before.end });
    const named = namedBefore(words.slice(before.start, to));
    const ownBody = setting.organ && { prefix: setting.organ.prefix, rule: documentOrganRule };
    body = named ?? (found.goesOn ? body : undefined) ?? ownBody;
    drafts.push(draftAt(setting, stretch, { found, date, body }));
    end = found.end;
  }
  return drafts;
}

const aboutBefore = new RegExp(`^${about}$`, "u");

/** `2013年6月13日关于…的第23/13号`: the last date before, when nothing but the subject stands between. */
function dateBefore(words: string, before: Span): DateMention | undefined {
  const date = findDates(words, before).at(-1);
  return date !== undefined && aboutBefore.test(words.slice(date.end, before.end)) ? date : undefined;
}

const subject = /(?:关于[^。；]{1,60}的|通过的)$/u;

function aboutStart(words: string, before: Span): number {
  const stretch = words.slice(before.start, before.end);
  return before.end - (subject.exec(stretch)?.[0].length ?? 0);
}

interface Place {
  readonly found: Numbered;
  readonly date: DateMention | undefined;
  readonly body: BodyRead | undefined;
}

function draftAt(setting: Setting, stretch: Stretch, { found, date, body }: Place): Draft {
  const place = (span: Span): Span => ({ start: span.start + stretch.start, end: span.end + stretch.start });
  const written = wordsField(setting.text, place(found.number));
  const plain = stretch.words
    .slice(found.number.start, found.number.end)
    .replace(/[（(]/, " (")
    .replace("）", ")")
    .replace(/(?<=\d)(?=[A-Z](?:\s|$))/, " ")
    .replace("至", " to ")
    .replace(/(?<=[A-Z])和(?=[A-Z])/, " and ")
    .replace(/ +/g, " ");
  const read =
    found.isDecision === true ? undefined : symbolsOf(plain, body, date && Number(date.edtf.slice(0, 4)));
  return draftOf(place({ start: date?.start ?? found.start, end: found.end }), "resolution", {
    ...presentFields({ date: date && valueField(date.edtf, place(date)) }),
    numbers: [written],
    symbols: read?.symbols.map((symbol) => inferredField(symbol, written.span, read.rule)) ?? [],
    rule,
  });
}

const named = organs
  .flatMap((organ) => organ.names.map((name) => ({ name, prefix: organ.prefix })))
  .filter(({ name }) => /\p{Script=Han}/u.test(name))
  .sort((a, b) => b.name.length - a.name.length);

/** `人权理事会的各项决议，最近的决议是…`: whose resolutions the clause is about. */
const resolutionsOf = new RegExp(
  String.raw`(?:${named.map(({ name }) => name).join("|")})(?:的|各项|有关|以往|相关|历次)[^。；第]{0,20}决议[^。；第]{0,14}$`,
  "u",
);

/** The organ named right before, or whose resolutions are listed; `其` and numbers alone are left to the organ whose document this is. */
function namedBefore(before: string): BodyRead | undefined {
  const organ =
    named.find(({ name }) => before.endsWith(name) || before.endsWith(`${name}的`)) ??
    named.find(({ name }) => resolutionsOf.exec(before)?.[0].startsWith(name));
  return organ && { prefix: organ.prefix, rule: namedOrganRule };
}

/** Resolutions by number in Chinese: takes `2024年12月12日第79/144号决议`, leaves `第79号文件`. */
export const chineseResolutions: TextRule = Object.freeze({
  name: rule,
  hints: ["号决", "号"],
  find: findResolutions,
});
