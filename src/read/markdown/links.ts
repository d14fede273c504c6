/** Where a link goes, and where its brackets end in the source. */
export interface LinkTail {
  readonly target: string;
  readonly end: number;
}

/** Brackets nested deeper than this in an address are not an address. */
const deepestBrackets = 32;
const longestTitle = 2000;

/** Reads `(address "title")` from the bracket at `at`; undefined when it is something else. */
export function linkTailAt(source: string, at: number, limit: number): LinkTail | undefined {
  let from = skipSpace(source, at + 1, limit);
  const pointed = source.charAt(from) === "<";
  const end = pointed ? pointedEnd(source, from + 1, limit) : bareEnd(source, from, limit);
  if (end === undefined) return undefined;
  if (pointed) from++;
  const target = source.slice(from, end);
  let next = skipSpace(source, pointed ? end + 1 : end, limit);
  const quote = source.charAt(next);
  if (quote === '"' || quote === "'" || quote === "(") {
    const closing = titleEnd(source, next, Math.min(limit, next + longestTitle));
    if (closing === undefined) return undefined;
    next = skipSpace(source, closing + 1, limit);
  }
  if (next >= limit || source.charAt(next) !== ")") return undefined;
  return { target: target.replace(/\\([!-/:-@[-`{-~])/g, "$1"), end: next + 1 };
}

function skipSpace(source: string, from: number, limit: number): number {
  let at = from;
  while (
    at < limit &&
    (source.charAt(at) === " " || source.charAt(at) === "\n" || source.charAt(at) === "\t")
  )
    at++;
  return at;
}

function pointedEnd(source: string, from: number, limit: number): number | undefined {
  for (let at = from; at < limit; at++) {
    const character = source.charAt(at);
    if (character === ">") return at;
    if (character === "<" || character === "\n") return undefined;
  }
  return undefined;
}

/** The end of an address without spaces, in which round brackets come in pairs. */
function bareEnd(source: string, from: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const code = source.charCodeAt(at);
    if (code <= 0x20) return depth === 0 ? at : undefined;
    if (code === 0x5c) at++;
    else if (code === 0x28 && ++depth > deepestBrackets) return undefined;
    else if (code === 0x29 && --depth < 0) return at;
  }
  return undefined;
}

function titleEnd(source: string, at: number, limit: number): number | undefined {
  const quote = source.charAt(at) === "(" ? ")" : source.charAt(at);
  for (let end = at + 1; end < limit; end++) {
    if (source.charAt(end) === "\\") end++;
    else if (source.charAt(end) === quote) return end;
  }
  return undefined;
}

const definition =
  /^ {0,3}\[(?<label>[^\]^[\n][^\][\n]{0,200})\]:[ \t]{0,20}<?(?<target>(?:https?:\/\/|www\.|mailto:|\/|#)[^\s<>]{0,4000})>?(?:[ \t]{1,20}["'(][^\n]{0,2000}["')])?[ \t]{0,20}$/;

/** Addresses that the document gives apart from the words that they belong to: `[label]: https://…`. */
export function linkDefinitions(source: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  let lineEnd = -1;
  for (let at = source.indexOf("]:"); at !== -1; at = source.indexOf("]:", Math.max(at + 1, lineEnd))) {
    const lineStart = source.lastIndexOf("\n", at) + 1;
    const nextLine = source.indexOf("\n", at);
    lineEnd = nextLine === -1 ? source.length : nextLine;
    const { label, target = "" } = definition.exec(source.slice(lineStart, lineEnd))?.groups ?? {};
    if (label !== undefined && !targets.has(folded(label))) targets.set(folded(label), target);
  }
  return targets;
}

/** Whether the line is such a definition. */
export function isLinkDefinition(line: string): boolean {
  return definition.test(line);
}

/** A label as it is compared: without regard to case and to the width of white space. */
export function folded(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}
