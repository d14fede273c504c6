import type { Engine } from "../engine/open-engine.ts";
import type { Address } from "../engine/pdfium.ts";
import { type Scratch, scratchBytes } from "../engine/scratch.ts";

/** What a font says of its own letters. */
export interface FontStyle {
  readonly bold: boolean;
  readonly italic: boolean;
}

const boldName = /bold|black|heavy|semibold|demi/i;
const italicName = /ital|obliq|kursiv/i;
const italicFlag = 1 << 6;
const forceBoldFlag = 1 << 18;

/** Looks fonts up once for each page: the engine may give the number of one to another on the next. */
export function fontStyles(engine: Engine, scratch: Scratch): (font: Address) => FontStyle {
  const known = new Map<Address, FontStyle>();
  return (font) => {
    const before = known.get(font);
    if (before !== undefined) return before;
    const style = styleOf(engine, font, scratch);
    known.set(font, style);
    return style;
  };
}

function styleOf({ pdfium }: Engine, font: Address, scratch: Scratch): FontStyle {
  if (font === 0) return { bold: false, italic: false };
  const length = pdfium.FPDFFont_GetBaseFontName(font, scratch.address, scratchBytes);
  const name = length > 0 && length <= scratchBytes ? scratch.words(length) : "";
  const flags = pdfium.FPDFFont_GetFlags(font);
  return {
    bold: boldName.test(name) || (flags > 0 && (flags & forceBoldFlag) !== 0),
    italic: italicName.test(name) || (flags > 0 && (flags & italicFlag) !== 0),
  };
}
