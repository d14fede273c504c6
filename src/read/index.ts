export { prepareReaders } from "./prepare-readers.ts";
export { readSource } from "./read-source.ts";
