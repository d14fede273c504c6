import type { explainClaims } from "../src/extract/index.ts";
import type { Reader } from "./evaluate.js";

export interface Measured {
  readonly documents: Readonly<Record<string, number>>;
  readonly rules: ReadonlyMap<
    string,
    ReadonlyMap<string, { readonly right: number; readonly cases: number }>
  >;
}
export declare function measureRules(
  reader: Reader & { readonly explainClaims: typeof explainClaims },
  sets: readonly ("real" | "held" | "written")[],
): Measured;
export declare function measurementText(measured: Measured, version: string): string;
