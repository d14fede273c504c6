/** A log's public key under its name, as signed notes name it. Signs plain Ed25519 (type 0x01). */
export interface Verifier {
  readonly name: string;
  /** First four bytes of SHA-256(name, 0x0A, 0x01, key), lower-case hex. */
  readonly id: string;
  readonly key: Uint8Array;
}

/** A witness's public key under its name: makes timestamped Ed25519 cosignatures (type 0x04). */
export interface Cosigner {
  readonly kind: "cosigner";
  readonly name: string;
  /** First four bytes of SHA-256(name, 0x0A, 0x04, key), lower-case hex. */
  readonly id: string;
  readonly key: Uint8Array;
}

/** One resource of the log: a tile of hashes at a level, or a bundle of entries. */
export interface TileName {
  readonly level: number | "entries";
  readonly index: number;
  /** How many hashes or entries it holds: 256 when full. */
  readonly width: number;
}

/** Reads a tile or bundle; undefined when it is not there. */
export type TileReader = (name: TileName) => Uint8Array | undefined;
