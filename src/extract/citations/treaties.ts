import type { Field, Span } from "../../core/index.ts";
import { findDate } from "./date-field.ts";
import { type Draft, draftOf, valueField, wordsField } from "./draft.ts";
import type { Setting, Stretch } from "./passage.ts";
import { presentFields } from "./present-fields.ts";
import { readTail } from "./tail.ts";
import { monthWords } from "./words/resolution-words.ts";
import { knownTreaties, treatyNouns } from "./words/treaties.ts";

const rule = "treaty@1";
const hint =
  /Convention|Covenant|Protocol|Treaty|Charter|Statute|Agreement|Pact|Accord|Hague|Chart[ea]|Carta|Ginebra|Genève|онвенци|Устав|татут/;
const capital = String.raw`\p{Lu}[\p{L}’'-]*`;
const small =
  "(?:of|the|and|on|in|to|for|against|or|all|its|with|by|from|at|their|other|relating|relative|additional|concerning|respecting|de|des|du|la)";
const full = String.raw`(?:International |European |American |African |Inter-American |Arab |Optional |Additional |Vienna |Hague |Geneva |Framework |(?:19|20)\d\d )*${treatyNouns}s?(?: \(?[IVX]+\)?)? (?:on|for|against|relating to|concerning|of|to|between|relative to|additional to|respecting)(?: ${small}| ${capital},?){1,24}`;
const placed = String.raw`(?:${capital} ){1,5}(?:Agreement|Convention|Treaty|Protocol|Covenant|Pact|Accords?|Statute)s?(?: (?:on|for|against|relating to|concerning|between|relative to|additional to|respecting)(?: ${small}| ${capital},?){1,20})?`;
const pattern = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?<known>${knownTreaties.join("|")})|(?<full>${full})|(?<placed>${placed}))(?![\p{L}])`,
  "gu",
);
const unnamed =
  /^(?:The|This|That|Those|These|Said|Our|Any|Each|Its|Such|Each|National|Democratic|Party|Annual|Of) |^(?:Ceasefire|Framework|Cooperation|Draft|Present) (?:Agreement|Accord|Convention)$/;
const nextTreaty = new RegExp(
  String.raw`(?:,| and|, and| or)(?: the| its| of the)*(?: (?:two|three|four|${capital})){0,4} (?:${treatyNouns}|Declaration|Regulations|Security Council|General Assembly|Human Rights Council)(?![\p{L}])`,
  "u",
);
const looseEnd = new RegExp(String.raw`(?:,|(?: ${small}))+$`, "u");
const article = String.raw`(?:[Cc]ommon )?(?:[Aa]rticles?|[Aa]rts?\.|[Cc]hapters?|[Pp]aragraphs?|[Pp]reamble)`;
const numbers = String.raw`(?:[IVXLC]+(?![\p{L}])|\d{1,3}(?:[ -]?(?:bis|ter))?)(?: ?\([a-z\d]{1,4}\)){0,3}`;
const provisionBefore = new RegExp(
  String.raw`(?:(?<![\p{L}])(?<provision>${article} ?${numbers}(?:(?:, (?:and )?| and | to | or |–|-)(?:${article} ?)?${numbers}){0,12}(?:, (?:paragraphs?|paras?\.|subparagraphs?) ?\(?\w{1,3}\)?(?:(?: and |, )\(?\w{1,3}\)?)?)?),? (?:common to|of|to|in|under)(?: (?:each of|both))?(?: the| its)? )$`,
  "u",
);
const provisionBehind = new RegExp(
  String.raw`^(?: \((?:“|the “|‘)?[^()]{1,40}\))?,? (?:(?:and |and, )?in particular,? |notably |including |especially |specifically |at |\()?(?<provision>${article} ?${numbers}(?:(?:, (?:and )?| and | to |–|-)(?:${article} ?)?${numbers}(?! (?:${monthWords}))){0,12}(?:, (?:paragraphs?|paras?\.) ?\(?\w{1,3}\)?)?)`,
  "u",
);
const dated = new RegExp(
  String.raw`^,?(?: of| dated| on|,)? \(?(?:adopted |done |signed )?(?:at |in )?(?:(?:The )?\p{Lu}\p{L}+, )?(?:on )?(?<date>\d{1,2} ${monthWords} \d{4}|${monthWords} \d{4}|(?:19|20)\d\d)(?![\d/])\)?`,
  "u",
);

/**
 * Treaties by name, with the articles named: takes `Article 51 of the Charter of the United Nations`,
 * `the Fourth Geneva Convention` and `Keng Agreement of 30 July 2002`, leaves `this Agreement` and
 * `a convention on fisheries`.
 */
export function findTreaties(setting: Setting, stretch: Stretch): readonly Draft[] {
  if (!hint.test(stretch.words)) return [];
  const drafts: Draft[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(stretch.words); match !== null; match = pattern.exec(stretch.words)) {
    const name = cutName(match);
    if (name === undefined) continue;
    pattern.lastIndex = Math.max(match.index + 1, name.end);
    drafts.push(draftAt(setting, stretch, name));
  }
  return [...drafts, ...findCharter(setting, stretch)];
}

function cutName(match: RegExpExecArray): Span | undefined {
  const words = match[0];
  if (match.groups?.known !== undefined) return { start: match.index, end: match.index + words.length };
  const lead = /^(?:The|In|Under|And|By|As|With) /.exec(words)?.[0].length ?? 0;
  const named = words.slice(lead);
  if (unnamed.test(named)) return undefined;
  const next = nextTreaty.exec(named);
  const own = (next === null ? named : named.slice(0, next.index)).replace(looseEnd, "");
  return / /.test(own) ? { start: match.index + lead, end: match.index + lead + own.length } : undefined;
}

/** `the Charter` alone is the United Nations' own wherever an article or chapter of it is named. */
function findCharter(setting: Setting, stretch: Stretch): readonly Draft[] {
  if (!stretch.words.includes("Charter")) return [];
  return [...stretch.words.matchAll(/(?<=[Tt]he )Charter(?![\p{L}]| of| on)/gu)].map((match) =>
    draftAt(setting, stretch, { start: match.index, end: match.index + match[0].length }),
  );
}

function draftAt(setting: Setting, stretch: Stretch, name: Span): Draft {
  const { words } = stretch;
  const place = (span: Span): Span => ({ start: span.start + stretch.start, end: span.end + stretch.start });
  const floor = Math.max(0, name.start - 120);
  const before = provisionBefore.exec(words.slice(floor, name.start));
  const after = words.slice(name.end, name.end + 200);
  const date = dated.exec(after);
  const dateEnd = name.end + (date?.[0].length ?? 0);
  const behind = before === null ? provisionBehind.exec(words.slice(dateEnd, dateEnd + 200)) : null;
  const start = before === null ? name.start : floor + before.index;
  const end = dateEnd + (behind?.[0].length ?? 0);
  const provisionWords = before?.groups?.provision ?? behind?.groups?.provision;
  const provisionStart = before ? start : end - (provisionWords?.length ?? 0);
  const value = date?.groups?.date === undefined ? undefined : findDate(date.groups.date);
  const within = value ? undefined : findDate(words.slice(name.start, name.end));
  const issued = symbolBehind(stretch, end);
  return draftOf(place({ start, end: issued?.end ?? end }), "treaty", {
    symbols: issued?.symbols ?? [],
    ...presentFields({
      title: wordsField(setting.text, place(name)),
      date: value
        ? valueField(value.edtf, dateSpan(place, name.end, date))
        : within &&
          valueField(within.edtf, place({ start: name.start + within.start, end: name.start + within.end })),
      provision:
        provisionWords === undefined
          ? undefined
          : wordsField(
              setting.text,
              place({ start: provisionStart, end: provisionStart + provisionWords.length }),
            ),
    }),
    rule,
  });
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

function dateSpan(place: (span: Span) => Span, from: number, match: RegExpExecArray | null): Span {
  const words = match?.groups?.date ?? "";
  const start = from + (match?.[0].lastIndexOf(words) ?? 0);
  return place({ start, end: start + words.length });
}
