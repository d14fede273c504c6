/** Sends a request: `fetch`, or what stands for it. */
export type Send = typeof fetch;

/** What a stranger's server answered. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

const usualPatienceMs = 15_000;
const usualMostBytes = 256 * 1024;

interface Letter {
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long the answer may take, and how long it may be; else what suits a few signatures. */
  readonly patienceMs?: number;
  readonly mostBytes?: number;
}

/** Posts to a stranger's server, who can neither keep us waiting nor fill the memory: the answer, or in one sentence why there is none. */
export async function post(
  url: string,
  { body, headers = {}, patienceMs = usualPatienceMs, mostBytes = usualMostBytes }: Letter,
  send: Send,
): Promise<Answer | string> {
  try {
    const response = await send(url, {
      method: "POST",
      body: Buffer.from(body),
      headers,
      redirect: "error",
      signal: AbortSignal.timeout(patienceMs),
    });
    return { status: response.status, body: await bounded(response, mostBytes) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return `It could not be asked at ${url}: ${cause instanceof Error ? cause.message : String(cause)}.`;
  }
}

async function bounded(response: Response, mostBytes: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    bytes += piece.length;
    if (bytes > mostBytes) throw new Error("its answer is too long");
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
