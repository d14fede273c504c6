import { parentPort, workerData } from "node:worker_threads";
import { Fault } from "../core/index.ts";
import { foldIntoTiles, removeReplaced, type TilePlace } from "./fold.ts";

// A thread that puts the entries of a log into tiles while another takes in more.
const place: TilePlace = { folder: workerData, settled: new Set(), replaced: new Set() };
parentPort?.on("message", async (folding) => {
  try {
    parentPort?.postMessage({ base: await foldIntoTiles(place, folding) });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    parentPort?.postMessage({ code: error.code, message: error.message });
  }
  await removeReplaced(place);
});
