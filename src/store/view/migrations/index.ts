import { tables } from "./001-tables.ts";
import { indexes } from "./002-indexes.ts";
import { ruleColumn, ruleIndex } from "./003-rules.ts";

/** The steps that make an empty view. They are never changed once released: a new one is added. */
export const tableSteps: readonly string[] = [...statements(tables), ruleColumn];

/** The steps to take once the tables are filled: building an index at the end is many times faster. */
export const indexSteps: readonly string[] = [...statements(indexes), ruleIndex];

/** Number of the last migration. A view of another number is deleted and built anew. */
export const schemaVersion = 3;

function statements(text: string): readonly string[] {
  return text.split(";").filter((statement) => statement.trim() !== "");
}
