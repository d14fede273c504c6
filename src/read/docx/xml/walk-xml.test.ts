import { describe, expect, test } from "vitest";
import { walkXml, type XmlEnd } from "./walk-xml.ts";

function eventsOf(source: string): { readonly end: XmlEnd; readonly events: readonly string[] } {
  const events: string[] = [];
  const end = walkXml(source, {
    open: (name, attributes, at) => {
      const named = Object.entries(attributes).filter(([key]) => !key.startsWith("xmlns"));
      events.push(
        `<${name} ${named.map(([key, value]) => `${key}=${value}`).join(" ")}> ${source.slice(at, at + 2)}`,
      );
    },
    close: (name) => events.push(`</${name}>`),
    text: ({ words, start, end: to }) => events.push(`${words} as ${source.slice(start, to)}`),
  });
  return { end, events };
}

describe("XML is read tag by tag", () => {
  test("words are given with the place at which they are written", () => {
    const { events } = eventsOf("<w:t>a &amp; b<!-- no -->c<![CDATA[<d>]]>e<?no?>f</w:t>");
    expect(events).toEqual([
      "<w:t > a ",
      "a & b as a &amp; b",
      "c as c",
      "<d> as <d>",
      "e as e",
      "f as f",
      "</w:t>",
    ]);
  });
  test("elements are known by their namespace, not by their prefix", () => {
    const { events } = eventsOf(
      '<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main" x:a="1" b="2"><y:r xmlns:y="urn:other" y:c="3"/><w:t/><p/></x:p>',
    );
    expect(events).toEqual([
      "<w:p w:a=1 b=2> <y",
      "<? > <w",
      "</?>",
      "<w:t > <p",
      "</w:t>",
      "<? > </",
      "</?>",
      "</w:p>",
    ]);
  });
  test("a prefix means something else within an element that says so, and no further", () => {
    const { events } = eventsOf('<w:p><w:r xmlns:w="urn:other"><w:t/></w:r><w:t/></w:p>');
    expect(events.map((event) => event.split(" ")[0])).toEqual([
      "<w:p",
      "<?",
      "<?",
      "</?>",
      "</?>",
      "<w:t",
      "</w:t>",
      "</w:p>",
    ]);
  });
  test.each([
    ["whole", "<w:p/>"],
    ["malformed", "<w:p>"],
    ["malformed", "<w:p><w:r></w:p>"],
    ["malformed", "<w:p>&other;</w:p>"],
    ["malformed", "words"],
    ["malformed", ""],
    ["doctype", '<!DOCTYPE w:p [<!ENTITY a "b">]><w:p>&a;</w:p>'],
    ["doctype", '<!DOCTYPE w:p SYSTEM "file:///etc/passwd"><w:p/>'],
  ])("%s: %s", (end, source) => {
    expect(eventsOf(source).end).toBe(end);
  });
  test("a million elements, and elements a hundred thousand deep, are read in one pass", () => {
    let count = 0;
    const open = (): void => {
      count++;
    };
    expect(walkXml(`<w:p>${"<w:r/>".repeat(1_000_000)}</w:p>`, { open, close: () => undefined })).toBe(
      "whole",
    );
    const deep = 100_000;
    expect(walkXml("<w:p>".repeat(deep) + "</w:p>".repeat(deep), { open, close: () => undefined })).toBe(
      "whole",
    );
    expect(count).toBe(1_000_001 + deep);
  });
});
