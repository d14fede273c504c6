import { canonicalJson } from "../core/index.ts";
import { type Outline, outlineOf } from "./canonical-outline.ts";
import type { WholeOutcome } from "./read-outcome.ts";
import { reader } from "./reader.ts";

/**
 * A reading that somebody else wrote down of a file of so many bytes; undefined when it is not whole, not by
 * this reader, or not in the one form in which readings are written (canonical JSON).
 */
export function wholeReadingIn(
  bytes: Uint8Array,
  sourceBytes: number,
): (WholeOutcome & { readonly kind: "read" }) | undefined {
  const outline = outlineOf(bytes, levels);
  if (outline === undefined) return undefined;
  const textAt = (...path: readonly string[]): string => textOf(bytes, memberOf(outline, path));
  const listAt = (...path: readonly string[]): number => countOf(memberOf(outline, path));
  const isOurs =
    textAt("kind") === '"reading"' &&
    textAt("format") === "1" &&
    textAt("reader") === canonicalJson(reader) &&
    textAt("sourceBytes") === String(sourceBytes);
  const form = memberOf(outline, ["document", "form", "value"]);
  const counts = {
    citations: listAt("citations"),
    claims: listAt("claims"),
    notes: listAt("document", "notes"),
    problems: listAt("source", "problems") + listAt("document", "problems"),
  };
  const isWhole = memberOf(outline, ["source", "text"])?.kind === "string" && form?.kind === "string";
  if (!isOurs || !isWhole || Number.isNaN(listAt("nearMisses"))) return undefined;
  if (Object.values(counts).some(Number.isNaN)) return undefined;
  return {
    kind: "read",
    reading: { kind: "written-reading", reader, pieces: [bytes] },
    counts: { form: formOf(textOf(bytes, form)), ...counts },
  };
}

// As deep as what is asked for lies.
const levels = 3;

function memberOf(outline: Outline, path: readonly string[]): Outline | undefined {
  return path.reduce<Outline | undefined>((at, name) => at?.members.get(name), outline);
}

function textOf(bytes: Uint8Array, found: Outline | undefined): string {
  return found === undefined ? "" : Buffer.from(bytes.subarray(found.start, found.end)).toString("utf8");
}

/** How many items a list has; not a number where there is no list. */
function countOf(found: Outline | undefined): number {
  return found?.kind === "array" ? found.count : Number.NaN;
}

function formOf(text: string): string {
  const form: unknown = JSON.parse(text);
  return typeof form === "string" ? form : "";
}
