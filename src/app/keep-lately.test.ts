import { expect, test } from "vitest";
import { keepLately } from "./keep-lately.ts";

test("what was asked for lately is not made again, up to a size in all", () => {
  const lately = keepLately<string>(10);
  const made: string[] = [];
  const ask = (name: string, size = 4): void => {
    const value = lately.get(name, size, () => {
      made.push(name);
      return name.toUpperCase();
    });
    expect(value).toBe(name.toUpperCase());
  };
  for (const name of ["a", "b", "a", "b"]) ask(name);
  expect(made).toEqual(["a", "b"]);
  ask("a");
  ask("c");
  expect(made).toEqual(["a", "b", "c"]);
  // The one that was longest not asked for has gone.
  for (const name of ["a", "c", "b"]) ask(name);
  expect(made).toEqual(["a", "b", "c", "b"]);
});

test("what alone is larger is kept until something else is asked for", () => {
  const lately = keepLately<number>(10);
  let made = 0;
  const ask = (name: string, size: number): number => lately.get(name, size, () => ++made);
  expect([ask("large", 50), ask("large", 50), ask("small", 1), ask("large", 50)]).toEqual([1, 1, 2, 3]);
});

test("what cannot be made is not kept", () => {
  const lately = keepLately<number>(10);
  const broken = (): number => {
    throw new RangeError("broken");
  };
  expect(() => lately.get("a", 1, broken)).toThrow(RangeError);
  expect(lately.get("a", 1, () => 7)).toBe(7);
});
