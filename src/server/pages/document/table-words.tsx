import type { Child } from "hono/jsx";
import type { DressedBlock } from "./dress.ts";
import { InlineWords } from "./inline.tsx";
import type { ReaderModel } from "./reader-model.ts";

type DressedCell = DressedBlock["cells"][number];

interface TableProps {
  readonly of: DressedBlock;
  readonly model: ReaderModel;
}

/** A table of the document. It scrolls in its own frame when it is wider than the column. */
export function TableWords({ of, model }: TableProps): Child {
  if (of.cells.length === 0) {
    return (
      <p class="b paragraph" data-s={of.dressed.span.start}>
        <InlineWords model={model} dressed={of.dressed} />
      </p>
    );
  }
  return (
    <section class="b table" aria-label="Table" tabindex={0}>
      <table>
        <tbody>
          {rowsOf(of.cells).map((row) => (
            <tr>
              {row.map((cell) => (
                <CellWords of={cell} model={model} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CellWords({ of, model }: { readonly of: DressedCell; readonly model: ReaderModel }): Child {
  const words = <InlineWords model={model} dressed={of.dressed} />;
  if (!of.cell.heading) return <td data-s={of.cell.start}>{words}</td>;
  return (
    <th data-s={of.cell.start} scope={of.cell.row === 0 ? "col" : "row"}>
      {words}
    </th>
  );
}

function rowsOf(cells: readonly DressedCell[]): readonly (readonly DressedCell[])[] {
  const rows: DressedCell[][] = [];
  let row: DressedCell[] = [];
  for (const cell of cells) {
    if (row[0] !== undefined && row[0].cell.row !== cell.cell.row) {
      rows.push(row);
      row = [];
    }
    row.push(cell);
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
