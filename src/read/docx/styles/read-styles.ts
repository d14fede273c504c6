import { walkXml } from "../xml/walk-xml.ts";
import { type Look, over, takeLook } from "./look.ts";

/** The list level that a paragraph or style puts itself in; the number `0` takes it out of all lists. */
export interface ListPlace {
  readonly number?: string;
  readonly level?: number;
}

/** What a style says, with what it inherits. */
export interface Style {
  readonly name: string;
  readonly look: Look;
  /** Outline level from 0; 9 is body text. */
  readonly outline?: number | undefined;
  readonly list?: ListPlace | undefined;
  readonly breaksPage: boolean;
}

/** The styles of a document by their ids, and the look of words that have none. */
export interface Styles {
  readonly style: (id: string | undefined) => Style | undefined;
  readonly defaultParagraph: string | undefined;
}

interface WrittenStyle {
  name: string;
  readonly look: Look;
  basedOn?: string;
  outline?: number;
  listNumber?: string;
  listLevel?: number;
  breaksPage?: boolean;
}

/** Reads `word/styles.xml`; a document without it has no styles. */
export function readStyles(xml: string | undefined): Styles {
  const written = new Map<string, WrittenStyle>();
  let defaultParagraph: string | undefined;
  const defaults: WrittenStyle = { name: "", look: {} };
  let current: WrittenStyle | undefined;
  walkXml(xml ?? "", {
    open: (name, attributes) => {
      if (name === "w:style") {
        const id = attributes["w:styleId"] ?? "";
        current = { name: "", look: {} };
        written.set(id, current);
        const isDefault = /^(?:1|true|on)$/.test(attributes["w:default"] ?? "");
        if (isDefault && attributes["w:type"] === "paragraph") defaultParagraph = id;
      } else if (name === "w:docDefaults") current = defaults;
      // The looks of a table's corners and edges are not those of the style.
      else if (name === "w:tblStylePr") current = undefined;
      else if (current !== undefined) takeProperty(current, name, attributes);
    },
    close: (name) => {
      if (name === "w:style" || name === "w:docDefaults") current = undefined;
    },
  });
  return { style: resolver(written, defaults), defaultParagraph };
}

function takeProperty(style: WrittenStyle, name: string, attributes: Readonly<Record<string, string>>): void {
  const value = attributes["w:val"] ?? "";
  switch (name) {
    case "w:name":
      style.name = value.toLowerCase();
      break;
    case "w:basedOn":
      style.basedOn = value;
      break;
    case "w:outlineLvl":
      style.outline = Number.parseInt(value, 10);
      break;
    case "w:numId":
      style.listNumber = value;
      break;
    case "w:ilvl":
      style.listLevel = Number.parseInt(value, 10);
      break;
    case "w:pageBreakBefore":
      style.breaksPage = !/^(?:0|false|off)$/.test(value);
      break;
    default:
      takeLook(style.look, name, attributes);
  }
}

/** Styles inherit over some ten steps; a chain that leads back to itself ends. */
const longestChain = 64;

function resolver(
  written: ReadonlyMap<string, WrittenStyle>,
  defaults: WrittenStyle,
): (id: string | undefined) => Style | undefined {
  const known = new Map<string, Style>();
  return (id) => {
    if (id === undefined) return undefined;
    const found = known.get(id);
    if (found !== undefined) return found;
    const chain: WrittenStyle[] = [];
    let next = written.get(id);
    if (next === undefined) return undefined;
    while (next !== undefined && chain.length < longestChain && !chain.includes(next)) {
      chain.push(next);
      next = written.get(next.basedOn ?? "");
    }
    const style = inherited([...chain, defaults].reverse(), chain[0]?.name ?? "");
    known.set(id, style);
    return style;
  };
}

function inherited(chain: readonly WrittenStyle[], name: string): Style {
  let look: Look = {};
  let outline: number | undefined;
  let list: { number?: string; level?: number } = {};
  let breaksPage = false;
  for (const style of chain) {
    look = over(look, style.look);
    outline = headingLevel(style.name) ?? style.outline ?? outline;
    if (style.listNumber !== undefined) list = { ...list, number: style.listNumber };
    if (style.listLevel !== undefined) list = { ...list, level: style.listLevel };
    breaksPage = style.breaksPage ?? breaksPage;
  }
  return { name, look, outline, breaksPage, ...(list.number === undefined ? {} : { list }) };
}

/** Word's own headings have these names in every language; the title of a document stands above them all. */
function headingLevel(name: string): number | undefined {
  if (name === "title") return 0;
  const level = /^heading (?<level>[1-9])$/.exec(name)?.groups?.level;
  return level === undefined ? undefined : Number(level) - 1;
}
