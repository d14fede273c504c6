import { SaxesParser } from "saxes";
import { type Attributes, knownAttributes, knownName, outermost, type Scope, scopeWithin } from "./names.ts";

/** Words between two tags: as they are meant, and where they stand as written. */
export interface XmlText {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** What is done at each tag and word; names are those of `names.ts`. `end` is the offset behind the tag. */
export interface XmlVisitor {
  readonly open: (name: string, attributes: Attributes, end: number) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: XmlText) => void;
}

/** How reading a part ended. A document type can define words and files to be taken in, so parts with one are not read. */
export type XmlEnd = "whole" | "malformed" | "doctype";

/** Thrown to leave the parser, which cannot be stopped otherwise. */
const stop = new Error("The parser was left.");

/** Reads XML tag by tag, without building a tree: nothing is resolved but the five entities that XML itself has. */
export function walkXml(source: string, visitor: XmlVisitor): XmlEnd {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let end: XmlEnd = "whole";
  const leave = (as: XmlEnd) => (): never => {
    end = as;
    throw stop;
  };
  parser.on("doctype", leave("doctype"));
  parser.on("error", leave("malformed"));
  listen(parser, visitor);
  try {
    parser.write(source).close();
  } catch (error) {
    if (error !== stop) throw error;
  }
  return end;
}

/** Where the tag or comment before the next words ends. */
interface Reached {
  markupEnd: number;
}

function listen(parser: SaxesParser, visitor: XmlVisitor): void {
  const reached: Reached = { markupEnd: 0 };
  listenToTags(parser, visitor, reached);
  if (visitor.text !== undefined) listenToWords(parser, visitor.text, reached);
  // A comment is told of before its last sign is read.
  parser.on("comment", () => {
    reached.markupEnd = parser.position + 1;
  });
  parser.on("processinginstruction", () => {
    reached.markupEnd = parser.position;
  });
}

function listenToTags(parser: SaxesParser, { open, close }: XmlVisitor, reached: Reached): void {
  const scopes: Scope[] = [outermost];
  const names: string[] = [];
  const declaring: boolean[] = [];
  let scope = outermost;
  let declares = false;
  parser.on("attribute", ({ name }) => {
    declares ||= name.startsWith("xmlns");
  });
  parser.on("opentag", ({ name, attributes }) => {
    reached.markupEnd = parser.position;
    declaring.push(declares);
    if (declares) {
      scope = scopeWithin(scope, attributes);
      scopes.push(scope);
      declares = false;
    }
    const known = knownName(scope, name);
    names.push(known);
    open(known, knownAttributes(scope, attributes), reached.markupEnd);
  });
  parser.on("closetag", () => {
    reached.markupEnd = parser.position;
    close(names.pop() ?? "?");
    if (declaring.pop() !== true) return;
    scopes.pop();
    scope = scopes.at(-1) ?? outermost;
  });
}

function listenToWords(parser: SaxesParser, text: (text: XmlText) => void, reached: Reached): void {
  parser.on("text", (words) => text({ words, start: reached.markupEnd, end: parser.position - 1 }));
  parser.on("cdata", (words) => {
    const end = parser.position - 3;
    reached.markupEnd = parser.position;
    text({ words, start: end - words.length, end });
  });
}
