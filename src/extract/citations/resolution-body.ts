import type { Setting, Stretch } from "./passage.ts";
import { organs, otherBodies } from "./words/organs.ts";

/** Whose resolution a number is, and the rule that says so; the prefix is empty for a body without symbols. */
export interface BodyRead {
  readonly prefix: string;
  readonly rule: string;
}

/** Where a list of numbers stands in a passage: the offset of the word `resolutions`, where the list ends, and its first number. */
export interface ListPlace {
  readonly at: number;
  readonly end: number;
  readonly number: string;
}

/** The rule by which a number that nothing near it gives to a body is that of the document's own organ. */
export const documentOrganRule = "resolution-of-document-organ";
/** The rule by which a number is of the body that is named with it. */
export const namedOrganRule = "resolution-of-named-organ";
const reach = 300;
const nearness = 90;
const otherNearness = 60;
const longestOther = Math.max(...otherBodies.map((name) => name.length));
const named = organs
  .flatMap((organ) => organ.names.map((name) => ({ name, prefix: organ.prefix })))
  .sort((a, b) => b.name.length - a.name.length);
const own =
  /(?<![\p{L}])(?:its|our|sa|ses|su|sus|сво(?:ей|ем|их|и|ю|е)|ее|его)(?:[\s\u00a0][\p{L}]+){0,4}[\s\u00a0]+$/u;
const owner =
  /^,?[\s\u00a0](?:in|by|through|under|with|and|adopted|dans|par|en|por|в)(?:[\s\u00a0][\p{L}]+){0,3}[\s\u00a0](?:its|sa|ses|su|sus|сво(?:ей|ем|их)|ее|его)(?:[\s\u00a0][\p{L}]+){0,3}[\s\u00a0]+$/u;
const otherBody =
  /(?:Commission|Committee|Subcommittee|Conference|Congress|Board|Union|Organi[sz]ation|League|Forum|Authority)(?:[\s\u00a0](?:\p{Lu}[\p{L}-]*|on|of|and|the|for|to|against|in)){1,12}(?:’s)?[\s\u00a0]+$/u;
const bareCouncil =
  /(?<![p{L}] )(?<!Social |Security |Rights |European |Ministers’ )Council(?:’s)?[\s\u00a0]+$/;

/**
 * The organ that a list of resolutions belongs to when numbers alone do not tell: the one named right
 * before the word or behind the list, for `its` the one whose document this is, else the one named
 * last before it.
 */
export function bodyOf(setting: Setting, stretch: Stretch, place: ListPlace): BodyRead | undefined {
  const before = stretch.words.slice(Math.max(0, place.at - reach), place.at);
  const behind = bodyBehind(stretch.words, place.end);
  if (behind) return { prefix: behind, rule: namedOrganRule };
  const last = lastNamed(before, /^\d{1,3}\//.test(place.number));
  const isOwn = own.test(before);
  const ownRule = isOwn ? "resolution-of-own-organ" : documentOrganRule;
  const ownBody = setting.organ && { prefix: setting.organ.prefix, rule: ownRule };
  if (isOfOtherBody(before, last?.end ?? 0, isOwn && ownBody !== undefined))
    return { prefix: "", rule: "resolution-of-other-body" };
  if (last === undefined) return ownBody;
  const between = before.slice(last.end);
  if (last.prefix !== "A/RES/" && councilBehind.test(stretch.words.slice(place.end, place.end + 14)))
    return { prefix: last.prefix, rule: namedOrganRule };
  const isNamed = isOwn ? owner.test(between) || ownBody === undefined : isNear(before, between, ownBody);
  return isNamed ? { prefix: last.prefix, rule: namedOrganRule } : ownBody;
}

/** `Parliamentary Assembly` ends where `Assembly` does, and is the longer name. */
function isOfOtherBody(before: string, named: number, isOwn: boolean): boolean {
  if (named < before.trimEnd().replace(/’s$/, "").length && otherBody.test(before.slice(-120))) return true;
  const floor = Math.max(0, before.length - otherNearness - longestOther);
  const near = before.slice(floor);
  return otherBodies.some((name) => {
    const index = near.includes(name) ? floor + near.lastIndexOf(name) : -1;
    if (index < 0 || index + name.length < named) return false;
    const between = before.slice(index + name.length);
    if (isOwn && !owner.test(between)) return false;
    return between.length <= otherNearness && !/[.;“”]/.test(between);
  });
}

function isNear(before: string, between: string, ownBody: BodyRead | undefined): boolean {
  if (between.length < 14 || bareCouncil.test(before)) return true;
  if (ownBody === undefined) return true;
  return between.length < nearness && !/[.;]/.test(between);
}

const joinBehind =
  /^(?: (?:of|by)|,) the |^,? (?:de l’|de la |du |des |del |de )(?=\p{Lu}|Conseil|Consejo)|^ (?=[ГСЭ])/u;

const councilBehind = /^,? (?:du Conseil|del Consejo|Совета)(?!\p{L}| \p{Ll})/u;

/** `resolution 70/1 of the General Assembly`, `la résolution 70/1 de l’Assemblée générale`. */
function bodyBehind(words: string, end: number): string | undefined {
  const after = words.slice(end, end + 80);
  const joint = joinBehind.exec(after)?.[0];
  if (joint === undefined) return undefined;
  const name = after.slice(joint.length);
  return named.find((one) => name.startsWith(one.name))?.prefix;
}

/** The Security Council never numbers by session, so `70/1` behind its name is another's. */
function lastNamed(
  before: string,
  bySession: boolean,
): { readonly prefix: string; readonly end: number } | undefined {
  let best: { readonly prefix: string; readonly end: number } | undefined;
  for (const { name, prefix } of named) {
    if (bySession && prefix === "S/RES/") continue;
    const floor = Math.max(0, (best?.end ?? 0) - name.length);
    if (!before.includes(name, floor)) continue;
    const index = before.lastIndexOf(name);
    if (index + name.length > (best?.end ?? 0)) best = { prefix, end: index + name.length };
  }
  return best;
}
