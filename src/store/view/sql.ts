/** Runs one statement with parameters. Values never become part of the statement's text. */
export type Sql = <Row>(statement: string, parameters?: readonly unknown[]) => Promise<readonly Row[]>;

/** How far a list is counted. Beyond that only "more than" is known. */
export const countLimit = 1000;

/** The condition that joins `parts`, or none. */
export function where(parts: readonly string[]): string {
  return parts.length === 0 ? "" : `WHERE ${parts.join(" AND ")}`;
}
