import { explainClaim } from "../../app/index.ts";
import {
  comesOutWords,
  type DocumentView,
  type ExplainedStep,
  type Explanation,
  Fault,
  precisionWords,
  settledWords,
  wordsAt,
} from "../../core/index.ts";
import { describeClaim } from "../describe-claim.ts";
import { type CommonOptions, withRecord } from "../options.ts";
import { table } from "../table.ts";
import { printable, type Terminal } from "../terminal.ts";
import { claimNamed } from "../view-named.ts";

/** `aver explain CLAIM`: the rules that fired for one claim, in order, each with the words that it took. */
export async function explainCommand(
  name: string,
  options: CommonOptions,
  terminal: Terminal,
): Promise<number> {
  const { view, claim } = await withRecord(options, "read", (record) => claimNamed(record, name));
  const explanation = explainClaim(view.reading, claim.id);
  if (explanation === undefined) throw new Fault("claim-absent", `There is no claim ${printable(name)}.`);
  terminal.out(
    options.json === true
      ? `${JSON.stringify(asJson(explanation, view))}\n`
      : described(explanation, view, terminal.columns),
  );
  return 0;
}

/** The explanation, each span together with its words, so that it can be read without the document. */
function asJson({ steps, ...told }: Explanation, { summary, reading }: DocumentView): object {
  const { text } = reading.source;
  return {
    source: summary.source,
    reading: summary.reading,
    ...told,
    steps: steps.map(({ known, precision, words, ...step }) => ({
      ...step,
      ...known,
      words: words.map((span) => ({ ...span, text: wordsAt(text, span) })),
      precision: precision ?? {},
    })),
  };
}

function described(explanation: Explanation, { summary, reading }: DocumentView, columns: number): string {
  const { claim, steps } = explanation;
  const { text } = reading.source;
  const head = [
    `${printable(summary.symbols[0] ?? summary.title)}, ${claim.id}\n`,
    `${printable(`“${wordsAt(text, claim.span)}”: ${describeClaim(claim)}`)}\n`,
    `${printable(comesOutWords(explanation))}\n`,
  ];
  const told = steps.map((step, index) => table(rowsOf(step, index + 1, text), columns));
  const end =
    "The counts say how rules fared on labelled documents, and nothing of whether a statement is true.\n";
  return [head.join(""), ...told, end].join("\n");
}

function rowsOf(step: ExplainedStep, number: number, text: string): readonly (readonly string[])[] {
  const words = step.words.map((span) => `“${wordsAt(text, span)}”`).join(" … ");
  return [
    [`${number}.`, settledWords[step.settles], `${words === "" ? "(no words)" : words} → ${step.gave}`],
    ["", step.rule, step.known === undefined ? "" : `${step.known.says} (${step.known.file})`],
    ["", "", precisionWords(step, step.precision)],
  ];
}
