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
  const ended = lines.filter(({ text }) => /\p{L}[-\u00ad]$/u.test(text));
  const known = ended.length === 0 ? new Set<string>() : vocabulary(lines);
  const divides = ended.length > dividedShare * lines.length && ended.length > 2;
  return (before, after) => {
    const last = before.charAt(before.length - 1);
    if (last === softHyphen) return { between: "", dropsHyphen: true };
    if (last === "-" && /\p{L}-$/u.test(before)) {
      const tail = /[\p{L}-]+$/u.exec(before.slice(-60, -1))?.[0].toLowerCase() ?? "";
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

function vocabulary(lines: readonly Line[]): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { text } of lines)
    for (const [word] of text.matchAll(/\p{L}{1,60}(?:-\p{L}{1,40}){0,4}(?=[^\p{L}-]|$)/gu))
      known.add(word.toLowerCase());
  return known;
}
