import type { Child } from "hono/jsx";
import { reviewReason, type UnreviewedClaim } from "../../core/index.ts";
import { ClaimItem } from "./claims-page.tsx";

/** The claims that people should look at first, each with the reason. */
export function UnreviewedPage({ found }: { readonly found: readonly UnreviewedClaim[] }): Child {
  return (
    <main id="main" class="sheet">
      <header class="sheet-head">
        <h1>To be reviewed first</h1>
        <p class="lead">
          Claims that nobody has reviewed. Those come first whose rules were right in fewer labelled cases, or
          have seldom been seen. The order is about the reader, and says nothing of whether a statement is
          true.
        </p>
      </header>
      <p class="total">
        To decide on one: <code>aver review NAME/ID --accept --reason "…"</code>. All of them:{" "}
        <code>aver unreviewed --limit 10000</code>
      </p>
      {found.length === 0 ? <p class="none">Every claim of this record has been reviewed.</p> : null}
      <ul class="rows claims">
        {found.map((one) => (
          <ClaimItem row={one.row}>
            <p class="why-first">{reviewReason(one)}</p>
          </ClaimItem>
        ))}
      </ul>
    </main>
  );
}
