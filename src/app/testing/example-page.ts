/** An example as its blocks and notes, in Markdown. */
export interface Example {
  readonly blocks: readonly string[];
  /** The words of notes by their marks. */
  readonly notes: ReadonlyMap<string, string>;
}

const noteStart = /^(?:<sup>(?<raised>\d+)<\/sup>|\[\^(?<label>\d+)\]:)\s*/;

/** Takes an example apart, as far as the examples use Markdown. */
export function parseExample(markdown: string): Example {
  const blocks: string[] = [];
  const notes = new Map<string, string>();
  for (const block of markdown.split(/\n[ \t]*\n|\n(?=\[\^\d+\]:)/)) {
    const words = block.trim();
    const start = noteStart.exec(words);
    if (start === null) {
      if (words !== "") blocks.push(words);
      continue;
    }
    if (blocks.at(-1) === "---") blocks.pop();
    notes.set(start.groups?.raised ?? start.groups?.label ?? "", words.slice(start[0].length));
  }
  return { blocks, notes };
}

/** An example as a page. Its notes are marked as word processors mark them, so that they are notes in a document made of it. */
export function examplePage(markdown: string): string {
  const { blocks, notes } = parseExample(markdown);
  const body = [
    ...blocks.map((block) => element(block)),
    ...[...notes].map(
      ([mark, words]) =>
        `<div id="sdfootnote${mark}"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote${mark}sym" href="#sdfootnote${mark}anc">${mark}</a> ${inline(words)}</p></div>`,
    ),
  ];
  return `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Example</title></head>\n<body>\n${body.join("\n")}\n</body>\n</html>\n`;
}

function element(block: string): string {
  const heading = /^(?<marks>#{1,6}) (?<words>.*)/s.exec(block)?.groups;
  if (heading !== undefined) {
    const level = heading.marks?.length ?? 1;
    return `<h${level}>${inline(heading.words ?? "")}</h${level}>`;
  }
  if (block === "---") return "<hr>";
  if (block.startsWith("|")) return `<table border="1">${rowsOf(block).map(row).join("\n")}</table>`;
  if (block.startsWith("> ")) return `<blockquote><p>${inline(block.replace(/^> ?/gm, ""))}</p></blockquote>`;
  return `<p>${inline(block)}</p>`;
}

/** The cells of a table, row by row. */
export function rowsOf(block: string): readonly (readonly string[])[] {
  return block
    .split("\n")
    .filter((line) => !/^[|\s:-]+$/.test(line))
    .map((line) =>
      line
        .replace(/^\||\|$/g, "")
        .split("|")
        .map((cell) => cell.trim()),
    );
}

function row(cells: readonly string[], index: number): string {
  const name = index === 0 ? "th" : "td";
  return `<tr>${cells.map((cell) => `<${name}>${inline(cell)}</${name}>`).join("")}</tr>`;
}

function inline(words: string): string {
  return words
    .replace(/&/g, "&amp;")
    .replace(/<(?!\/?sup>)/g, "&lt;")
    .replace(/\\\*/g, "&#42;")
    .replace(/\*\*(?<bold>[^*]+)\*\*/g, "<b>$<bold></b>")
    .replace(/<\/b>(?=<b>|\p{L})/gu, "</b><br>")
    .replace(/\*(?<italic>[^*]+)\*/g, "<i>$<italic></i>")
    .replace(/ {2}\n/g, "<br>")
    .replace(/\[(?<shown>[^\]^]+)\]\((?<address>[^)]+)\)/g, '<a href="$<address>">$<shown></a>')
    .replace(
      /<sup>(?<raised>\d+)<\/sup>|\[\^(?<label>\d+)\]/g,
      '<a class="sdfootnoteanc" name="sdfootnote$<raised>$<label>anc" href="#sdfootnote$<raised>$<label>sym"><sup>$<raised>$<label></sup></a>',
    );
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** An example as plain text: no markup, tables in columns, notes below a line at the end. */
export function exampleText(markdown: string): string {
  const { blocks, notes } = parseExample(markdown);
  const foot = [...notes].map(([mark, words]) => `${raisedDigits(mark)} ${plainWords(words)}`);
  return `${[...blocks.map(plainBlock), ...(foot.length === 0 ? [] : ["____________", ...foot])].join("\n\n")}\n`;
}

function plainBlock(block: string): string {
  if (!block.startsWith("|")) return plainWords(block.replace(/^#{1,6} /, "").replace(/^> ?/gm, "     "));
  const rows = rowsOf(block).map((cells) => cells.map(plainWords));
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd((widths[column] ?? 0) + 4))
        .join("")
        .trimEnd(),
    )
    .join("\n");
}

function plainWords(words: string): string {
  return words
    .replace(/\\\*/g, "\ue000")
    .replace(/\*\*(?<bold>[^*]+)\*\*(?=\*\*|\p{L})/gu, "$<bold>\n")
    .replace(/\*\*(?<bold>[^*]+)\*\*/g, "$<bold>")
    .replace(/\*(?<italic>[^*]+)\*/g, "$<italic>")
    .replace(/\ue000/g, "*")
    .replace(/ {2}\n/g, "\n")
    .replace(/<sup>(?<mark>\d+)<\/sup>|\[\^(?<label>\d+)\]/g, (_, mark?: string, label?: string) =>
      raisedDigits(mark ?? label ?? ""),
    );
}

function raisedDigits(digits: string): string {
  return digits.replace(/\d/g, (digit) => raised.charAt(Number(digit)));
}
