import { join } from "node:path";

/** Where the build leaves its files: the same from the sources and from this layer as it was built into one file. */
export const builtFolder: string = join(import.meta.dirname, "../../dist");
