const linesOnPage = 44;
const lettersOnLine = 92;

/** A PDF of so many pages, as plain as a word processor makes them: running head, page number, a rule and a note called by a raised mark. */
export function makePdf(text, pages) {
  const lines = wrapped(text);
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, i) => `${5 + 2 * i} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>",
  ];
  for (let page = 0; page < pages; page++) {
    const from = (page * linesOnPage) % Math.max(1, lines.length - linesOnPage);
    const content = pageContent(lines.slice(from, from + linesOnPage), { page, pages });
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${6 + 2 * page} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  return assembled(objects);
}

function pageContent(lines, { page, pages }) {
  const at = (x, y, size, words, font = "F1") =>
    `BT /${font} ${size} Tf ${x} ${y} Td (${escaped(words)}) Tj ET`;
  const body = lines.map((line, i) => at(72, 770 - 13 * i, 10, line));
  const last = lines.at(-1) ?? "";
  return [
    at(72, 800, 8.5, "A/98/9417", "F2"),
    ...body,
    at(Math.round(74 + 4.4 * last.length), 774 - 13 * (lines.length - 1), 6, String(page + 1)),
    "0.5 w 72 150 m 190 150 l S",
    at(72, 138, 5.8, String(page + 1)),
    at(
      86,
      134,
      8.5,
      `See A/HRC/${1 + (page % 60)}/${9000 + (page % 900)}, annex, paras. 12-19; and S/2044/${9000 + (page % 900)}.`,
    ),
    at(72, 40, 8.5, `${page + 1}/${pages}`, "F2"),
    at(480, 40, 7, "44-03021"),
  ].join("\n");
}

function wrapped(text) {
  const lines = [];
  for (const paragraph of text.slice(0, 2_000_000).split(/\n\s*\n/)) {
    let line = "";
    for (const word of paragraph.split(/\s+/)) {
      if (line.length + word.length > lettersOnLine) {
        lines.push(line);
        line = "";
      }
      line += line === "" ? word : ` ${word}`;
    }
    if (line !== "") lines.push(line);
  }
  return lines;
}

const winAnsi = new Map([..."–—‘’“”•…"].map((sign, i) => [sign, "\x96\x97\x91\x92\x93\x94\x95\x85"[i]]));

function escaped(words) {
  return words
    .replace(/[()\\]/g, "\\$&")
    .replace(/[^\x20-\x7e\xa0-\xff]/g, (sign) => winAnsi.get(sign) ?? "?");
}

function assembled(objects) {
  const parts = ["%PDF-1.4\n"];
  let length = parts[0].length;
  const offsets = objects.map((object, i) => {
    const offset = length;
    const part = `${i + 1} 0 obj\n${object}\nendobj\n`;
    parts.push(part);
    length += part.length;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
  );
  return Buffer.from(parts.join(""), "latin1");
}
