import type { Sql } from "../view/sql.ts";

const pieceBytes = 1 << 20;

/** A table of bytes in pieces, by job. */
type PieceTable = "source_piece" | "result_piece";

/** So many bytes go to the server in one statement, and never more than one piece more. */
const statementBytes = 4 * pieceBytes;

/** Writes the bytes of jobs as pieces of each. */
export async function writePieces(
  sql: Sql,
  table: PieceTable,
  files: readonly { readonly job: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  let values: unknown[] = [];
  let bytes = 0;
  const write = async (): Promise<void> => {
    const rows = values.flatMap((_, i) => (i % 3 === 0 ? [`($${i + 1}, $${i + 2}, $${i + 3})`] : []));
    if (rows.length > 0)
      await sql(`INSERT INTO ${table} (job, place, piece) VALUES ${rows.join(", ")}`, values);
    values = [];
    bytes = 0;
  };
  for (const file of files)
    for (let at = 0; at < file.bytes.length; at += pieceBytes) {
      const piece = file.bytes.subarray(at, at + pieceBytes);
      values.push(file.job, at / pieceBytes, Buffer.from(piece.buffer, piece.byteOffset, piece.length));
      bytes += piece.length;
      if (bytes >= statementBytes) await write();
    }
  await write();
}

/** The bytes of a job, its pieces joined; the first may be at hand. */
export async function readPieces(
  sql: Sql,
  table: PieceTable,
  job: string,
  first?: Uint8Array,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = first === undefined ? [] : [first];
  for (let place = pieces.length; (pieces.at(-1)?.length ?? pieceBytes) === pieceBytes; place++) {
    const [row] = await sql<{ piece: Uint8Array }>(
      `SELECT piece FROM ${table} WHERE job = $1 AND place = $2`,
      [job, place],
    );
    if (row === undefined) break;
    pieces.push(row.piece);
  }
  return pieces.length === 1 ? (pieces[0] ?? new Uint8Array()) : Buffer.concat(pieces);
}
