import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../../core/index.ts";
import { builtFolder } from "../built-folder.ts";

/** Where the build leaves the page that checks packages. */
export const verifierPageFile: string = join(builtFolder, "web/verify.html");

/** The page that checks a package in a browser: one file, the same in every package of this version. */
export function verifierPage(): Uint8Array {
  try {
    return readFileSync(verifierPageFile);
  } catch (error) {
    throw new Fault("file-absent", `${verifierPageFile} is not there. Build Aver anew: npm run build`, error);
  }
}
