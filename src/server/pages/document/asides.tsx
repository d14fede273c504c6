import type { Child } from "hono/jsx";
import type { Aside, Span } from "../../../core/index.ts";
import { clipped } from "../../wording/clipped.ts";
import { asideKinds } from "../../wording/kinds.ts";
import type { ReaderModel } from "./reader-model.ts";
import { WordsLink } from "./words-link.tsx";

/** What the file keeps beside its text, with the place of each: changes that were accepted, comments, hidden words. */
export function Asides({
  asides,
  model,
}: {
  readonly asides: readonly Aside[];
  readonly model: ReaderModel;
}): Child {
  return (
    <>
      <p class="none">The text is read with all changes accepted. Names and dates are those in the file.</p>
      <ul class="plain entries">
        {asides.map((aside) => (
          <li>
            {asideKinds[aside.kind]}: “{clipped(wordsOf(aside, model), 200)}”{" "}
            <small>{[aside.author, aside.date].filter((part) => part !== undefined).join(", ")}</small>{" "}
            <WordsLink model={model} to={placeOf(aside, model)}>
              the place
            </WordsLink>
          </li>
        ))}
      </ul>
    </>
  );
}

function wordsOf({ words, start, end }: Aside, model: ReaderModel): string {
  return words ?? model.text.slice(start, end);
}

/** Words that are not in the text stand between two letters of it: the paragraph around them is their place. */
export function placeOf({ start, end }: Aside, model: ReaderModel): Span {
  if (end > start) return { start, end };
  const around = model.view.reading.source.blocks.find((block) => block.end >= start);
  return around === undefined ? { start, end } : { start: around.start, end: around.end };
}
