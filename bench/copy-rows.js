/** Rows of a number and bytes as PostgreSQL takes them by COPY in its binary form: the fastest way in that it has. */
export function copyRows(client, table, rows) {
  return new Promise((resolve, reject) => {
    client.query({
      submit: (connection) => connection.query(`COPY ${table} FROM STDIN (FORMAT binary)`),
      handleCopyInResponse: (connection) => {
        connection.sendCopyFromChunk(binaryOf(rows));
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: resolve,
      handleError: reject,
    });
  });
}

const signature = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");
const end = Buffer.from([0xff, 0xff]);

function binaryOf(rows) {
  const parts = [signature];
  for (const { number, bytes } of rows) {
    const head = Buffer.allocUnsafe(18);
    head.writeInt16BE(2, 0);
    head.writeInt32BE(8, 2);
    head.writeBigInt64BE(BigInt(number), 6);
    head.writeInt32BE(bytes.length, 14);
    parts.push(head, bytes);
  }
  return Buffer.concat([...parts, end]);
}
