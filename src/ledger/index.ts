export { maxEntryBytes, readBundle, writeBundle } from "./bundle.ts";
export { type Checkpoint, openCheckpoint, parseCheckpoint, signCheckpoint } from "./checkpoint.ts";
export { hashBytes, hashesIn, leafHash, nodeHash, rootOver, sameBytes } from "./hash.ts";
export {
  base64,
  fromBase64,
  parseSigner,
  parseVerifier,
  type Signer,
  signBytes,
  signerFrom,
  signerText,
  type Verifier,
  verifierText,
  verifyBytes,
} from "./key.ts";
export {
  append,
  emptyLog,
  type LogFile,
  type LogState,
  loadState,
  rootOf,
  type TileReader,
} from "./log-state.ts";
export { type Note, type NoteSignature, openNote, parseNote, signNote } from "./note.ts";
export { hashOf, proveConsistency, proveInclusion, TileMissing, type Tree } from "./proof.ts";
export { parseTilePath, type TileName, tilePath, tilesFor, tileWidth } from "./tile-path.ts";
export { type ConsistencyClaim, type InclusionClaim, verifyConsistency, verifyInclusion } from "./verify.ts";
export { type LogFinding, type LogVerdict, verifyLog } from "./verify-log.ts";
