export { type Attribution, findAttributions } from "./attributions/find-attributions.ts";
export { extractCitations } from "./citations/index.ts";
export { type ExplainedClaim, explainClaims } from "./claims/explain/explain-claims.ts";
export { type ClaimReading, claimsInTurn, extractClaims } from "./claims/extract-claims.ts";
export { quotedNumbers } from "./claims/numbers/quoted-numbers.ts";
export { type MeasuredRules, measuredRules } from "./claims/rules/measured-rules.ts";
export { readingRules } from "./claims/rules/rules.ts";
