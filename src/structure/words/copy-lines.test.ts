import { describe, expect, test } from "vitest";
import { isQuickOn } from "../../core/testing/is-quick.ts";
import { sampleSource } from "../sample-source.ts";
import { cutLines } from "../text/lines.ts";
import { withoutCopyLines } from "./copy-lines.ts";

const finds = [
  "This document is invented. The towns\nnamed here do not exist.",
  "Advance unedited version",
  "Unofficial translation",
  "[Translated from Arabic]",
  "FOR IMMEDIATE RELEASE",
  "EMBARGOED UNTIL 00:01 GMT 14 JUNE 2017",
  "Home > World > Veldania",
  "Share",
  "Check against delivery",
];
const leaves = [
  "This document covers the period from March to May.",
  "Advance on Tarvo",
  "Translation and its limits",
  "Release of prisoners at Tarvo",
  "The embargo and its victims",
  "Home at last",
  "Shared burdens",
  "Confidential papers show how Tarvo fell",
  "Official reports of the war",
];

function kept(text: string): string {
  const source = sampleSource(`${text}\n\nThe Bridge at Tarvo`);
  return withoutCopyLines(source.text, cutLines(source))
    .map(({ start, end }) => source.text.slice(start, end))
    .join("\n");
}

describe("lines that say what the copy is", () => {
  test.each(finds)("finds “%s”", (line) => expect(kept(line)).toBe("The Bridge at Tarvo"));
  test.each(leaves)("leaves “%s”", (line) => expect(kept(line)).toBe(`${line}\nThe Bridge at Tarvo`));
  test.each(["This document ", "home > ", "advance unedited ", "translated from a "])(
    "100,000 characters of “%s” take under 100 ms",
    (words) => {
      const text = words.repeat(Math.ceil(100_000 / words.length));
      expect(isQuickOn(text, kept, 100)).toBe(true);
    },
  );
});
