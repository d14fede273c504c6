import type { AnswerHead } from "./frames.ts";
import { lengthIn, mostHeadBytes } from "./frames.ts";

/** One answer of a process that reads: a head, and the bytes of a reading after one of the kind `read`. */
export interface Answer {
  readonly head: AnswerHead;
  readonly reading: Uint8Array;
}

/** Takes in what a process says, piece by piece. */
export interface AnswerReader {
  /** The answer that ends with this piece; undefined as long as none does. Throws when none can come of it. */
  take(piece: Uint8Array): Answer | undefined;
}

/**
 * Makes a reader of answers. Who gives them has read a file of a stranger and may be anybody by now: an
 * answer in another form, or with a reading of more than so many bytes, is an error.
 */
export function answerReader(mostReadingBytes: number): AnswerReader {
  let pieces: Uint8Array[] = [];
  let held = 0;
  let head: AnswerHead | undefined;
  const cut = (count: number): Uint8Array => {
    const all = pieces.length === 1 ? (pieces[0] ?? new Uint8Array()) : Buffer.concat(pieces);
    pieces = [all.subarray(count)];
    held -= count;
    return all.subarray(0, count);
  };
  const takeHead = (): AnswerHead | undefined => {
    if (held < 4) return undefined;
    const length = lengthIn(Buffer.concat(pieces).subarray(0, 4));
    if (length > mostHeadBytes) throw new RangeError("the head of an answer is too long");
    if (held < 4 + length) return undefined;
    return headIn(cut(4 + length).subarray(4));
  };
  return {
    take: (piece) => {
      pieces.push(piece);
      held += piece.length;
      head ??= takeHead();
      if (head === undefined) return undefined;
      const bytes = head.kind === "read" ? head.bytes : 0;
      if (bytes > mostReadingBytes) throw new RangeError("the reading is too long");
      if (held < bytes) return undefined;
      const answer = { head, reading: cut(bytes) };
      head = undefined;
      return answer;
    },
  };
}

function headIn(bytes: Uint8Array): AnswerHead {
  const value: unknown = JSON.parse(Buffer.from(bytes).toString("utf8"));
  if (!isHead(value)) throw new RangeError("an answer has another form");
  return value;
}

function isHead(value: unknown): value is AnswerHead {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  if (value.kind === "ready") return true;
  if (value.kind === "read")
    return "bytes" in value && typeof value.bytes === "number" && value.bytes > 0 && value.bytes % 1 === 0;
  return value.kind === "refused" && "code" in value && isFileCode(value.code) && isSentence(value);
}

// A process that reads a file says nothing of records, disks or keys.
function isFileCode(code: unknown): boolean {
  return typeof code === "string" && /^(?:file|format|encoding|reading|reader)-[a-z-]{1,40}$/.test(code);
}

function isSentence(value: object): boolean {
  if (!("message" in value) || typeof value.message !== "string") return false;
  return value.message.length < 2_000 && !/[\n\r\u2028\u2029]/.test(value.message);
}
