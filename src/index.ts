export type { OpenRecord } from "./app/index.ts";
export { makeReading as read, openRecord, prepareReaders, reader } from "./app/index.ts";
export type * from "./core/index.ts";
export {
  boxesOf,
  canonicalJson,
  Fault,
  isEdtf,
  sourceSpanOf,
  wordsAt,
  writeCanonicalJson,
} from "./core/index.ts";
export type {
  CaseNumber,
  NumberingBody,
  OfficialLanguage,
  OtherNumber,
  ParsedIdentifier,
  ParsedSymbol,
  Series,
  SymbolContext,
  SymbolElement,
  SymbolNature,
  SymbolPart,
  SymbolRelation,
  SymbolSitting,
} from "./structure/index.ts";
export { compareSymbols, findSymbols, linkTo, parseSymbol, relationOf } from "./structure/index.ts";
