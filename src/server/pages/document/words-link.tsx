import type { Child } from "hono/jsx";
import type { Span } from "../../../core/index.ts";
import { readerLink } from "./links.ts";
import type { ReaderModel } from "./reader-model.ts";

interface WordsLinkProps {
  readonly model: ReaderModel;
  readonly to: Span;
  readonly children?: Child;
}

/** A value that leads to its words in one step: on this page by script, else by a page that lights them. */
export function WordsLink({ model, to, children }: WordsLinkProps): Child {
  return (
    <a class="to-words" href={readerLink(model, { at: to })} data-at={`${to.start}-${to.end}`}>
      {children}
    </a>
  );
}
