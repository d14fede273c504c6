export type { Cosigner, TileName, TileReader, Verifier } from "./nouns.ts";
export { base64 } from "./prove/base64.ts";
export { maxEntryBytes, readBundle, writeBundle } from "./prove/bundle.ts";
export { type Frontier, frontierOf, grow, rootOfFrontier } from "./prove/frontier.ts";
export { hashBytes, hashesIn, joinBytes, leafHash, nodeHash, rootOver, sameBytes } from "./prove/hash.ts";
export { type Leaves, leavesOf } from "./prove/leaves.ts";
export {
  append,
  appendLeaves,
  emptyLog,
  type LogFile,
  type LogState,
  loadState,
  rootOf,
} from "./prove/log-state.ts";
export { hashOf, proveConsistency, proveInclusion, TileMissing, type Tree } from "./prove/proof.ts";
export { type ProofParts, writeProofFile, writeSubmission } from "./prove/proof-file.ts";
export { cosign, signCheckpoint, signNote, type TreeHead } from "./prove/sign-note.ts";
export {
  type CosignerKey,
  cosignerFrom,
  parseCosignerKey,
  parseSigner,
  type Signer,
  signBytes,
  signerFrom,
  signerText,
  verifierText,
} from "./prove/signer.ts";
export { belongsTo, parseTilePath, tilePath, tilesFor, tileWidth } from "./prove/tile-path.ts";
export { fromBase64 } from "./verify/bytes.ts";
export {
  type Checkpoint,
  type CheckpointKeys,
  type Cosigned,
  type CosignedCheckpoint,
  openCheckpoint,
  openCosigned,
  parseCheckpoint,
} from "./verify/checkpoint.ts";
export { parseCosigner, parseVerifier, verifyBytes } from "./verify/keys.ts";
export {
  type ConsistencyClaim,
  type InclusionClaim,
  verifyConsistency,
  verifyInclusion,
} from "./verify/merkle-proofs.ts";
export {
  type Note,
  type NoteSignature,
  type OpenNote,
  openNote,
  parseNote,
  type SignedBy,
} from "./verify/note.ts";
export {
  isEnough,
  type Policy,
  type PolicyFault,
  type PolicyLog,
  type PolicyWitness,
  parsePolicy,
  type Quorum,
} from "./verify/policy.ts";
export {
  type ProofFile,
  type ProvenEntry,
  parseProofFile,
  verifyProofFile,
  verifyProofTo,
} from "./verify/proof-file.ts";
export {
  type Conflict,
  judgeSubmission,
  openSubmission,
  type Refusal,
  type Seen,
  type Submission,
} from "./verify/submission.ts";
export {
  type Subtree,
  type SubtreeConsistencyClaim,
  type SubtreeInclusionClaim,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
} from "./verify/subtree-proofs.ts";
export { type LogFinding, type LogVerdict, verifyLog } from "./verify/verify-log.ts";
