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

function listen(parser: SaxesParser, { open, close, text }: XmlVisitor): void {
  const scopes: Scope[] = [outermost];
  const names: string[] = [];
  const declaring: boolean[] = [];
  let scope = outermost;
  let markupEnd = 0;
  let declares = false;
  parser.on("attribute", ({ name }) => {
    declares ||= name.startsWith("xmlns");
  });
  parser.on("opentag", ({ name, attributes }) => {
    markupEnd = parser.position;
    declaring.push(declares);
    if (declares) {
      scope = scopeWithin(scope, attributes);
      scopes.push(scope);
      declares = false;
    }
    const known = knownName(scope, name);
    names.push(known);
    open(known, knownAttributes(scope, attributes), markupEnd);
  });
  parser.on("closetag", () => {
    markupEnd = parser.position;
    close(names.pop() ?? "?");
    if (declaring.pop() !== true) return;
    scopes.pop();
    scope = scopes.at(-1) ?? outermost;
  });
  if (text !== undefined) {
    parser.on("text", (words) => text({ words, start: markupEnd, end: parser.position - 1 }));
    parser.on("cdata", (words) => {
      markupEnd = parser.position;
      text({ words, start: markupEnd - 3 - words.length, end: markupEnd - 3 });
    });
  }
  // A comment is told of before its last sign is read.
  parser.on("comment", () => {
    markupEnd = parser.position + 1;
  });
  parser.on("processinginstruction", () => {
    markupEnd = parser.position;
  });
}
