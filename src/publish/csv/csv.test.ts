import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvLine } from "./csv.ts";

describe("a line of comma-separated values", () => {
  test("quotes what RFC 4180 says must be quoted", () => {
    expect(csvLine(["a,b", 'say "so"', "two\nlines", " edge", undefined, 5])).toBe(
      '"a,b","say ""so""","two\nlines"," edge",,5\r\n',
    );
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)"])("never lets a spreadsheet run %s", (text) => {
    expect(csvLine([text])).toBe(`'${text}\r\n`);
  });

  test("keeps numbers as numbers", () => {
    expect(csvLine([-3, 1275])).toBe("-3,1275\r\n");
  });

  test("reads back as what was written", () => {
    const field = fc.string({ unit: "binary" }).filter((text) => !/^[=+\-@\t\r]/.test(text));
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 5 }), (fields) => {
        expect(parsed(csvLine(fields))).toEqual(fields);
      }),
    );
  });
});

/** A second, separate reading of RFC 4180, for one line. */
function parsed(line: string): readonly string[] {
  const fields = `,${line.slice(0, -2)}`.match(/,(?:"(?:[^"]|"")*"|[^,"]*)/g) ?? [];
  return fields
    .map((field) => field.slice(1))
    .map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field));
}
