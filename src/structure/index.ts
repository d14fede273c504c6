export { structureDocument } from "./structure-document.ts";
export {
  findSymbols,
  type ParsedSymbol,
  parseSymbol,
  type Series,
  type SymbolElement,
} from "./symbols/index.ts";
