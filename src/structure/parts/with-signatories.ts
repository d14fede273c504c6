import type { Field, Part, Sender } from "../../core/index.ts";
import type { Signature } from "../closing/signatures.ts";
import { inferredField } from "../text/field.ts";

/** Parts whose heading names nobody have for author whoever alone signs them. */
export function withSignatories(parts: readonly Part[], signatures: readonly Signature[]): readonly Part[] {
  return parts.map((part, i) => {
    if (i === 0 || part.author !== undefined) return part;
    const end = parts.find(({ start }, k) => k > i && start > part.start)?.start ?? part.end;
    const signed = signatures.flatMap(({ signatory }) => {
      const at = signatory === undefined ? -1 : startOf(signatory);
      return signatory !== undefined && at >= part.start && at < Math.min(end, part.end) ? [signatory] : [];
    });
    const [only] = signed;
    const author = only !== undefined && signed.length === 1 ? wordsOf(only) : undefined;
    return author === undefined ? part : { ...part, author };
  });
}

function startOf({ name, office }: Sender): number {
  return name?.span.start ?? office?.span.start ?? -1;
}

function wordsOf({ name, office }: Sender): Field<string> | undefined {
  const first = name ?? office;
  const last = office ?? name;
  if (first === undefined || last === undefined) return undefined;
  const words = [name?.value, office?.value].filter((value) => value !== undefined).join(", ");
  return inferredField(words, { start: first.span.start, end: last.span.end }, "part-author-from-signature");
}
