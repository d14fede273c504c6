import type { Child } from "hono/jsx";
import {
  comesOutWords,
  type ExplainedStep,
  type Explanation,
  precisionWords,
  settledWords,
} from "../../core/index.ts";
import { clipped } from "../wording/clipped.ts";
import type { ReaderModel } from "./document/reader-model.ts";
import { WordsLink } from "./document/words-link.tsx";

interface RulesFiredProps {
  /** Absent where the claim stands too far into a long document to be read again for a page. */
  readonly explanation: Explanation | undefined;
  readonly id: string;
  readonly model: ReaderModel;
}

/** The rules that fired for a claim, in order, each with its words, its file and how it fared on labelled documents. */
export function RulesFired({ explanation, id, model }: RulesFiredProps): Child {
  const { source } = model.view.summary;
  const command = `aver explain ${source.slice(0, 12)}/${id}`;
  if (explanation === undefined)
    return (
      <p class="none">
        This document is long: to see the rules that fired, run <code>{command}</code>.
      </p>
    );
  return (
    <>
      <p class="rules-lead">
        {comesOutWords(explanation)} The rules fired in this order, each on these words. The counts say how
        rules fared on labelled documents, and nothing of whether a statement is true. As JSON:{" "}
        <code>{`${command} --json`}</code>
      </p>
      <ol class="rules-fired">
        {explanation.steps.map((step) => (
          <Step step={step} model={model} />
        ))}
      </ol>
    </>
  );
}

function Step({ step, model }: { readonly step: ExplainedStep; readonly model: ReaderModel }): Child {
  const { rule, settles, words, gave, known, precision } = step;
  return (
    <li>
      <p>
        <strong>{settledWords[settles]}:</strong>{" "}
        {words.map((span) => (
          <>
            <WordsLink model={model} to={span}>
              “{clipped(model.text.slice(span.start, span.end), 160)}”
            </WordsLink>{" "}
          </>
        ))}
        <span class="gave">
          <span aria-hidden="true">→ </span>
          <span class="unseen">read as </span>
          {model.labels.get(gave) ?? clipped(gave, 160)}
        </span>
      </p>
      {known === undefined ? null : <p>{known.says}</p>}
      <p class="where-from">
        <code>{rule}</code>
        {known === undefined ? null : (
          <>
            {" in "}
            <code class="file">{known.file}</code>
          </>
        )}
        . {precisionWords(step, precision)}
      </p>
    </li>
  );
}
