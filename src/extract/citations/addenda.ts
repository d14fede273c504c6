import type { SymbolMention } from "../../core/index.ts";

const further =
  /(?:,|,? and)[ \n](?<part>(?:Add|Corr|Rev|Amend)\.\d{1,2}(?:\/(?:Add|Corr)\.\d{1,2})?)(?![\d/])/y;
const ownPart = /\/(?:Add|Corr)\.\d{1,2}$/;

/**
 * Symbols together with the addenda and corrigenda that are only named by their end: takes
 * `S/3516 and Add.1` as two symbols, leaves `S/3516 and additional papers`.
 */
export function withAddenda(text: string, mentions: readonly SymbolMention[]): readonly SymbolMention[] {
  return mentions.map((mention) => {
    const base = mention.symbols.at(-1)?.replace(ownPart, "");
    const parts: string[] = [];
    let { end } = mention;
    for (let turn = 0; turn < 8; turn++) {
      further.lastIndex = end;
      const part = further.exec(text)?.groups?.part;
      if (part === undefined) break;
      parts.push(part);
      end = further.lastIndex;
    }
    if (parts.length === 0 || base === undefined) return mention;
    return { ...mention, end, symbols: [...mention.symbols, ...parts.map((part) => `${base}/${part}`)] };
  });
}
