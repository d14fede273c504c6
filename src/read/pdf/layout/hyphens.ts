import type { Line } from "./line.ts";

/** What is put between two lines of one block, and whether the first gives up its last character. */
export interface Seam {
  readonly between: string;
  readonly dropsHyphen: boolean;
}

/** Joins the words of two lines that follow one another. */
export type JoinWords = (before: string, after: string) => Seam;

const softHyphen = "\u00ad";
const openAddress = /(?:https?:\/\/|www\.)\S*[/._\-?=&%]$/i;
const openSymbol = /(?:^|[\s(])[A-Z]{1,5}(?:\/[\w.]{1,16}){0,6}\/$/;
/** A dash or hyphen that touches what stands before it, in symbols, ranges and years: `A/98/9431–` is followed by `S/2044/9238`. */
const openDash = /[^\s–—-][–—]$|[\d)\]]-$/u;
const wordStart = /^[\p{L}\p{N}(“"]/u;
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef\u3001-\u3011]/;
/** Share of lines that end in a hyphen where words are divided as a rule; else a hyphen at a line's end belongs to the word. */
const dividedShare = 0.02;

/**
 * Learns from a document how its lines are to be joined: whether a hyphen at a line's end divides a word is
 * told by how the word is written elsewhere in it, and failing that by whether it divides words at all.
 */
export function wordJoiner(lines: readonly Line[]): JoinWords {
  const ended = lines.filter(
    ({ text }) => isHyphen(text.charCodeAt(text.length - 1)) && /\p{L}[-\u00ad]$/u.test(text),
  );
  const known = ended.length === 0 ? new Set<string>() : vocabulary(lines, ended);
  const divides = ended.length > dividedShare * lines.length && ended.length > 2;
  return (before, after) => {
    const last = before.charAt(before.length - 1);
    if (last === softHyphen) return { between: "", dropsHyphen: true };
    if (last === "-" && /\p{L}-$/u.test(before)) {
      const tail = tailOf(before);
      const head = /^[\p{L}-]{1,60}/u.exec(after)?.[0] ?? "";
      if (head === "" || /^\p{Lu}/u.test(head)) return { between: "", dropsHyphen: false };
      if (known.has(`${tail}-${head}`)) return { between: "", dropsHyphen: false };
      return { between: "", dropsHyphen: known.has(tail + head) || divides };
    }
    if (openDash.test(before.slice(-2)) && wordStart.test(after)) return { between: "", dropsHyphen: false };
    if (openAddress.test(before.slice(-300)) || openSymbol.test(before.slice(-60)))
      return { between: "", dropsHyphen: false };
    const isUnspaced = unspaced.test(last) && unspaced.test(after.charAt(0));
    return { between: isUnspaced ? "" : " ", dropsHyphen: false };
  };
}

function isHyphen(code: number): boolean {
  return code === hyphen || code === 0xad;
}

/** The words of a document that begin with the same two letters as one of those that stand before a hyphen at a line's end. */
function vocabulary(lines: readonly Line[], ended: readonly Line[]): ReadonlySet<string> {
  const beginnings = new Set(ended.map(({ text }) => tailOf(text).slice(0, 2)));
  const known = new Set<string>();
  for (const line of lines) {
    const text = line.text.toLowerCase();
    let start = -1;
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : 0x20;
      if (isLetter(code) || (code === hyphen && start >= 0)) {
        if (start < 0) start = i;
        continue;
      }
      if (start < 0) continue;
      // A word that ends in a hyphen goes on in the next line.
      if (text.charCodeAt(i - 1) !== hyphen && beginnings.has(text.slice(start, start + 2)))
        known.add(text.slice(start, i));
      start = -1;
    }
  }
  return known;
}

const hyphen = 0x2d;

/** Letters of the scripts that divide words; in lower case. */
function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x2000);
}

/** The word, or what there is of it, before the hyphen at a line's end. */
function tailOf(text: string): string {
  return /[\p{L}-]+$/u.exec(text.slice(-60, -1))?.[0].toLowerCase() ?? "";
}
