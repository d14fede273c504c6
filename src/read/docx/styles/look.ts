import type { Attributes } from "../xml/names.ts";

/** How words look, as far as a style or a run says; undefined where it does not. */
export interface Look {
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  /** Of words in scripts that are written from right to left or are complex, which have a weight of their own. */
  complexBold?: boolean | undefined;
  complexItalic?: boolean | undefined;
  isComplex?: boolean | undefined;
  raised?: boolean | undefined;
  hidden?: boolean | undefined;
  font?: string | undefined;
}

/** From this many half points on, words set higher than the line are marks and not an ornament. */
const raisedFrom = 3;

/** The elements of `w:rPr` that matter here. */
export const lookElements: ReadonlySet<string> = new Set(
  ["b", "i", "bCs", "iCs", "rtl", "cs", "vanish", "vertAlign", "position", "rFonts"].map(
    (name) => `w:${name}`,
  ),
);

/** Takes what one element of `w:rPr` says. */
export function takeLook(look: Look, name: string, attributes: Attributes): void {
  switch (name) {
    case "w:b":
      look.bold = isOn(attributes);
      break;
    case "w:i":
      look.italic = isOn(attributes);
      break;
    case "w:bCs":
      look.complexBold = isOn(attributes);
      break;
    case "w:iCs":
      look.complexItalic = isOn(attributes);
      break;
    case "w:rtl":
    case "w:cs":
      look.isComplex = isOn(attributes);
      break;
    case "w:vanish":
      look.hidden = isOn(attributes);
      break;
    case "w:vertAlign":
      look.raised = attributes["w:val"] === "superscript";
      break;
    case "w:position":
      look.raised = Number.parseInt(attributes["w:val"] ?? "", 10) >= raisedFrom;
      break;
    case "w:rFonts":
      look.font = attributes["w:ascii"] ?? attributes["w:hAnsi"] ?? look.font;
      break;
  }
}

/** Whether a property is on: it is named without a value, or with one that does not say no. */
export function isOn(attributes: Attributes): boolean {
  const value = attributes["w:val"];
  return value === undefined || !/^(?:0|false|off|none)$/i.test(value);
}

/** One look laid over another: what it says counts, what it does not say stays. */
export function over(base: Look, upper: Look): Look {
  const result: Look = { ...base };
  result.bold = upper.bold ?? base.bold;
  result.italic = upper.italic ?? base.italic;
  result.complexBold = upper.complexBold ?? base.complexBold;
  result.complexItalic = upper.complexItalic ?? base.complexItalic;
  result.isComplex = upper.isComplex ?? base.isComplex;
  result.raised = upper.raised ?? base.raised;
  result.hidden = upper.hidden ?? base.hidden;
  result.font = upper.font ?? base.font;
  return result;
}

/**
 * The look of a character style upon a paragraph style: weight, slant and hiding are switches there, so that
 * an emphasis within an emphasis stands upright (29500-1, 17.7.3).
 */
export function switched(paragraph: Look, character: Look): Look {
  const result = over(paragraph, character);
  for (const name of ["bold", "italic", "complexBold", "complexItalic", "hidden"] as const)
    if (paragraph[name] === true && character[name] === true) result[name] = false;
  return result;
}
