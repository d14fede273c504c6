import type { Span } from "../../../core/index.ts";

const end = /[.!?。！？؟…]+["'”»’)\]）]*/gu;
// Short forms after which a sentence goes on, in the languages read here.
const shortForm =
  /(?:^|[\s(«“])(?:\p{L}|par|art|al|núm|Núm|Sr|Sra|Dr|Mme|Mlle|тыс|млн|млрд|стр|гг|пп|ст|см|No|no|nos|Nos|vol|éd|cap|pág|párr|ed|op|cit)$/u;

/** The sentences of a stretch: they end at a mark after which a new one begins. */
export function sentenceSpans(text: string, stretch: Span): readonly Span[] {
  const words = text.slice(stretch.start, stretch.end);
  const spans: Span[] = [];
  let from = 0;
  const push = (to: number): void => {
    const lead = /\S/.exec(words.slice(from, to))?.index ?? 0;
    if (words.slice(from, to).trim() !== "")
      spans.push({
        start: stretch.start + from + lead,
        end: stretch.start + from + words.slice(from, to).trimEnd().length,
      });
    from = to;
  };
  for (const match of words.matchAll(end)) {
    const to = match.index + match[0].length;
    if (match[0].startsWith(".") && !endsSentence(words, { from, at: match.index, to })) continue;
    push(to);
  }
  push(words.length);
  return spans;
}

function endsSentence(
  words: string,
  { from, at, to }: { readonly from: number; readonly at: number; readonly to: number },
): boolean {
  if (to < words.length && !/\s/.test(words[to] ?? "")) return false;
  if (shortForm.test(words.slice(Math.max(from, at - 12), at))) return false;
  // What follows must be able to begin a sentence; Arabic has no capitals.
  return !/^\s*\p{Ll}/u.test(words.slice(to, to + 20));
}
