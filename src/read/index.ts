export { drawPage } from "./draw-page.ts";
export { isBareText } from "./is-bare-text.ts";
export { prepareReaders } from "./prepare-readers.ts";
export { readSource } from "./read-source.ts";
