import { expect, test } from "vitest";
import * as aver from "./index.ts";

test("the public names are these and no others", () => {
  expect(Object.keys(aver).sort()).toEqual([
    "Fault",
    "canonicalJson",
    "contains",
    "daysIn",
    "edtfDate",
    "findDates",
    "isEdtf",
    "openRecord",
    "overlap",
    "parseSymbol",
    "read",
    "reader",
    "sourceSpanOf",
    "wordsAt",
    "writeCanonicalJson",
  ]);
});
