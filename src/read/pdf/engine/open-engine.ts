import { Fault } from "../../../core/index.ts";
import { boundGrowth, isWasmMemory, noteMemory, type WasmMemory } from "../../wasm-memory.ts";
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
  if (!isPdfium(exported) || !("memory" in exported) || !isWasmMemory(exported.memory))
    throw new Error("this version of PDFium lacks functions that reading takes");
  const { memory } = exported;
  boundGrowth(memory, mostMemory);
  exported.PDFiumExt_Init();
  return engineOf(exported, memory);
}

function engineOf(pdfium: Pdfium, memory: WasmMemory): Engine {
  const stack = pdfium.emscripten_stack_get_current();
  const putBack = noteMemory(memory);
  return {
    pdfium,
    memory: () => new Uint8Array(memory.buffer),
    restore: () => {
      putBack();
      pdfium._emscripten_stack_restore(stack);
    },
    isOvergrown: () => memory.buffer.byteLength > keptMemory,
  };
}

/** What is thrown when the engine itself failed over a document. */
export function engineFault(cause: unknown): Fault {
  return new Fault(
    "file-damaged",
    "The PDF cannot be read: the PDF engine failed over it, as it does over files that are damaged or made to harm. Save it anew with another program and try again.",
    cause,
  );
}
