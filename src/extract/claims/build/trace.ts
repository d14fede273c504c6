import type { Claim } from "../../../core/index.ts";
import type { FigureDraft } from "../frames/figure-draft.ts";
import type { ClaimContext } from "./context.ts";
import type { PlainDraft } from "./plain-claim.ts";

/** What a claim was made from. Claims of tables and of the small grammar of other languages say it all themselves. */
export type Making =
  | { readonly kind: "figure"; readonly context: ClaimContext; readonly draft: FigureDraft }
  | { readonly kind: "plain"; readonly context: ClaimContext; readonly draft: PlainDraft }
  | { readonly kind: "cell" }
  | { readonly kind: "phrase" };

/** Is told of each claim as it is made. Readings are made without one: nothing of it is kept in them. */
export type Trace = (claim: Claim, making: Making) => void;
