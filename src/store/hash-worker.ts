import { parentPort, workerData } from "node:worker_threads";
import { makePiece } from "./hash-file.ts";
import { hashPart, packFiles } from "./hash-part.ts";

// A thread that is given parts of a record's blobs and answers each with the hashes of its files.
const piece = makePiece();
for (const [i, part] of workerData.parts.entries())
  parentPort?.postMessage({ i, files: packFiles(hashPart(workerData.folder, part, piece)) });
