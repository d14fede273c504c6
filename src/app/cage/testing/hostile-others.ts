const png = (width: number, height: number): Uint8Array => {
  const head = Buffer.alloc(33);
  head.write("\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR", "latin1");
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  head.set([8, 6], 24);
  return head;
};

/** Images and texts that are made to harm whoever opens them. */
export const hostileOthers: Readonly<Record<string, Uint8Array>> = {
  "a PNG image of ten thousand million pixels": png(100_000, 100_000),
  "a GIF image of four thousand million pixels": Buffer.from(
    "GIF89a\u00ff\u00ff\u00ff\u00ff\u00f7\u0000\u0000",
    "latin1",
  ),
  "a TIFF image whose pages go in a circle": Buffer.from(
    "II*\u0000\u0008\u0000\u0000\u0000\u0000\u0000\u0008\u0000\u0000\u0000",
    "latin1",
  ),
  "a gzip archive": Buffer.from("\u001f\u008b\u0008\u0000", "latin1"),
  noise: Buffer.from(Array.from({ length: 100_000 }, (_, i) => (i * i * 31 + (i >> 3)) % 256)),
  "nothing but zeros": Buffer.alloc(1_000_000),
  "HTML a million elements deep": Buffer.from(`<html>${"<div>".repeat(1_000_000)}words`),
  "HTML with a table in every cell": Buffer.from(`<html>${"<table><tr><td>".repeat(100_000)}words`),
  "HTML with a tag that is never closed": Buffer.from(`<html><a ${"b=c ".repeat(1_000_000)}`),
  "HTML of entities": Buffer.from(`<html><p>${"&amp;&#0;&#x110000;&nosuch;".repeat(100_000)}`),
  "XML with an external entity": Buffer.from(
    `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><d>&e;</d>`,
  ),
  "Markdown with a million brackets": Buffer.from(`# Letter\n\n${"[".repeat(1_000_000)}`),
  "Markdown with quotations a hundred thousand deep": Buffer.from(`# Letter\n\n${"> ".repeat(100_000)}words`),
  "Markdown with a million asterisks": Buffer.from(`# Letter\n\n${"*a **b ".repeat(150_000)}`),
  "one line of five million letters": Buffer.from("a".repeat(5_000_000)),
  "a million lines": Buffer.from("1.\n".repeat(1_000_000)),
};
