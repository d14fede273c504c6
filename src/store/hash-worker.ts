import { parentPort } from "node:worker_threads";
import { makePiece } from "./hash-file.ts";
import { tryHash } from "./hash-files.ts";

// A thread that is sent paths and answers each list with its hashes.
const piece = makePiece();
parentPort?.on("message", (paths: readonly string[]) => {
  parentPort?.postMessage(paths.map((path) => tryHash(path, piece)));
});
