export type { CaseNumber } from "./case-numbers.ts";
export { compareSymbols, relationOf, type SymbolRelation } from "./compare-symbols.ts";
export { findSymbols } from "./find-symbols.ts";
export { linkTo, type OfficialLanguage } from "./links.ts";
export type { SymbolNature } from "./natures.ts";
export type { OtherNumber } from "./other-numbers.ts";
export {
  type NumberingBody,
  type ParsedIdentifier,
  type ParsedSymbol,
  parseSymbol,
  type SymbolContext,
} from "./parse-symbol.ts";
export type { SymbolPart } from "./parts.ts";
export type { SymbolElement } from "./scan-symbol.ts";
export type { Series } from "./series.ts";
export type { SymbolSitting } from "./sittings.ts";
