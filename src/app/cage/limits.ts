/** What a process that reads files may take. */
export interface CageLimits {
  /** Processor time for one file of so many bytes, in milliseconds: the same whatever else the machine does. */
  readonly cpuMs: (bytes: number) => number;
  /** Time by the clock, for a process that stands still, or whose processor time cannot be told here. */
  readonly clockMs: (bytes: number) => number;
  /** Memory in use, in bytes. */
  readonly memoryBytes: number;
  /** Bytes of one reading. */
  readonly outputBytes: number;
  /** After so much processor time, in milliseconds, a process gives way to a fresh one. */
  readonly lifeMs: number;
  /** Processor time that each scanned page of a file adds, in milliseconds, and how many pages may add it. */
  readonly scanMs: number;
  readonly mostScans: number;
}

const megabyte = 1024 * 1024;

function cpuMs(bytes: number): number {
  return 8_000 + 4_000 * Math.max(0, bytes / megabyte - 1);
}

/** A file of the usual size has eight seconds; the largest that is read (64 MB) has four minutes. */
export const cageLimits: CageLimits = {
  cpuMs,
  clockMs: (bytes) => (process.platform === "linux" ? 120_000 + 4 * cpuMs(bytes) : cpuMs(bytes)),
  memoryBytes: 2048 * megabyte,
  outputBytes: 256 * megabyte,
  lifeMs: 300_000,
  scanMs: 30_000,
  mostScans: 300,
};

/** The most that JavaScript objects may take of the memory, in megabytes. */
export const mostHeapMegabytes = 1024;
