import { findAddresses } from "./addresses.ts";
import { type Draft, draftOf, valueField, wordsField } from "./draft.ts";
import { runsWithin, type Setting, type Stretch } from "./passage.ts";
import { findResolutions } from "./resolutions.ts";

/** Citations in running text, where sentences go on around them. */
export function readRunningText(setting: Setting, stretch: Stretch): readonly Draft[] {
  const drafts = [
    ...findResolutions(setting, stretch),
    ...symbolDrafts(stretch),
    ...addressDrafts(setting, stretch),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return drafts.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

function symbolDrafts(stretch: Stretch): readonly Draft[] {
  return stretch.mentions.map((one) =>
    draftOf(one, "un-document", {
      symbols: one.symbols.map((symbol) => valueField(symbol, one)),
      rule: "symbol@1",
    }),
  );
}

function addressDrafts(setting: Setting, stretch: Stretch): readonly Draft[] {
  const written = findAddresses(stretch.words).map((one) => ({
    start: one.start + stretch.start,
    end: one.end + stretch.start,
  }));
  const linked = runsWithin(setting.links, stretch).filter((run) => /^https?:/.test(run.target));
  const drafts = written.map((one) =>
    draftOf(one, "web-page", { address: wordsField(setting.text, one), rule: "address@1" }),
  );
  const more = linked
    .filter((run) => !written.some((one) => one.start < run.end && run.start < one.end))
    .map((run) => draftOf(run, "web-page", { address: valueField(run.target, run), rule: "link@1" }));
  return [...drafts, ...more];
}
