export { drawPage } from "./draw-page.ts";
export { isBareText } from "./is-bare-text.ts";
export type { OcrFiles, OcrLanguage } from "./ocr/engine/models.ts";
export { type Preparation, prepareReaders } from "./prepare-readers.ts";
export { readSource } from "./read-source.ts";
