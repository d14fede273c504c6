import { describe, expect, test } from "vitest";
import { table } from "./table.ts";
import { printable } from "./terminal.ts";

describe("a table on a terminal", () => {
  test("sets cells under one another", () => {
    expect(
      table(
        [
          ["a", "long", "x"],
          ["abc", "b", "y"],
        ],
        80,
      ),
    ).toBe("a    long  x\nabc  b     y\n");
  });

  test("wraps the last column at the width of the terminal", () => {
    const lines = table([["kind", "one two three four five six seven"]], 26)
      .trimEnd()
      .split("\n");
    expect(lines).toEqual(["kind  one two three four", "      five six seven"]);
  });

  test("counts wide signs as two columns", () => {
    expect(
      table(
        [
          ["信", "x"],
          ["ab", "y"],
        ],
        80,
      ),
    ).toBe("信  x\nab  y\n");
  });
});

test("text of strangers cannot steer the terminal or turn the direction of writing", () => {
  expect(printable("a\u001b[2Jb\u009bc\u202ed\r\ne")).toBe("a\ufffd[2Jb\ufffdc\ufffdd\ufffd e");
});
