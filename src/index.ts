export type { OpenRecord } from "./app/index.ts";
export { makeReading as read, openRecord, reader } from "./app/index.ts";
export * from "./core/index.ts";
export { parseSymbol } from "./structure/index.ts";
