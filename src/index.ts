export type { OpenRecord } from "./app/index.ts";
export { makeReading as read, openRecord, prepareReaders, reader } from "./app/index.ts";
export type * from "./core/index.ts";
export { canonicalJson, Fault, isEdtf, sourceSpanOf, wordsAt, writeCanonicalJson } from "./core/index.ts";
export { parseSymbol } from "./structure/index.ts";
