import type { Grid } from "../page/grids.ts";
import type { DrawnRule } from "../page/piece.ts";
import type { Line } from "./line.ts";
import type { TableRow } from "./table.ts";

/** Lines that follow one another down one column, and the column's edges. */
export interface Flow {
  readonly kind: "flow";
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
  /** Whether it stands beside others that do not go on with it, as in a head of two columns. */
  readonly isApart: boolean;
}

/** A table's rows. */
export interface TableLines {
  readonly kind: "table";
  readonly rows: readonly TableRow[];
  /** Where its columns begin, and the last one ends. */
  readonly edges?: readonly number[] | undefined;
}

/** What is known of the page that is arranged. */
export interface Setting {
  readonly isFirst: boolean;
  readonly height: number;
  readonly rules: readonly DrawnRule[];
  readonly grids: readonly Grid[];
  readonly left: number;
  readonly right: number;
  /** The table with which the page before ended. */
  readonly tableBefore?: TableLines | undefined;
}
