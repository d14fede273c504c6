import { Fault } from "../core/index.ts";
import type { BagFile } from "./bag-file.ts";
import { quoted } from "./quoted.ts";

/** Lists and statements are read whole; one larger than this is refused. */
const mostBytes = 64 * 1024 * 1024;

/** All bytes of a file that is to be small. */
export async function readSmall(file: BagFile, most: number = mostBytes): Promise<Uint8Array> {
  if (file.bytes > most)
    throw new Fault(
      "package-unsound",
      `${quoted(file.path)} has ${file.bytes} bytes; such a file has at most ${most}.`,
    );
  const whole = new Uint8Array(file.bytes);
  let at = 0;
  for await (const piece of file.open()) {
    if (at + piece.length > whole.length)
      throw new Fault(
        "package-unsound",
        `${quoted(file.path)} grew while it was read. Copy the package and try again.`,
      );
    whole.set(piece, at);
    at += piece.length;
  }
  return whole.subarray(0, at);
}
