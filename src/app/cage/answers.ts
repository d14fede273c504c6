import type { FileCounts } from "../read-outcome.ts";
import { type AnswerHead, lengthIn, mostHeadBytes } from "./frames.ts";

/** One answer of a process that reads: a head, and what came after it. */
export interface Answer {
  readonly head: AnswerHead;
  readonly reading: readonly Uint8Array[];
  /** What the process says that it counted in a reading that it wrote piece by piece. */
  readonly counts?: FileCounts;
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
  const held: Held = { pieces: [], bytes: 0 };
  let answer = answerIn(mostReadingBytes);
  let needed = answer.next();
  return {
    take: (piece) => {
      held.pieces.push(piece);
      held.bytes += piece.length;
      while (needed.done !== true && held.bytes >= needed.value)
        needed = answer.next(cut(held, needed.value));
      if (needed.done !== true) return undefined;
      const { value } = needed;
      answer = answerIn(mostReadingBytes);
      needed = answer.next();
      return value;
    },
  };
}

/** Reads one answer: asks for so many bytes at a time, and is given just these. */
function* answerIn(most: number): Generator<number, Answer, Uint8Array> {
  const head = headIn(yield boundedLength(yield 4, mostHeadBytes));
  if (head.kind === "read") return { head, reading: [yield bounded(head.bytes, most)] };
  if (head.kind !== "written") return { head, reading: [] };
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for (let length = lengthIn(yield 4); length > 0; length = lengthIn(yield 4)) {
    bytes = bounded(bytes + length, most);
    pieces.push(yield length);
  }
  const counts = countsIn(yield boundedLength(yield 4, mostHeadBytes));
  return { head, reading: pieces, counts };
}

function boundedLength(bytes: Uint8Array, most: number): number {
  return bounded(lengthIn(bytes), most);
}

function bounded(length: number, most: number): number {
  if (length > most) throw new RangeError("the answer is too long");
  return length;
}

interface Held {
  pieces: Uint8Array[];
  bytes: number;
}

/** Takes so many bytes from what is held. */
function cut(held: Held, count: number): Uint8Array {
  const taken: Uint8Array[] = [];
  let left = count;
  let used = 0;
  for (const piece of held.pieces) {
    if (left < piece.length) break;
    taken.push(piece);
    left -= piece.length;
    used += 1;
  }
  const [next, ...rest] = held.pieces.slice(used);
  if (next !== undefined && left > 0) taken.push(next.subarray(0, left));
  held.pieces = next === undefined ? [] : [next.subarray(left), ...rest];
  held.bytes -= count;
  return taken.length === 1 ? (taken[0] ?? new Uint8Array()) : Buffer.concat(taken);
}

function headIn(bytes: Uint8Array): AnswerHead {
  const value = parsed(bytes);
  if (!isHead(value)) throw new RangeError("an answer has another form");
  return value;
}

function countsIn(bytes: Uint8Array): FileCounts {
  const value = parsed(bytes);
  if (!isCounts(value)) throw new RangeError("what was counted has another form");
  return value;
}

function parsed(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes).toString("utf8"));
}

function isCounts(value: unknown): value is FileCounts {
  if (typeof value !== "object" || value === null || !("form" in value)) return false;
  const { form, ...counts } = value;
  const names = ["citations", "claims", "notes", "problems"];
  return (
    typeof form === "string" &&
    /^[a-z-]{1,40}$/.test(form) &&
    Object.keys(counts).sort().join() === names.join() &&
    Object.values(counts).every((count) => Number.isSafeInteger(count))
  );
}

function isHead(value: unknown): value is AnswerHead {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  if (value.kind === "ready" || value.kind === "written") return true;
  if (value.kind === "scans")
    return "pages" in value && Number.isSafeInteger(value.pages) && Number(value.pages) > 0;
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
