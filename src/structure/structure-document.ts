import type { CirculationRequest, Document, Field, Part, Sender, SourceText, Span } from "../core/index.ts";
import { edgesOf, findBodyCuts } from "./blocks/body-cuts.ts";
import { buildBlocks } from "./blocks/build-blocks.ts";
import { findFurnitureInside } from "./blocks/furniture-inside.ts";
import { findJobNumber } from "./blocks/job-number.ts";
import { assignRoles } from "./blocks/roles.ts";
import { findCirculation } from "./closing/circulation.ts";
import { findSignatures, type Signature } from "./closing/signatures.ts";
import { formOf } from "./forms/form-rules.ts";
import { type Front, readFront } from "./forms/read-front.ts";
import { completeMasthead } from "./head/complete-masthead.ts";
import { languageOf } from "./language.ts";
import { type BoundNotes, bindNotes } from "./notes/bind-notes.ts";
import { type FoundPart, findParts } from "./parts/find-parts.ts";
import { withSignatories } from "./parts/with-signatories.ts";
import { documentProblems } from "./problems.ts";
import { cutLines, type Line, lineAt, recutLines } from "./text/lines.ts";

/** Gives a text its meaning: what document it is, its masthead, blocks, notes, parts and signature. */
export function structureDocument(source: SourceText): Document {
  const { text } = source;
  const rough = cutLines(source);
  const front = readFront(text, rough, source.runs);
  const jobNumber = findJobNumber(text);
  const layers = readLayers(source, rough, { front, jobNumber });
  const { circulation, notes, signatures } = layers;
  const parts = withSignatories(layers.parts, signatures);
  const mainEnd = parts[1]?.start ?? text.length;
  const own = signatures.flatMap(({ signatory }) =>
    signatory !== undefined && startOf(signatory) < mainEnd ? [signatory] : [],
  );
  const form = formOf({
    text,
    front,
    hasSignature: own.length > 0,
    hasCirculationRequest: circulation !== undefined,
  });
  const language = languageOf(text, front.bodyStart);
  const signs = form.value === "letter" || form.value === "note-verbale";
  const { masthead, problems } = completeMasthead(text, { front, form, lines: rough, own, jobNumber });
  return {
    kind: "document",
    form,
    language,
    masthead,
    parts,
    blocks: blocksOf(source, layers, front),
    notes: notes.notes,
    signatories: signs ? own : [],
    ...(circulation === undefined ? {} : { circulationRequest: circulation }),
    problems: [
      ...front.problems,
      ...problems,
      ...notes.problems,
      ...documentProblems({ form, language, masthead, front }),
    ],
  };
}

interface Layers {
  readonly lines: readonly Line[];
  readonly parts: readonly Part[];
  readonly foundParts: readonly FoundPart[];
  readonly circulation: CirculationRequest | undefined;
  readonly signatures: readonly Signature[];
  readonly notes: BoundNotes;
  readonly inside: readonly Span[];
}

/** Cuts the lines where something begins inside them, then finds parts, requests, signatures and notes among them. */
function readLayers(
  { text, runs }: SourceText,
  rough: readonly Line[],
  { front, jobNumber }: { front: Front; jobNumber: Field<string> | undefined },
): Layers {
  const { bodyStart } = front;
  const inside = findFurnitureInside(text, bodyStart, { symbols: front.masthead.symbols, jobNumber });
  const cuts = [
    ...headCuts(front),
    ...findBodyCuts(text, rough, lineAt(rough, bodyStart)),
    ...edgesOf(inside),
  ];
  const cutOnce = recutLines(text, rough, ascending(cuts));
  const bodyLine = lineAt(cutOnce, bodyStart);
  const roughParts = findParts(text, cutOnce, bodyLine);
  const mainEnd = roughParts[0]?.part.start ?? text.length;
  const circulation = ownRequest(findCirculation(text, { start: bodyStart, end: mainEnd }), cutOnce);
  const edges = [
    ...edgesOf(circulation === undefined ? [] : [circulation]),
    ...roughParts.flatMap(partEdges),
  ];
  const lines = recutLines(text, cutOnce, ascending(edges));
  const foundParts = findParts(text, lines, lineAt(lines, bodyStart));
  const parts: readonly Part[] = [
    { kind: "main", start: 0, end: mainEnd },
    ...foundParts.map(({ part }) => part),
  ];
  return {
    lines,
    parts,
    foundParts,
    circulation,
    signatures: findSignatures(text, lines),
    notes: bindNotes(text, lines, runs, parts),
    inside,
  };
}

function blocksOf(source: SourceText, layers: Layers, front: Front): Document["blocks"] {
  const { text, blocks: layout } = source;
  const { lines, foundParts, parts, signatures, notes, circulation, inside } = layers;
  const roles = assignRoles({
    text,
    lines,
    head: front.head,
    title: front.title,
    parts: foundParts,
    signatures,
    notes: notes.definitions,
    circulation,
    inside,
  });
  return buildBlocks({ text, lines, roles, layout, partStarts: parts.map(({ start }) => start) });
}

/** A request inside a quotation is that of the letter quoted. */
function ownRequest(
  request: CirculationRequest | undefined,
  lines: readonly Line[],
): CirculationRequest | undefined {
  if (request === undefined) return undefined;
  return lines[lineAt(lines, request.start)]?.layout === "quote" ? undefined : request;
}

function ascending(offsets: readonly number[]): readonly number[] {
  return [...new Set(offsets)].sort((a, b) => a - b);
}

function partEdges({ labelEnd, title }: FoundPart): readonly number[] {
  return title === undefined ? [labelEnd] : [labelEnd, title.start, title.end];
}

function startOf({ name, office }: Sender): number {
  return name?.span.start ?? office?.span.start ?? 0;
}

/** The pieces of a masthead that run on in one line become lines of their own. */
function headCuts({ head, title, bodyStart }: Front): readonly number[] {
  const edges = title === undefined ? [] : edgesOf([title]);
  const first = head.pieces[0]?.start;
  return head.isMasthead ? [...(first === undefined ? [] : [first]), ...edges, bodyStart] : edges;
}
