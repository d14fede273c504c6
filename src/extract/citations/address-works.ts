import type { SymbolMention } from "../../core/index.ts";
import { findAddresses } from "./addresses.ts";
import { type Draft, draftOf, inferredField, valueField, wordsField } from "./draft.ts";
import { findHeads } from "./heads.ts";
import { type LinkRun, runsWithin, type Setting, type Stretch } from "./passage.ts";
import type { TextRule } from "./text-rule.ts";

const rule = "address@1";
const documents =
  /^https?:\/\/(?:www\.)?(?:undocs|docs\.un)\.org\/(?:(?:en|fr|es|ru|ar|zh)\/)?(?<symbol>[^?#\s]+)/i;

function findAddressWorks(setting: Setting, stretch: Stretch): readonly Draft[] {
  const links = runsWithin(setting.links, stretch).filter((run) => /^(?:https?:)?\/\//.test(run.target));
  const written = findAddresses(stretch.words)
    .map((one) => ({ start: one.start + stretch.start, end: one.end + stretch.start }))
    .filter((one) => !links.some((run) => run.start < one.end && one.start < run.end));
  return [
    ...written.map((one) =>
      draftOf(one, "web-page", { address: wordsField(setting.text, one), rule: "address@1" }),
    ),
    ...links.map((run) => linkDraft(setting, run)),
  ];
}

function linkDraft(setting: Setting, run: LinkRun): Draft {
  const words = setting.text.slice(run.start, run.end);
  const address = findAddresses(words)[0] ? wordsField(setting.text, run) : valueField(run.target, run);
  const mentions = symbolsIn(setting, run.target);
  const symbols = mentions
    .flatMap((one) => one.symbols)
    .map((one) => inferredField(one, run, "symbol-in-address"));
  const head = findHeads(`${words} of`)[0]?.kind;
  const isResolution = symbols.some((one) => /\/RES\//.test(one.value));
  const kind = isResolution ? "resolution" : symbols.length > 0 ? (head ?? "un-document") : "web-page";
  return draftOf(run, kind, { address, symbols, rule: "link@1" });
}

function symbolsIn(setting: Setting, target: string): readonly SymbolMention[] {
  const symbol = documents.exec(target)?.groups?.symbol;
  if (symbol === undefined) return [];
  const words = symbol.replace(/%20/g, " ").replace(/%28/g, "(").replace(/%29/g, ")");
  return setting.findSymbols(words, { start: 0, end: words.length });
}

/**
 * Addresses as written, and words that a link leads away from: takes `https://example.org/a` and a
 * linked word, and reads the symbol in `https://undocs.org/S/2020/7`; leaves links within the document.
 */
export const addressWorks: TextRule = Object.freeze({
  name: rule,
  hints: ["://", "www."],
  runs: "links",
  find: findAddressWorks,
});
