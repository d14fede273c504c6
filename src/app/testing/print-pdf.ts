import type { Browser } from "playwright-core";

const style = `
  body { font: 10.5pt/1.25 "Liberation Serif", serif; text-align: justify; margin: 0; }
  h1 { font-size: 16pt } h2 { font-size: 13pt } h1, h2, h3 { text-align: left }
  sup { font-size: 65%; line-height: 0; vertical-align: super }
  .notes { font-size: 8.5pt } .notes hr { width: 25%; margin-left: 0; border: 0; border-top: 0.6pt solid }
  table { border-collapse: collapse } td, th { border-top: 0.5pt solid; padding: 2pt 14pt 2pt 0; text-align: left }`;

/** Prints a page of HTML as PDF with a running head and a page number on every page. */
export async function printPdf(browser: Browser, body: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(
      `<!doctype html><html lang="en"><style>${style}</style><body>${body}</body></html>`,
    );
    const edge = (words: string): string =>
      `<div style="font-size:8pt;width:100%;padding:0 25mm">${words}</div>`;
    return await page.pdf({
      format: "A4",
      margin: { top: "28mm", bottom: "25mm", left: "25mm", right: "25mm" },
      displayHeaderFooter: true,
      headerTemplate: edge("The Tarvo papers"),
      footerTemplate: edge(
        '<span class="pageNumber"></span>/<span class="totalPages"></span> <span style="float:right">44-03021</span>',
      ),
    });
  } finally {
    await page.close();
  }
}

/** Prints HTML that sets its own pages. */
export async function printAsIs(browser: Browser, html: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setContent(`<!doctype html><html lang="en"><body>${html}</body></html>`);
    return await page.pdf({ preferCSSPageSize: true });
  } finally {
    await page.close();
  }
}

/** The few marks of Markdown that the examples use, as HTML. */
export function htmlOf(markdown: string): string {
  const notes: string[] = [];
  // Copies run titles together that stand on lines of their own in print: `**One****Two**`.
  const blocks = markdown
    .replace(/\*{4}/g, "**\n\n**")
    .split(/\n{2,}/)
    .flatMap((block): readonly string[] => {
      if (/^\[\^\d+\]:/.test(block)) {
        notes.push(...block.split("\n").map((line) => line.replace(/^\[\^(\d+)\]: ?/, "<sup>$1</sup> ")));
        return [];
      }
      return [blockHtml(block)];
    });
  const foot = notes.map((note) => `<p>${inline(note)}</p>`).join("");
  return blocks.join("\n") + (foot === "" ? "" : `<div class="notes"><hr>${foot}</div>`);
}

function blockHtml(block: string): string {
  const heading = /^(?<marks>#{1,3}) (?<words>[\s\S]*)$/.exec(block)?.groups;
  if (heading !== undefined) {
    const level = (heading.marks ?? "#").length;
    return `<h${level}>${inline(heading.words ?? "")}</h${level}>`;
  }
  if (/^-{3,}$/.test(block.trim())) return '<div class="notes"><hr></div>';
  if (/^<sup>\d/.test(block)) return `<div class="notes"><p>${inline(block)}</p></div>`;
  if (block.startsWith("|")) return tableHtml(block);
  return `<p>${inline(block)}</p>`;
}

function tableHtml(block: string): string {
  const rows = block.split("\n").filter((line) => !/^[|\s:-]+$/.test(line));
  const cells = (line: string): readonly string[] => line.split("|").slice(1, -1);
  const row = (line: string, index: number): string =>
    `<tr>${cells(line)
      .map((cell) => (index === 0 ? `<th>${inline(cell.trim())}</th>` : `<td>${inline(cell.trim())}</td>`))
      .join("")}</tr>`;
  return `<table>${rows.map(row).join("")}</table>`;
}

function inline(words: string): string {
  return words
    .replace(/\[\^(\d+)\]/g, "<sup>$1</sup>")
    .replace(/\\\*/g, "<sup>&#42;</sup>")
    .replace(/\*\*([^*]+)\*\*/g, "<b>$1</b>")
    .replace(/\*([^*\n]+)\*/g, "<i>$1</i>")
    .replace(/ {2}\n/g, "<br>")
    .trim();
}
