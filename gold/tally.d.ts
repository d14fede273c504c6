import type { Row } from "./evaluate.js";

export declare class Tally {
  readonly rows: Map<string, Row>;
}
export declare function measure(row: Row): {
  readonly precision?: number;
  readonly recall?: number;
  readonly f1?: number;
};
