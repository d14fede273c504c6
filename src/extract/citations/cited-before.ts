import type { Field } from "../../core/index.ts";
import type { PlacedDraft } from "./draft.ts";
import { documentOrganRule, namedOrganRule } from "./resolution-body.ts";

const number = /^(?<prefix>\D*\/RES\/)(?<number>.+)$/;
const citedBefore = "resolution-cited-before";

/**
 * A bare number that was given to the document's own organ for want of a better word is that of another
 * body, when the document has cited that body's resolution of the number before: after
 * `Human Rights Council resolution 43/1`, `pursuant to resolution 43/1` is the Council's, and
 * `its resolution 43/1` is not.
 */
export function withBodiesCitedBefore(placed: readonly PlacedDraft[]): readonly PlacedDraft[] {
  const bodies = new Map<string, string>();
  return placed.map((one) => {
    const symbols = one.draft.symbols.map((field) => asBefore(field, bodies));
    for (const field of symbols) remember(field, bodies);
    const isSame = symbols.every((field, index) => field === one.draft.symbols[index]);
    return isSame ? one : { ...one, draft: { ...one.draft, symbols } };
  });
}

function asBefore(field: Field<string>, bodies: ReadonlyMap<string, string>): Field<string> {
  if (field.rule !== documentOrganRule) return field;
  const written = number.exec(field.value)?.groups?.number ?? "";
  const prefix = bodies.get(written);
  return prefix === undefined ? field : { ...field, value: prefix + written, rule: citedBefore };
}

/** A number is remembered for the body that was named with it, and forgotten when two bodies were. */
function remember(field: Field<string>, bodies: Map<string, string>): void {
  if (field.rule !== namedOrganRule && field.basis !== "read") return;
  const read = number.exec(field.value)?.groups;
  if (read?.number === undefined || read.prefix === undefined) return;
  const known = bodies.get(read.number);
  if (known === undefined) bodies.set(read.number, read.prefix);
  else if (known !== read.prefix) bodies.delete(read.number);
}
