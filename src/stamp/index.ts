export { certificatesIn } from "./certificates.ts";
export type { TimestampRefusal } from "./refusal.ts";
export { timestampRequest } from "./request.ts";
export { type TimestampVerdict, verifyTimestamp } from "./verify-timestamp.ts";
