import { expect, test } from "vitest";
import * as aver from "./index.ts";

test("the public names are these and no others", () => {
  expect(Object.keys(aver).sort()).toEqual([
    "Fault",
    "boxesOf",
    "canonicalJson",
    "compareSymbols",
    "findSymbols",
    "isEdtf",
    "linkTo",
    "openRecord",
    "parseSymbol",
    "prepareReaders",
    "read",
    "reader",
    "relationOf",
    "sourceSpanOf",
    "wordsAt",
    "writeCanonicalJson",
  ]);
});
