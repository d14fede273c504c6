import { given, readText } from "./read-text.ts";

const sender = { office: given("Permanent Representative"), party: given("Veldania") };

/** Speakers after the author of the last figure of a text. */
export function saidBy(text: string): string {
  const claim = readText(text, { sender }).claims.findLast((one) => one.figure !== undefined);
  if (claim === undefined) return "nothing read";
  return claim.attribution
    .slice(1)
    .map((speaker) => speaker.name.value)
    .join(" > ");
}
