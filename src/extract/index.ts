export { extractCitations } from "./citations/index.ts";
export { type ClaimReading, extractClaims } from "./claims/extract-claims.ts";
