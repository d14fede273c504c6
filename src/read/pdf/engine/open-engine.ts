import { Fault } from "../../../core/index.ts";
import { isPdfium, type Pdfium } from "./pdfium.ts";

/** PDFium in a memory of its own, which no document leaves a trace in. */
export interface Engine {
  readonly pdfium: Pdfium;
  /** The engine's memory as it is now: what was taken before the engine allocated anything is stale. */
  memory(): Uint8Array;
  /** Puts the engine back to what it was when it was opened: every document is read by a fresh one. */
  restore(): void;
  /** Whether its memory has grown so far that a new engine is worth the time it takes. */
  isOvergrown(): boolean;
}

/** In bytes. A page of a file of 64 MB needs a quarter of it; what wants more is made to want it. */
const mostMemory = 1024 * 1024 * 1024;
const keptMemory = 192 * 1024 * 1024;

/** Starts PDFium. It has no file of this machine, no network and no font but those that it brings along. */
export async function openEngine(): Promise<Engine> {
  const { init } = await import("@embedpdf/pdfium");
  const silent = { print: () => undefined, printErr: () => undefined };
  const { pdfium: module } = await init(silent);
  const exported: object = module.wasmExports;
  if (!isPdfium(exported) || !("memory" in exported) || !isMemory(exported.memory))
    throw new Error("this version of PDFium lacks functions that reading takes");
  const { memory } = exported;
  boundGrowth(memory);
  exported.PDFiumExt_Init();
  return engineOf(exported, memory);
}

/** A WebAssembly.Memory, which the types of this project's language level do not name. */
interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

function isMemory(value: unknown): value is Memory {
  if (typeof value !== "object" || value === null) return false;
  return "buffer" in value && value.buffer instanceof ArrayBuffer && "grow" in value;
}

function boundGrowth(memory: Memory): void {
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * 65_536 > mostMemory) throw new RangeError("too much memory");
    return grow(pages);
  };
}

function engineOf(pdfium: Pdfium, memory: Memory): Engine {
  const current = (): Uint8Array => new Uint8Array(memory.buffer);
  const stack = pdfium.emscripten_stack_get_current();
  const atStart = withoutTrailingZeros(current());
  return {
    pdfium,
    memory: current,
    restore: () => {
      const bytes = current();
      bytes.set(atStart);
      bytes.fill(0, atStart.length);
      pdfium._emscripten_stack_restore(stack);
    },
    isOvergrown: () => memory.buffer.byteLength > keptMemory,
  };
}

function withoutTrailingZeros(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.slice(0, end);
}

/** Whether an error is a trap of the engine: what it met while it ran its own code, its stack run over included. */
export function isTrap(error: unknown): boolean {
  return error instanceof Error && (error.name === "RuntimeError" || error.name === "RangeError");
}

/** What is thrown when the engine itself failed over a document. */
export function engineFault(cause: unknown): Fault {
  return new Fault(
    "file-damaged",
    "The PDF cannot be read: the PDF engine failed over it, as it does over files that are damaged or made to harm. Save it anew with another program and try again.",
    cause,
  );
}
