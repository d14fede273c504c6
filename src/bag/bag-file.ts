/** A file of a bag or archive, wherever it lies. Nothing of it is in memory before it is opened. */
export interface BagFile {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** Its bytes, in pieces; throws a `Fault` when they are not as the archive declares them. */
  open(): AsyncIterable<Uint8Array>;
}

/** Bytes that can be read from anywhere: a file on disk, or one that a person chose in a browser. */
export interface ByteSource {
  readonly bytes: number;
  /** The bytes from `start` to before `end`; fewer only when the source ends there. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** Adds up bytes; what the digest is depends on the algorithm asked for. */
export interface Hasher {
  update(piece: Uint8Array): void;
  /** Lower-case hex. */
  digest(): string;
}

/** Makes a hasher of an algorithm by its name in BagIt (`sha256`); undefined when it is not known. */
export type NewHasher = (algorithm: string) => Hasher | undefined;

/** One file of a bag, after it was read. */
export interface BagFileState {
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hex, by algorithm. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** What is wrong with a bag, with the file it concerns where it is one. */
export interface BagProblem {
  readonly path?: string;
  /** One English sentence. */
  readonly detail: string;
}
