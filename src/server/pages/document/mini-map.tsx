import type { Child } from "hono/jsx";
import type { ReaderModel } from "./reader-model.ts";

const mostTicks = 400;
const height = 1000;

/**
 * A strip that shows where in the stretch the claims and citations stand. A picture beside the text
 * for the eye alone: everything it shows can be reached from the panel.
 */
export function MiniMap({ model }: { readonly model: ReaderModel }): Child {
  const { start, end } = model.stretch;
  const length = Math.max(1, end - start);
  const lit = model.highlights.filter(({ label }) => label !== undefined);
  const step = Math.max(1, Math.ceil(lit.length / mostTicks));
  const ticks = lit.filter((_, index) => index % step === 0);
  return (
    <svg class="map" viewBox={`0 0 10 ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="window" x="0" y="0" width="10" height="0" />
      {ticks.map(({ id, kind, start: at }) => (
        <a href={`#w-${id}`} tabindex={-1}>
          <rect
            class={`tick k-${kind}`}
            data-for={id}
            x={kind === "citation" ? 5.5 : 1}
            y={Math.round(((at - start) / length) * (height - 4))}
            width={kind === "citation" ? 3.5 : 8}
            height="3"
          />
        </a>
      ))}
    </svg>
  );
}
