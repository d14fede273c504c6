import type { ReadingRule } from "../../../core/index.ts";
import { harmRules } from "./harm-rules.ts";
import { numberRules } from "./number-rules.ts";
import { partRules } from "./part-rules.ts";
import { roleRules } from "./role-rules.ts";
import { speakerRules } from "./speaker-rules.ts";
import { statementRules } from "./statement-rules.ts";
import { whenWhereRules } from "./when-where-rules.ts";

/** Every rule that can fire for a claim, each with a sentence, its file, a text that it takes and one that it leaves. */
export const readingRules: readonly ReadingRule[] = [
  ...numberRules,
  ...harmRules,
  ...partRules,
  ...whenWhereRules,
  ...roleRules,
  ...speakerRules,
  ...statementRules,
];
