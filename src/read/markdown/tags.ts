import { decodeReferences } from "../entities.ts";
import type { Mark } from "./marks.ts";

const tag = /<(?<slash>\/?)(?<name>[A-Za-z][A-Za-z0-9]{0,15})(?<rest>\s[^<>]{0,4000})?\/?>/y;
const href = /\shref\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'>]+))/i;

const styles: ReadonlyMap<string, NonNullable<Mark["style"]>> = new Map([
  ["b", "bold"],
  ["strong", "bold"],
  ["i", "italic"],
  ["em", "italic"],
  ["cite", "italic"],
  ["sup", "raised"],
  ["a", "link"],
]);

/** Tags that leave their words as they are; other words in angle brackets are the writer's own. */
const silent: ReadonlySet<string> = new Set(
  "abbr acronym bdi bdo big center code data del dfn div dl dt dd font h1 h2 h3 h4 h5 h6 hr img ins kbd li mark nobr ol p q s samp section small span strike sub table tbody td tfoot th thead time tr tt u ul var wbr".split(
    " ",
  ),
);

/** The HTML tag that starts at `at` within running text; undefined when none does. */
export function tagAt(source: string, at: number, limit: number): Mark | undefined {
  tag.lastIndex = at;
  const match = tag.exec(source);
  if (match === null || at + match[0].length > limit) return undefined;
  const end = at + match[0].length;
  const name = (match.groups?.name ?? "").toLowerCase();
  if (name === "br") return lineBreak(source, at, end);
  const style = styles.get(name);
  if (style === undefined) return silent.has(name) ? { start: at, end, action: "drop" } : undefined;
  if (match.groups?.slash === "/") return { start: at, end, action: "close", style };
  if (style !== "link") return { start: at, end, action: "open", style };
  const target = hrefOf(match.groups?.rest ?? "");
  return target === undefined
    ? { start: at, end, action: "drop" }
    : { start: at, end, action: "open", style, target };
}

/** A `<br>` before a line end adds none of its own. */
function lineBreak(source: string, at: number, end: number): Mark {
  let next = end;
  while (source.charAt(next) === " ") next++;
  if (source.charAt(next) === "\n") return { start: at, end, action: "drop" };
  return { start: at, end: next, action: "write", words: "\n" };
}

function hrefOf(attributes: string): string | undefined {
  const groups = href.exec(attributes)?.groups;
  const written = groups?.double ?? groups?.single ?? groups?.bare;
  return written === undefined ? undefined : decodeReferences(written);
}
