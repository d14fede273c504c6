import { isRightToLeft } from "../page/characters.ts";
import type { Piece } from "../page/piece.ts";
import type { Line } from "./line.ts";

const anyRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether most letters are of a script that is written from right to left. */
export function isMostlyRightToLeft(texts: readonly { readonly text: string }[]): boolean {
  let balance = 0;
  if (!texts.some(({ text }) => anyRightToLeft.test(text))) return false;
  for (const { text } of texts)
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (isRightToLeft(code)) balance += 1;
      else if (code > 0x40) balance -= 1;
    }
  return balance > 0;
}

/** Letters and figures closer than this, in sizes, are one word. */
const closeBy = 0.15;

/** Pieces of a line that runs from right to left, in reading order; a word of other letters in it runs as it does. */
export function rightToLeft(pieces: readonly Piece[]): readonly Piece[] {
  const ordered: Piece[] = [];
  let word: Piece[] = [];
  const endWord = (): void => {
    // Signs at its end stand in the line, not in the word.
    const end = word.findLastIndex(isWordy) + 1;
    ordered.push(...withSignsOutside(word.slice(0, end).reverse()), ...word.slice(end));
    word = [];
  };
  for (const piece of [...pieces].sort((a, b) => b.right - a.right)) {
    const last = word.at(-1);
    const isClose = last !== undefined && last.left - piece.right < closeBy * piece.size;
    if (!isClose || holdsRightToLeft(piece)) endWord();
    if (!holdsRightToLeft(piece) && (word.length > 0 || isWordy(piece))) word.push(piece);
    else ordered.push(piece);
  }
  endWord();
  return ordered;
}

const signsBefore = /^[-–(),.:;«»"“”[\]]+/;
const signsBehind = /[-–(),.:;«»"“”[\]]+$/;

/** Signs at the edges of a word of other letters follow the line: what stands on its right comes before it. */
function withSignsOutside(word: readonly Piece[]): readonly Piece[] {
  const before = signsBehind.exec(word.at(-1)?.text ?? "")?.[0] ?? "";
  const behind = signsBefore.exec(word[0]?.text ?? "")?.[0] ?? "";
  if (before === "" && behind === "") return word;
  const cut = word.map((piece, i) => {
    const from = i === 0 ? behind.length : 0;
    const to = piece.text.length - (i === word.length - 1 ? before.length : 0);
    return { ...piece, text: piece.text.slice(from, to) };
  });
  return cut.map((piece, i) => ({
    ...piece,
    text: `${i === 0 ? before : ""}${piece.text}${i === cut.length - 1 ? behind : ""}`,
  }));
}

function isWordy({ text }: Piece): boolean {
  return /[\p{L}\p{Nd}]/u.test(text);
}

function holdsRightToLeft({ text }: Piece): boolean {
  for (let i = 0; i < text.length; i++) if (isRightToLeft(text.charCodeAt(i))) return true;
  return false;
}

const opening = "([{«";
const closing = ")]}»";

/** Brackets as they are meant: fonts draw them mirrored in such lines, and not all files say so. */
export function bracketed(text: string): string {
  return text.replace(/(?<=^|\s)[)\]}»](?=\S)|(?<=\S)[([{«](?=[\s.,;:،؛]|$)/gu, (sign) =>
    opening.includes(sign) ? closing.charAt(opening.indexOf(sign)) : opening.charAt(closing.indexOf(sign)),
  );
}

/** Lines as a mirror shows them: what holds of lines from left to right then holds of these. */
export function mirrored(lines: readonly Line[], edges: number): readonly Line[] {
  return lines.map((line) => ({ ...line, left: edges - line.right, right: edges - line.left }));
}
