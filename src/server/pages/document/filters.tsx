import type { Child } from "hono/jsx";
import { kindNames, type ShownKind, shownKinds } from "../../wording/kinds.ts";
import type { ReaderModel } from "./reader-model.ts";

/** Which kinds are shown: a form that works without scripts, and at once with them. It is the legend too. */
export function Filters({ model }: { readonly model: ReaderModel }): Child {
  const counts = countsOf(model);
  const kinds = shownKinds.filter((kind) => (counts.get(kind) ?? 0) > 0);
  if (kinds.length === 0) return null;
  const { shown, page } = model.query;
  return (
    <form class="filters" method="get" action={`/documents/${model.view.summary.source}`}>
      <fieldset>
        <legend class="unseen">Kinds shown</legend>
        {kinds.map((kind) => (
          <label class={`kind k-${kind}`}>
            <input type="checkbox" name="show" value={kind} checked={shown?.has(kind) ?? true} />
            <span class="letter" aria-hidden="true">
              {kindNames[kind].letter}
            </span>
            {kindNames[kind].many} <span class="count">{counts.get(kind)}</span>
          </label>
        ))}
      </fieldset>
      {page === undefined ? null : <input type="hidden" name="page" value={page} />}
      <button type="submit">Show these</button>
      <p class="keys" hidden>
        <label class="tick-box">
          <input type="checkbox" />
          <span class="unseen">
            Keys: j and k go to the next and the previous claim, Enter to the other side, Escape lets go
          </span>
          <span aria-hidden="true">
            <kbd>j</kbd> <kbd>k</kbd> <kbd>Enter</kbd> <kbd>Esc</kbd>
          </span>
        </label>
      </p>
    </form>
  );
}

function countsOf({ view }: ReaderModel): ReadonlyMap<ShownKind, number> {
  const counts = new Map<ShownKind, number>([["citation", view.citations.length]]);
  for (const { kind } of view.reading.claims) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
