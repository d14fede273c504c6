import {
  type DocumentView,
  Fault,
  type Proposal,
  type ProposalSet,
  type RefusedProposal,
  type Span,
} from "../../core/index.ts";
import { askModel, type Model } from "./ask-model.ts";
import { judgeProposal, refused } from "./judge-proposal.ts";

const longestStretch = 6_000;
const mostProposals = 200;

/** What is about to be sent: to where, in how many pieces, and how much of it. */
export interface Sending {
  readonly address: string;
  readonly pieces: number;
  readonly characters: number;
}

/**
 * Lets a model propose claims of a document, stretch by stretch, and keeps of them what its words bear out.
 * `tell` hears where the text goes before any of it does.
 */
export async function proposeClaims(
  { summary, reading }: DocumentView,
  model: Model,
  tell: (sending: Sending) => void,
): Promise<ProposalSet> {
  const address = shownAddress(model.endpoint);
  if (reading.document.language.value !== "en")
    throw new Fault(
      "usage",
      "Proposals are taken for English documents only: numbers of others cannot be checked yet.",
    );
  const { text } = reading.source;
  const stretches = stretchesOf(reading.document.blocks);
  const characters = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  tell({ address, pieces: stretches.length, characters });
  const proposals = new Map<string, Proposal>();
  const left: RefusedProposal[] = [];
  for (const stretch of stretches) {
    const proposed = await askModel(model, text.slice(stretch.start, stretch.end));
    for (const value of proposed.slice(0, mostProposals)) {
      const judged = judgeProposal(value, { text, stretch });
      if ("reason" in judged) left.push(judged);
      else if (proposals.has(judged.id))
        left.push(refused(text.slice(judged.span.start, judged.span.end), "It was proposed before."));
      else proposals.set(judged.id, judged);
    }
    if (proposed.length > mostProposals)
      left.push(
        refused(
          `${proposed.length - mostProposals} more`,
          `No more than ${mostProposals} are looked at for one stretch.`,
        ),
      );
  }
  return {
    kind: "proposals",
    format: 1,
    ...{ source: summary.source, reading: summary.reading, model: model.name, address },
    proposals: [...proposals.values()].toSorted(
      (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
    ),
    refused: left,
  };
}

/** The address without a password or a query in it. Only http and https are spoken. */
function shownAddress(endpoint: string): string {
  const address = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (address?.protocol === "http:" || address?.protocol === "https:")
    return `${address.origin}${address.pathname.replace(/\/+$/, "")}`;
  throw new Fault(
    "usage",
    `${JSON.stringify(endpoint.slice(0, 200))} is no address of a model. Write it as in http://127.0.0.1:11434/v1`,
  );
}

const readable = new Set(["paragraph", "list-item", "quote", "heading", "title"]);

/** Blocks that stand together, as many as fit; one that is longer by itself is cut. */
function stretchesOf(blocks: DocumentView["reading"]["document"]["blocks"]): readonly Span[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { kind, start, end } of blocks) {
    if (!readable.has(kind)) continue;
    const last = stretches.at(-1);
    if (last !== undefined && start >= last.end && end - last.start <= longestStretch) last.end = end;
    else
      for (let from = start; from < end; from += longestStretch)
        stretches.push({ start: from, end: Math.min(end, from + longestStretch) });
  }
  return stretches;
}
