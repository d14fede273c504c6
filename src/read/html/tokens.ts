/** A tag with the attributes that matter to reading. */
export interface Tag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly selfClosing: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What the walk over a source hands on, in reading order. */
export interface TokenTaker {
  readonly text: (start: number, end: number) => void;
  readonly open: (tag: Tag) => void;
  readonly close: (name: string, start: number) => void;
  /** An element of which only the end is looked for (`script`) was left open: the rest of the source is lost. */
  readonly lost: (name: string) => void;
}

export interface TokenOptions {
  readonly start: number;
  readonly end: number;
  /** XML has no elements whose content is raw text, and `<![CDATA[`. */
  readonly xml: boolean;
}

/** Elements whose content the HTML standard reads as raw text: nothing in them is part of the page's words. */
const rawText: ReadonlySet<string> = new Set([
  "script",
  "style",
  "iframe",
  "noembed",
  "noframes",
  "title",
  "textarea",
  "xmp",
]);
const keptAttributes: ReadonlySet<string> = new Set(
  "id name href hidden style class start value type colspan marker".split(" "),
);
const noAttributes: ReadonlyMap<string, string> = new Map();

const tagName = /[A-Za-z][^\s/>]*/y;
const attribute =
  /[\s/]*(?<key>[^\s/>][^\s/>=]*)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s>"'][^\s>]*)))?/y;
const tagEnd = /[\s/]*>/y;
/** Longer tags are broken ones, or drawings. */
const attributeLimit = 200;

/**
 * Walks over HTML or XML token by token, as the tokenization stage of the HTML standard does, in one pass
 * and without a tree: the depth of nesting costs nothing.
 */
export function walkTokens(source: string, options: TokenOptions, taker: TokenTaker): void {
  for (let at = options.start; at < options.end; ) {
    const found = source.indexOf("<", at);
    const sign = found < 0 || found > options.end ? options.end : found;
    if (sign > at) taker.text(at, sign);
    at = sign < options.end ? readSign(source, sign, { options, taker }) : options.end;
  }
}

interface Walk {
  readonly options: TokenOptions;
  readonly taker: TokenTaker;
}

function readSign(source: string, at: number, walk: Walk): number {
  const next = source.charAt(at + 1);
  if (next === "!" || next === "?") return readDeclaration(source, at, walk);
  const closing = next === "/";
  tagName.lastIndex = at + (closing ? 2 : 1);
  const name = tagName.exec(source)?.[0];
  if (name === undefined) {
    if (closing) return endOf(source, at, { words: ">", limit: walk.options.end });
    walk.taker.text(at, at + 1);
    return at + 1;
  }
  const tag = readTag(source, at, {
    name: plainName(name, walk.options.xml),
    from: tagName.lastIndex,
    limit: walk.options.end,
  });
  if (tag === undefined || tag.end > walk.options.end) return walk.options.end;
  if (closing) walk.taker.close(tag.name, tag.start);
  else walk.taker.open(tag);
  return !closing && !walk.options.xml && rawText.has(tag.name) ? skipRawText(source, tag, walk) : tag.end;
}

/** In XML `akn:p` is `p`; in HTML `o:p` is none, but something that a word processor left. */
function plainName(name: string, xml: boolean): string {
  return (xml ? name.slice(name.indexOf(":") + 1) : name).toLowerCase();
}

function readTag(
  source: string,
  start: number,
  { name, from, limit }: { readonly name: string; readonly from: number; readonly limit: number },
): Tag | undefined {
  if (source.charCodeAt(from) === 0x3e)
    return { name, start, end: from + 1, selfClosing: false, attributes: noAttributes };
  let attributes = noAttributes;
  let at = from;
  for (let count = 0; at < limit; count++) {
    tagEnd.lastIndex = at;
    const ending = tagEnd.exec(source)?.[0];
    if (ending !== undefined) {
      const end = at + ending.length;
      return { name, start, end, selfClosing: source.charAt(end - 2) === "/", attributes };
    }
    attribute.lastIndex = at;
    const match = attribute.exec(source);
    if (match === null) return undefined;
    at += match[0].length;
    const key = match.groups?.key?.toLowerCase() ?? "";
    if (count < attributeLimit && keptAttributes.has(key))
      attributes = withAttribute(attributes, key, match.groups ?? {});
  }
  return undefined;
}

function withAttribute(
  attributes: ReadonlyMap<string, string>,
  key: string,
  groups: Record<string, string | undefined>,
): ReadonlyMap<string, string> {
  if (attributes.has(key)) return attributes;
  const value = groups.double ?? groups.single ?? groups.bare ?? "";
  return new Map([...attributes, [key, value]]);
}

function readDeclaration(source: string, at: number, walk: Walk): number {
  if (source.startsWith("<!--", at)) {
    if (source.startsWith("<!-->", at)) return at + 5;
    return endOf(source, at + 4, { words: "-->", limit: walk.options.end });
  }
  if (!source.startsWith("<![CDATA[", at)) return endOf(source, at, { words: ">", limit: walk.options.end });
  const end = endOf(source, at, { words: "]]>", limit: walk.options.end });
  const closed = source.startsWith("]]>", end - 3);
  walk.taker.text(at + 9, closed ? end - 3 : end);
  return end;
}

/** Where the next `words` end, looked for within the limit alone: a document may hold many stretches of HTML. */
function endOf(
  source: string,
  from: number,
  { words, limit }: { readonly words: string; readonly limit: number },
): number {
  const found = source.slice(from, limit).indexOf(words);
  return found < 0 ? limit : from + found + words.length;
}

function skipRawText(source: string, tag: Tag, walk: Walk): number {
  const found = source.slice(tag.end, walk.options.end).search(new RegExp(`</${tag.name}(?=[\\s/>])`, "i"));
  if (found >= 0) return tag.end + found;
  walk.taker.lost(tag.name);
  return walk.options.end;
}
