import type { LabelledCases, RulePrecision } from "../../../core/index.ts";
import { precision } from "./precision.ts";

/** What was measured of the rules: with which version of the reader, on how many documents, and of each rule by field. */
export interface MeasuredRules {
  readonly readerVersion: string;
  readonly documents: Readonly<Record<string, number>>;
  readonly rules: ReadonlyMap<string, RulePrecision>;
}

let measured: MeasuredRules | undefined;

/** The measurement that came with this version. */
export function measuredRules(): MeasuredRules {
  measured ??= parseMeasurement(precision);
  return measured;
}

/** Reads a measurement: `reader 0.1.0 real 122 …`, then a line a rule: `part-of-count whole 0/3 found 3/3`. */
export function parseMeasurement(text: string): MeasuredRules {
  const [head = "", ...lines] = text.trim().split("\n");
  const [, readerVersion = "", ...sets] = head.split(" ");
  return {
    readerVersion,
    documents: Object.fromEntries(inPairs(sets).map(([set, number]) => [set, Number(number)])),
    rules: new Map(
      lines.map((line) => {
        const [rule = "", ...cells] = line.split(" ");
        return [rule, Object.fromEntries(inPairs(cells).map(([field, cell]) => [field, casesOf(cell)]))];
      }),
    ),
  };
}

function inPairs(words: readonly string[]): readonly (readonly [string, string])[] {
  return words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ""] as const] : []));
}

function casesOf(cell: string): LabelledCases {
  const [right, cases] = cell.split("/");
  return { cases: Number(cases), right: Number(right) };
}
