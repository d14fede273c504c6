export { findSymbols } from "./find-symbols.ts";
export { type ParsedSymbol, parseSymbol } from "./parse-symbol.ts";
export type { SymbolElement } from "./scan-symbol.ts";
export type { Series } from "./series.ts";
