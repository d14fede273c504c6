import { isInvisible } from "./clean-text.ts";
import { entityNames } from "./entity-names.ts";

/** A character reference: its text and where it ends in the source. */
export interface Entity {
  readonly words: string;
  readonly end: number;
}

const reference =
  /&(?:#(?:[xX](?<hex>[0-9A-Fa-f]{1,8})|(?<decimal>\d{1,8}));?|(?<name>[A-Za-z][A-Za-z0-9]{0,31});?)/y;
const withSemicolon = new Map<string, string>();
const withoutSemicolon = new Map<string, string>();
for (const entry of entityNames.trim().split(/\s/)) {
  const [name = "", points = ""] = entry.replace("~", "").split("=");
  const words = String.fromCodePoint(...points.split("+").map((point) => Number.parseInt(point, 16)));
  withSemicolon.set(name, words);
  if (entry.startsWith("~")) withoutSemicolon.set(name, words);
}

/** What the bytes 128 to 159 mean to those who write `&#150;`: Windows-1252, as the HTML standard has it. */
const windowsPoints = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

/** Decodes the reference that starts at `at` (`&eacute;`, `&#8211;`, `&nbsp`); undefined when none does. */
export function entityAt(source: string, at: number): Entity | undefined {
  reference.lastIndex = at;
  const match = reference.exec(source);
  if (match === null) return undefined;
  const { hex, decimal, name } = match.groups ?? {};
  const end = at + match[0].length;
  if (name !== undefined) return named(name, match[0].endsWith(";"), at);
  const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return { words: characterFor(point), end };
}

function named(name: string, closed: boolean, at: number): Entity | undefined {
  const whole = closed ? withSemicolon.get(name) : withoutSemicolon.get(name);
  if (whole !== undefined) return { words: visible(whole), end: at + 1 + name.length + (closed ? 1 : 0) };
  for (let length = Math.min(name.length - 1, 6); length >= 2; length--) {
    const words = withoutSemicolon.get(name.slice(0, length));
    if (words !== undefined) return { words: visible(words), end: at + 1 + length };
  }
  return undefined;
}

/** Surrogates, NUL and what is beyond Unicode become U+FFFD; controls nothing can show become a space. */
function characterFor(point: number): string {
  if (point === 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return "\ufffd";
  if (point >= 0x80 && point <= 0x9f) return windowsPoints.charAt(point - 0x80);
  if (point === 9 || point === 10 || point === 13) return " ";
  if (point < 0x20 || point === 0x7f) return "\ufffd";
  if (isInvisible(point)) return "";
  return String.fromCodePoint(point);
}

function visible(words: string): string {
  return isInvisible(words.codePointAt(0) ?? 0) ? "" : words;
}

/** Decodes every reference in an attribute's value. */
export function decodeReferences(words: string): string {
  if (!words.includes("&")) return words;
  const pieces: string[] = [];
  let from = 0;
  for (let at = words.indexOf("&"); at >= 0; at = words.indexOf("&", at)) {
    const entity = entityAt(words, at);
    if (entity !== undefined) {
      pieces.push(words.slice(from, at), entity.words);
      from = entity.end;
    }
    at = entity?.end ?? at + 1;
  }
  pieces.push(words.slice(from));
  return pieces.join("");
}
