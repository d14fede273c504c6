import type { Aside } from "../../../core/index.ts";
import type { Attributes } from "../xml/names.ts";
import type { Writing } from "./paragraph.ts";

/** A tracked change within which words stand. */
export interface OpenChange {
  readonly kind: "insertion" | "deletion";
  readonly author: string | undefined;
  readonly date: string | undefined;
  /** Where it begins in the paragraph. */
  start: number;
  /** The words that it takes out. */
  words: string;
}

/** Whether the element is a change, and which: words moved away are deleted there and inserted where they went. */
export function changeKind(name: string): OpenChange["kind"] | undefined {
  if (name === "w:ins" || name === "w:moveTo") return "insertion";
  return name === "w:del" || name === "w:moveFrom" ? "deletion" : undefined;
}

/** A change that begins where the paragraph has come to. */
export function openChange(
  kind: OpenChange["kind"],
  attributes: Attributes,
  { length }: Writing,
): OpenChange {
  return { kind, author: attributes["w:author"], date: attributes["w:date"], start: length, words: "" };
}

/** Notes a change, as far as it has come, beside the paragraph. */
export function settleChange(writing: Writing, change: OpenChange): void {
  const { kind, start, words } = change;
  const isEmpty = kind === "insertion" ? writing.length === start : words.trim() === "";
  if (!isEmpty)
    writing.asides.push({
      kind,
      ...madeBy(change),
      ...(kind === "deletion" ? { words } : {}),
      start: kind === "insertion" ? start : writing.length,
      end: writing.length,
    });
  change.start = writing.length;
  change.words = "";
}

/** Who made a change and when, as far as the file says. */
export function madeBy({
  author,
  date,
}: {
  readonly author: string | undefined;
  readonly date: string | undefined;
}): Pick<Aside, "author" | "date"> {
  return {
    ...(author === undefined || author === "" ? {} : { author }),
    ...(date === undefined || date === "" ? {} : { date }),
  };
}

/** Words that are set not to be seen; those that follow one another are one aside. */
export function hideWords(writing: Writing, words: string): void {
  const last = writing.asides.at(-1);
  if (last?.kind === "hidden" && last.start === writing.length)
    writing.asides[writing.asides.length - 1] = { ...last, words: (last.words ?? "") + words };
  else writing.asides.push({ kind: "hidden", words, start: writing.length, end: writing.length });
}
