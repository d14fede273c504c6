import type { Child } from "hono/jsx";
import { figureWords, type Proposal, type ProposalSet, type Span } from "../../../core/index.ts";
import { clipped } from "../../wording/clipped.ts";
import type { ReaderModel } from "./reader-model.ts";
import { WordsLink } from "./words-link.tsx";

interface ProposedProps {
  readonly sets: readonly ProposalSet[];
  readonly model: ReaderModel;
}

/** What models proposed: quotations under the model's name, set apart from the claims. */
export function Proposed({ sets, model }: ProposedProps): Child {
  return (
    <>
      <p class="none">
        Quotations that a model proposed and that stand in the text. They are no claims of this reading, and
        each waits for a person’s review: <code>aver review NAME/ID</code>.
      </p>
      {sets.map((set) => (
        <>
          <h4>
            Model <code>{set.model}</code>
          </h4>
          <ul class="plain entries">
            {set.proposals.map((proposal) => (
              <Item proposal={proposal} model={model} />
            ))}
          </ul>
        </>
      ))}
    </>
  );
}

function Item({ proposal, model }: { readonly proposal: Proposal; readonly model: ReaderModel }): Child {
  const { id, span, category, figure, speaker } = proposal;
  const words = ({ start, end }: Span): string => clipped(model.text.slice(start, end), 160);
  return (
    <li>
      <WordsLink model={model} to={span}>
        “{words(span)}”
      </WordsLink>{" "}
      <small>
        {figure === undefined ? "" : `${figureWords({ ...figure, unit: "unspecified" })} `}
        {category.replaceAll("-", " ")}
        {speaker === undefined ? "" : `, laid on “${words(speaker)}”`}, <code>{id}</code>
      </small>
    </li>
  );
}
