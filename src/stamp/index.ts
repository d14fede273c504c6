export { certificatesIn } from "./certificates.ts";
export { timestampRequest } from "./request.ts";
export { type TimestampRefusal, type TimestampVerdict, verifyTimestamp } from "./verify-timestamp.ts";
