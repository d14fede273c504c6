import type { Child } from "hono/jsx";
import { type DocumentView, pageAt, type Span } from "../../../core/index.ts";

interface LinkProps {
  readonly of: DocumentView;
  readonly to: Span;
  /** Letter and number of what stands there. */
  readonly label: string;
}

/** The way to words on the picture of their page, in documents that have any. */
export function PictureLink({ of: { reading, summary }, to, label }: LinkProps): Child {
  if (reading.source.format !== "pdf") return null;
  const page = pageAt(reading.source.pages, to.start);
  if (page === undefined) return null;
  return (
    <a
      class="on-page"
      href={`/documents/${summary.source}/pages/${page.number}?at=${to.start}-${to.end}#at`}
      aria-label={`On page ${page.number} as printed: ${label}`}
    >
      On page {page.number}
    </a>
  );
}
