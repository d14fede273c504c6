const nextTag = /<(?<slash>\/?)(?:[\w.-]{1,40}:)?(?<name>tbl|tr|tc|p)(?=[\s/>])/g;
/** More paragraphs than this for each cell: the table only places things on the page. */
const paragraphsPerCell = 3;

/**
 * Whether a table whose tag ends at `from` holds rows of values. Letters also use tables to place their masthead
 * and signatures: those have one row, or one cell a row, or hold other tables, and are read as running text.
 */
export function isTableOfValues(source: string, from: number): boolean {
  const counts = { rows: 0, cells: 0, paragraphs: 0 };
  nextTag.lastIndex = from;
  for (let match = nextTag.exec(source); match !== null; match = nextTag.exec(source)) {
    const { name, slash } = match.groups ?? {};
    if (name === "tbl") {
      if (slash === "/") break;
      return false;
    }
    if (slash === "/") continue;
    if (name === "tr") counts.rows++;
    else if (name === "tc") counts.cells++;
    else counts.paragraphs++;
  }
  if (counts.rows < 2 || counts.cells <= counts.rows) return false;
  return counts.paragraphs <= counts.cells * paragraphsPerCell;
}
