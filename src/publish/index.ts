export { claimCsvLine, claimsCsvHead } from "./csv/claims-csv.ts";
