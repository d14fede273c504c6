import { boundGrowth, isWasmMemory, noteMemory, type WasmMemory } from "../../wasm-memory.ts";
import { type Model, modelLoader, type OcrFiles, type OcrLanguage } from "./models.ts";
import { isTesseract, type TesseractModule } from "./tesseract.ts";

/** Tesseract in a memory of its own, in which no page leaves a trace for the next. */
export interface OcrEngine {
  readonly tesseract: TesseractModule;
  /** The model of a language; undefined where it is not installed. */
  modelOf(language: OcrLanguage): Model | undefined;
  /** The engine's memory as it is now. */
  memory(): Uint8Array;
  /** Puts the engine back to what it was when it was opened. */
  restore(): void;
  /** Whether it failed over a page: then it is of no more use. */
  broken: boolean;
}

/** In bytes: a page of 35 million points takes half of it. */
const mostMemory = 768 * 1024 * 1024;

/** Starts the engine. Always the same build, so that the same page gives the same words on every machine. */
export async function openOcrEngine(files: OcrFiles): Promise<OcrEngine> {
  const { default: open } = await import("tesseract.js-core/tesseract-core-simd-lstm.js");
  const program = files.program();
  let memory: WasmMemory | undefined;
  const module = await open({
    print: () => undefined,
    printErr: () => undefined,
    instantiateWasm: (imports: object, done: (instance: WebAssembly.Instance) => void) => {
      void WebAssembly.instantiate(program, imports).then(({ instance }) => {
        memory = Object.values(instance.exports).find(isWasmMemory);
        done(instance);
      });
    },
  });
  if (!isTesseract(module) || memory === undefined)
    throw new Error("this version of tesseract.js-core lacks what reading takes");
  boundGrowth(memory, mostMemory);
  return engineOf(module, memory, modelLoader(files));
}

/**
 * The module hands words over in memory that it takes when it first needs so much, and goes on using: that is taken
 * before the start is noted, more than will be needed.
 */
function useOnce({ TessBaseAPI, destroy }: TesseractModule): void {
  const api = new TessBaseAPI();
  for (let i = 0; i < 3; i++) api.SetVariable("no".repeat(2_000), "value".repeat(1_000));
  destroy(api);
}

function engineOf(tesseract: TesseractModule, memory: WasmMemory, modelOf: OcrEngine["modelOf"]): OcrEngine {
  useOnce(tesseract);
  return {
    tesseract,
    modelOf,
    memory: () => new Uint8Array(memory.buffer),
    broken: false,
    restore: noteMemory(memory),
  };
}
