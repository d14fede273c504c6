import { gather } from "../gather.ts";
import { addressWorks } from "./address-works.ts";
import { backReferences } from "./back-references.ts";
import { datedWorks } from "./dated-works.ts";
import type { Draft } from "./draft.ts";
import { italicWorks } from "./italic-works.ts";
import { judgments } from "./judgments.ts";
import { withLeadingLocators } from "./leading-locators.ts";
import { numberedWorks } from "./numbered-works.ts";
import { withoutOverlaps } from "./overlaps.ts";
import { holdsRun, type Setting, type Stretch } from "./passage.ts";
import { italicPress, press } from "./press.ts";
import { provisions } from "./provisions.ts";
import { numberedResolutions } from "./resolutions.ts";
import { chineseResolutions } from "./resolutions-chinese.ts";
import { shortCases } from "./short-cases.ts";
import { symbolWorks } from "./symbol-works.ts";
import { treaties } from "./treaties.ts";
import { ruleWaker } from "./waken-rules.ts";

const awakeRules = ruleWaker([
  numberedResolutions,
  chineseResolutions,
  symbolWorks,
  addressWorks,
  treaties,
  provisions,
  judgments,
  datedWorks,
  italicPress,
  press,
  italicWorks,
  numberedWorks,
  shortCases,
  backReferences,
]);

/** Citations in running text, where sentences go on around them: every rule has its turn, the surest words win. */
export function readRunningText(setting: Setting, stretch: Stretch): readonly Draft[] {
  const runs = { italics: holdsRun(setting.italics, stretch), links: holdsRun(setting.links, stretch) };
  const awake = awakeRules(
    stretch.before === undefined ? stretch.words : stretch.before + stretch.words,
    runs,
  );
  if (awake.length === 0) return [];
  const drafts = gather(awake, (rule) => rule.find(setting, stretch));
  if (drafts.length === 0) return drafts;
  return withLeadingLocators(setting, stretch, withoutOverlaps(drafts));
}
