/** A WebAssembly.Memory, which the types of this project's language level do not name. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** Whether a value is the memory of a WebAssembly module. */
export function isWasmMemory(value: unknown): value is WasmMemory {
  if (typeof value !== "object" || value === null) return false;
  return "buffer" in value && value.buffer instanceof ArrayBuffer && "grow" in value;
}

/** Lets a memory grow to so many bytes and no further. */
export function boundGrowth(memory: WasmMemory, most: number): void {
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * 65_536 > most) throw new RangeError("too much memory");
    return grow(pages);
  };
}

/** Notes what a memory holds now, and gives what puts it back, whatever has been written and however it has grown since. */
export function noteMemory(memory: WasmMemory): () => void {
  const atStart = withoutTrailingZeros(new Uint8Array(memory.buffer));
  return () => {
    const bytes = new Uint8Array(memory.buffer);
    bytes.set(atStart);
    bytes.fill(0, atStart.length);
  };
}

function withoutTrailingZeros(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.slice(0, end);
}

/** Whether an error is a trap of an engine: what it met while it ran its own code, its stack run over included. */
export function isTrap(error: unknown): boolean {
  return error instanceof Error && (error.name === "RuntimeError" || error.name === "RangeError");
}
