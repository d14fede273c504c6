import { join } from "node:path";

/** Where the build leaves this layer: the same from the sources and from the one file that it was built into. */
export const builtFolder: string = join(import.meta.dirname, "../../dist/log");
