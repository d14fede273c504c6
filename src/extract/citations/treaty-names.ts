import type { Span } from "../../core/index.ts";
import { matchesOf } from "./matches.ts";
import { knownTreaties, treatyNouns } from "./words/treaties.ts";

const noun =
  /Memorandum of Understanding|Conventions?|Covenants?|Protocols?|Treat(?:y|ies)|Charter|Statute|Agreements?|Pact|Accords?|Hague Regulations|Charte|Carta|Charta|Ginebra|Genève|онвенци|Устав|татут/gu;
const capital = String.raw`\p{Lu}[\p{L}’'-]*`;
const small =
  "(?:of|the|and|on|in|to|for|against|or|all|its|with|by|from|at|their|other|relating|relative|additional|concerning|respecting|de|des|du|la)";
const link = "(?:on|for|against|relating to|concerning|of|to|between|relative to|additional to|respecting)";
const qualifiers = String.raw`(?:(?:International|European|American|African|Inter-American|Arab|Optional|Additional|Vienna|Hague|Geneva|Framework|(?:19|20)\d\d) )*`;
const full = String.raw`${qualifiers}${treatyNouns}s?(?: \(?[IVX]+\)?)? ${link}(?: ${small}| ${capital},?){1,24}`;
const placed = String.raw`(?:${capital} ){1,5}${treatyNouns}s?(?: (?!of |to )${link}(?: ${small}| ${capital},?){1,20})?`;
const name = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?<known>${knownTreaties.join("|")})|(?<full>${full})|(?<placed>${placed}))(?![\p{L}])`,
  "uy",
);
const unnamed =
  /^(?:This|That|Those|These|Said|Our|Any|Each|Its|Such|National|Democratic|Party|Annual|Of|A|An|No) |^(?:Ceasefire|Framework|Cooperation|Draft|Present|Relationship|Headquarters|Peace|Model) (?:Agreement|Accord|Convention)s?$/;
const leadIn = /^(?:The|In|Under|And|By|As|With|Both|Recalling|Reaffirming|Whereas) /;
const nextTreaty = new RegExp(
  String.raw`(?:,| and|, and| or)(?: the| its| of the)*(?: (?:two|three|four|${capital})){0,4} (?:${treatyNouns}s?|Declaration|Regulations|Articles?|Chapters?|Rules|Law|Code|Constitution|Act|Security Council|General Assembly|Human Rights Council)(?![\p{L}])`,
  "u",
);
const looseEnd = new RegExp(String.raw`(?:,|(?: ${small}))+$`, "u");
const before = 90;
const behind = 320;

/**
 * Names of treaties: takes `Convention on the Rights of the Child`, `Keng Agreement` and, where a text
 * says no more, `the Charter`; leaves `this Agreement`, `a convention on fisheries`, `National Convention`.
 */
export function findTreatyNames(words: string): readonly Span[] {
  const found: Span[] = [];
  let read = 0;
  for (const match of matchesOf(noun, words)) {
    if (match.index < read) continue;
    const named = nameAround(words, match.index, read);
    if (named === undefined) continue;
    found.push(named);
    read = named.end;
  }
  return found;
}

function nameAround(words: string, at: number, floor: number): Span | undefined {
  const from = Math.max(floor, at - before);
  const window = words.slice(from, at + behind);
  for (let start = 0; start <= at - from; start++) {
    if (!mayOpen(window, start)) continue;
    name.lastIndex = start;
    const match = name.exec(window);
    if (match === null) continue;
    if (name.lastIndex <= at - from) {
      start = name.lastIndex - 1;
      continue;
    }
    const cut = cutName(match);
    if (cut && cut.end > at - from)
      return { start: from + cut.start, end: withParent(words, from + cut.end) };
  }
  return bareCharter(words, at);
}

/** Names begin with a capital or a number, some with `four`, `first`, `second` or `third`. */
function mayOpen(words: string, at: number): boolean {
  const code = words.charCodeAt(at);
  if (code >= 97 && code <= 122)
    return (code === 102 || code === 115 || code === 116) && !isInWord(words, at);
  return (code >= 65 || (code >= 48 && code <= 57)) && !isInWord(words, at);
}

function isInWord(words: string, at: number): boolean {
  const code = words.charCodeAt(at - 1);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function cutName(match: RegExpExecArray): Span | undefined {
  const words = match[0];
  if (match.groups?.known !== undefined) return { start: match.index, end: match.index + words.length };
  const lead = leadIn.exec(words)?.[0].length ?? 0;
  const named = words.slice(lead);
  if (unnamed.test(named)) return undefined;
  const next = nextTreaty.exec(named);
  const own = (next === null ? named : named.slice(0, next.index)).replace(looseEnd, "");
  return / /.test(own) ? { start: match.index + lead, end: match.index + lead + own.length } : undefined;
}

const parent =
  /,? (?:of \d{1,2} June 1977,? )?[Aa]dditional to the (?:four )?Geneva Conventions(?: of (?:12 August )?1949)?/y;

/** `Protocol I additional to the Geneva Conventions of 1949` is one treaty. */
function withParent(words: string, end: number): number {
  parent.lastIndex = end;
  return parent.test(words) ? parent.lastIndex : end;
}

/** `the Charter` alone is the United Nations' own. */
function bareCharter(words: string, at: number): Span | undefined {
  const isBare = words.startsWith("Charter", at) && /[Tt]he $/.test(words.slice(Math.max(0, at - 4), at));
  if (!isBare || /^(?:[\p{L}]| (?:of|on|for) )/u.test(words.slice(at + 7, at + 13))) return undefined;
  return { start: at, end: at + 7 };
}
