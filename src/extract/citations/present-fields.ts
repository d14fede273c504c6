import type { Field } from "../../core/index.ts";

const names = [
  "signal",
  "title",
  "container",
  "publisher",
  "place",
  "date",
  "pages",
  "paragraphs",
  "portion",
  "issuer",
  "caseName",
  "address",
  "provision",
] as const;

type Name = (typeof names)[number];

/** Only those fields that were read. */
export function presentFields(fields: { readonly [K in Name]?: Field<string> | undefined }): {
  readonly [K in Name]?: Field<string>;
} {
  const present: { [K in Name]?: Field<string> } = {};
  for (const name of names) {
    const field = fields[name];
    if (field !== undefined) present[name] = field;
  }
  return present;
}
