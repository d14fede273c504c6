export { extractCitations } from "./extract-citations.ts";
