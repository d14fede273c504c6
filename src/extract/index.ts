export { type ClaimReading, extractClaims } from "./claims/extract-claims.ts";
