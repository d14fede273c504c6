import { findAddressWorks } from "./address-works.ts";
import { findBackReferences } from "./back-references.ts";
import { findDatedWorks } from "./dated-works.ts";
import type { Draft } from "./draft.ts";
import { findJudgments } from "./judgments.ts";
import { withLeadingLocators } from "./leading-locators.ts";
import { withoutOverlaps } from "./overlaps.ts";
import type { Setting, Stretch } from "./passage.ts";
import { findPress } from "./press.ts";
import { findProvisions } from "./provisions.ts";
import { findResolutions } from "./resolutions.ts";
import { findShortCases } from "./short-cases.ts";
import { findSymbolWorks } from "./symbol-works.ts";
import { findTreaties } from "./treaties.ts";

/** Citations in running text, where sentences go on around them: every rule has its turn, the surest words win. */
export function readRunningText(setting: Setting, stretch: Stretch): readonly Draft[] {
  const drafts = withoutOverlaps([
    ...findResolutions(setting, stretch),
    ...findSymbolWorks(setting, stretch),
    ...findAddressWorks(setting, stretch),
    ...findTreaties(setting, stretch),
    ...findProvisions(setting, stretch),
    ...findJudgments(setting, stretch),
    ...findDatedWorks(setting, stretch),
    ...findPress(setting, stretch),
    ...findShortCases(setting, stretch),
    ...findBackReferences(stretch),
  ]);
  return withLeadingLocators(setting, stretch, drafts);
}
