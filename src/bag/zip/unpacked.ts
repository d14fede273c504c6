import type { ByteSource } from "../bag-file.ts";
import { quoted } from "../quoted.ts";
import { crc32 } from "./crc32.ts";
import { refusal } from "./fields.ts";
import type { EntryPlace } from "./places.ts";

const pieceBytes = 1 << 18;

/** The bytes of an entry, in pieces. More than it declares are never unpacked. */
export async function* unpacked(source: ByteSource, place: EntryPlace): AsyncGenerator<Uint8Array> {
  const { entry } = place;
  const pieces = entry.method === "stored" ? packed(source, place) : inflated(packed(source, place));
  let bytes = 0;
  let crc = 0;
  try {
    for await (const piece of pieces) {
      bytes += piece.length;
      if (bytes > entry.bytes) throw refusal(`unpacks ${quoted(entry.name)} to more bytes than it declares`);
      crc = crc32(piece, crc);
      yield piece;
    }
  } catch (error) {
    if (!isGarbled(error)) throw error;
    throw refusal(`holds ${quoted(entry.name)}, which cannot be unpacked`, error);
  }
  if (bytes !== entry.bytes || crc !== entry.crc)
    throw refusal(`holds ${quoted(entry.name)}, whose bytes were altered`);
}

// Browsers say TypeError, Node names zlib's own code.
function isGarbled(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return error instanceof TypeError || code.startsWith("Z_") || code === "ERR_TRAILING_JUNK_AFTER_STREAM_END";
}

async function* packed(
  source: ByteSource,
  { from, to }: EntryPlace,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = from; at < to; at += pieceBytes) {
    const piece = await source.read(at, Math.min(to, at + pieceBytes));
    if (piece.length === 0) throw refusal("is cut short or garbled");
    yield new Uint8Array(piece);
  }
}

// Taking from the reader as it is asked for keeps a bomb from filling the memory: what nobody reads is not unpacked.
async function* inflated(pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  const writing = writeAll(pieces, writer);
  // Its failure also fails the reader, which tells of it.
  writing.catch(() => undefined);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    await writing;
  } finally {
    await reader.cancel().catch(() => undefined);
    await writer.abort().catch(() => undefined);
  }
}

async function writeAll(
  pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  try {
    for await (const piece of pieces) {
      await writer.ready;
      await writer.write(piece);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}
