export { extractCitations } from "./citations/index.ts";
export { type ClaimReading, claimsInTurn, extractClaims } from "./claims/extract-claims.ts";
