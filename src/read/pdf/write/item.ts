import type { FootNote } from "../layout/foot-notes.ts";
import type { Line } from "../layout/line.ts";
import type { LineGroup } from "../layout/paragraphs.ts";
import type { TableLines } from "../layout/setting.ts";

/** What is written one after the other. */
export type Item =
  | LineGroup
  | TableLines
  | { readonly kind: "note"; readonly note: FootNote & { readonly lines: Line[] } }
  | { readonly kind: "furniture"; readonly lines: readonly Line[] };
