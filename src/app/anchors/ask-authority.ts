import type { Send } from "./ask-witness.ts";

const patienceMs = 15_000;
const mostBytes = 256 * 1024;

/** Sends a request to a time-stamping authority (RFC 3161, 3.4): its answer in DER, or in one sentence why there is none. */
export async function askAuthority(
  url: string,
  request: Uint8Array,
  send: Send,
): Promise<Uint8Array | string> {
  try {
    const response = await send(url, {
      method: "POST",
      body: Buffer.from(request),
      headers: { "content-type": "application/timestamp-query" },
      redirect: "error",
      signal: AbortSignal.timeout(patienceMs),
    });
    const body = await bounded(response);
    if (response.status === 200) return body;
    return `It answered with status ${response.status}.`;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return `It could not be asked at ${url}: ${cause instanceof Error ? cause.message : String(cause)}.`;
  }
}

// An authority is a stranger: it cannot fill the memory.
async function bounded(response: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    bytes += piece.length;
    if (bytes > mostBytes) throw new Error("its answer is too long");
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
