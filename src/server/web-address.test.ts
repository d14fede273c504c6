import { describe, expect, test } from "vitest";
import { webAddress } from "./web-address.ts";

describe("addresses in documents", () => {
  test.each([
    ["https://example.org/a?b=c#d", "https://example.org/a?b=c#d"],
    ["HTTP://example.org", "http://example.org/"],
    ['https://example.org/"><b>', "https://example.org/%22%3E%3Cb%3E"],
  ])("links %s", (address, link) => expect(webAddress(address)).toBe(link));

  test.each([
    undefined,
    "",
    "javascript:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "//example.org",
    "www.example.org",
    "https://",
  ])("leaves %s as words", (address) => expect(webAddress(address)).toBeUndefined());
});
