import { type Look, over, switched } from "../styles/look.ts";
import type { Styles } from "../styles/read-styles.ts";
import type { Marking } from "./paragraph.ts";

/** How a run's words are shown: its own look over its character style's and its paragraph's. */
export interface ShownLook extends Marking {
  readonly hidden: boolean;
  readonly font: string;
}

/** The run whose words are being read. */
export interface OpenRun {
  style: string | undefined;
  /** What the run says itself; undefined until it says something. */
  look: Look | undefined;
}

const none: Look = {};

/** Works out looks; those of styles alone are remembered. */
export function lookResolver(
  styles: Styles,
): (paragraphStyle: string | undefined, run: OpenRun | undefined) => ShownLook {
  const known = new Map<string, Look>();
  return (paragraphStyle, run) => {
    const paragraph = paragraphStyle ?? styles.defaultParagraph;
    const key = `${paragraph ?? ""}\n${run?.style ?? ""}`;
    let base = known.get(key);
    if (base === undefined) {
      const character = run?.style === undefined ? none : (styles.style(run.style)?.look ?? none);
      base = switched(styles.style(paragraph)?.look ?? none, character);
      known.set(key, base);
    }
    return shownLook(run?.look === undefined ? base : over(base, run.look));
  };
}

function shownLook(look: Look): ShownLook {
  const isComplex = look.isComplex === true;
  return {
    bold: (isComplex ? look.complexBold : look.bold) === true,
    italic: (isComplex ? look.complexItalic : look.italic) === true,
    raised: look.raised === true,
    hidden: look.hidden === true,
    font: look.font ?? "",
  };
}
