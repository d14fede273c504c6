import type { Span } from "../../core/index.ts";
import { findAuthors } from "./authors.ts";

const behindNames = /(?:^|, |[,”"’] )in (?<names>[\p{Lu}][^“”()]{2,160}?),? \(eds?\.?\)/du;
const beforeNames = /,? \(?(?:eds?\.|edited by|ed\. by) (?<names>[\p{Lu}][^“”()\d]{2,120}?)(?=[,)(]|$)/du;

/** Editors of the work in which a chapter stands: takes `in Ada Ash and Bo Birch (eds.)` and `ed. Dora Dell`, leaves `2nd ed.` */
export function findEditors(words: string): readonly Span[] {
  if (!/\(ed| ed(?:s?\.|ited by)/.test(words)) return [];
  const match = behindNames.exec(words) ?? beforeNames.exec(words);
  const names = match?.indices?.groups?.names;
  return names ? findAuthors(words, { start: names[0], end: names[1] }) : [];
}
