import type { SearchHit } from "../../core/index.ts";
import { type CommonOptions, withRecord } from "../options.ts";
import { printable, type Terminal } from "../terminal.ts";

/** What `aver search` takes beside the common options. */
export interface SearchOptions extends CommonOptions {
  readonly limit: number;
}

/** `aver search WORDS`: where the words stand, in texts and in claims. Words in quotation marks stand together. */
export async function searchCommand(
  text: string,
  options: SearchOptions,
  terminal: Terminal,
): Promise<number> {
  await withRecord(options, "read", async (record) => {
    const found = await record.search({ text, in: "both", limit: options.limit, offset: 0 });
    if (options.json === true) {
      terminal.out(`${JSON.stringify(found)}\n`);
      return;
    }
    for (const hit of found.items) terminal.out(described(hit, terminal.interactive));
    const total = found.totalIsExact ? `${found.total}` : `More than ${found.total}`;
    terminal.out(`${total} found, ${found.items.length} shown.\n`);
  });
  return 0;
}

function described(hit: SearchHit, mayColour: boolean): string {
  const name = hit.documentSymbols.join(", ") || hit.source.slice(0, 12);
  const place = hit.claim === undefined ? "text" : `claim ${hit.claim.id}`;
  return `${printable(name)}  ${printable(hit.documentTitle)}  [${place}]\n  ${marked(hit, mayColour)}\n`;
}

function marked(hit: SearchHit, mayColour: boolean): string {
  const [before, after] = mayColour ? ["\u001b[1m", "\u001b[22m"] : ["[", "]"];
  let text = "";
  let at = 0;
  for (const { start, end } of hit.matches) {
    if (start < at) continue;
    text +=
      printable(hit.excerpt.slice(at, start)) + before + printable(hit.excerpt.slice(start, end)) + after;
    at = end;
  }
  return text + printable(hit.excerpt.slice(at));
}
