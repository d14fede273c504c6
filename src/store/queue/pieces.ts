import type { Sql } from "../view/sql.ts";

const pieceBytes = 1 << 20;

/** A table of bytes in pieces, by job. */
type PieceTable = "source_piece" | "result_piece";

/** Writes bytes as the pieces of a job. */
export async function writePieces(
  sql: Sql,
  table: PieceTable,
  { job, bytes }: { readonly job: string; readonly bytes: Uint8Array },
): Promise<void> {
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(pieceBytes, bytes.length - at));
    await sql(`INSERT INTO ${table} (job, place, piece) VALUES ($1, $2, $3)`, [job, at / pieceBytes, piece]);
  }
}

/** The bytes of a job, its pieces joined. */
export async function readPieces(sql: Sql, table: PieceTable, job: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for (let place = 0; ; place++) {
    const [row] = await sql<{ piece: Uint8Array }>(
      `SELECT piece FROM ${table} WHERE job = $1 AND place = $2`,
      [job, place],
    );
    if (row === undefined)
      return pieces.length === 1 ? (pieces[0] ?? new Uint8Array()) : Buffer.concat(pieces);
    pieces.push(row.piece);
    if (row.piece.length < pieceBytes) return Buffer.concat(pieces);
  }
}
