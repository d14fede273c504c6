import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { makeReading } from "../src/app/index.ts";
import { sourceSpanOf } from "../src/core/index.ts";
import { addUp, labelsOf, type Row, scoreDocument } from "./evaluate.js";

const folder = new URL("./", import.meta.url);
const corpusIsPresent = existsSync(new URL("../../shared/corpus/README.md", folder));
const floors: Record<string, Record<string, number>> = JSON.parse(
  readFileSync(new URL("floors.json", folder), "utf8"),
);

function f1Of(row: Row | undefined): number {
  if (row === undefined) return 0;
  return (2 * row.right) / (2 * row.right + row.missed + row.false);
}

function fallenBelow(set: "real" | "held" | "written" | "unseen"): string[] {
  const reader = { makeReading, sourceSpanOf };
  const rows = addUp(labelsOf(set).map((labelled) => scoreDocument(labelled, reader)));
  const fields = Object.entries(floors[set] ?? {});
  return fields.filter(([field, floor]) => f1Of(rows.get(field)) < floor).map(([field]) => field);
}

describe("accuracy on labelled documents", () => {
  test("written documents: no field falls below its floor", () => {
    expect([...fallenBelow("written"), ...fallenBelow("unseen")]).toEqual([]);
  });

  test.skipIf(!corpusIsPresent)("real documents (../shared/corpus): no field falls below its floor", () => {
    expect([...fallenBelow("real"), ...fallenBelow("held")]).toEqual([]);
  });
});
