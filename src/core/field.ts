import type { Span } from "./span.ts";

/**
 * How a value was come by: `read` in the claim's own words, `inherited` from another span of the
 * document, taken from the `document` as a whole (its masthead), or `inferred` by a named rule.
 */
export type Basis = "read" | "inherited" | "document" | "inferred";

/** A value together with the words it rests on; `rule` names the rule where the value was inferred. */
export interface Field<T> {
  readonly value: T;
  readonly basis: Basis;
  readonly span: Span;
  readonly rule?: string;
}
