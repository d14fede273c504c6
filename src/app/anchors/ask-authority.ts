import { post, type Send } from "./post.ts";

/** Sends a request to a time-stamping authority (RFC 3161, 3.4): its answer in DER, or in one sentence why there is none. */
export async function askAuthority(
  url: string,
  request: Uint8Array,
  send: Send,
): Promise<Uint8Array | string> {
  const headers = { "content-type": "application/timestamp-query" };
  const answer = await post(url, { body: request, headers }, send);
  if (typeof answer === "string") return answer;
  return answer.status === 200 ? answer.body : `It answered with status ${answer.status}.`;
}
