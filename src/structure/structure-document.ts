import type { Document, Masthead, Part, Problem, Sender, SourceText, Span } from "../core/index.ts";
import { edgesOf, findBodyCuts } from "./blocks/body-cuts.ts";
import { buildBlocks } from "./blocks/build-blocks.ts";
import { findFurnitureInside } from "./blocks/furniture.ts";
import { assignRoles } from "./blocks/roles.ts";
import { findCirculation } from "./closing/circulation.ts";
import { findSignatures } from "./closing/signatures.ts";
import { type FormEvidence, formOf } from "./forms/form-rules.ts";
import { frontMatterValue, plainTitle } from "./forms/plain-title.ts";
import { findHead } from "./head/find-head.ts";
import { readMasthead } from "./head/read-masthead.ts";
import { recoverSenders } from "./head/recover-senders.ts";
import type { Head } from "./head/scan-head.ts";
import { languageOf } from "./language.ts";
import { bindNotes } from "./notes/bind-notes.ts";
import { findParts } from "./parts/find-parts.ts";
import { documentProblems } from "./problems.ts";
import { readField } from "./text/field.ts";
import { foldBlanks } from "./text/fold.ts";
import { cutLines, type Line, lineAt, recutLines } from "./text/lines.ts";

/** Gives a text its meaning: what document it is, its masthead, blocks, notes, parts and signature. */
export function structureDocument(source: SourceText): Document {
  const { text, runs } = source;
  const rough = cutLines(source);
  const head = findHead(text, rough);
  const read = readMasthead(text, head, runs);
  const title = read.title ?? plainTitle(text, rough);
  const bodyStart = head.isMasthead ? head.bodyStart : wordsStart(rough);
  const firstPart = { start: bodyStart, end: text.length };
  const inside = findFurnitureInside(text, bodyStart, read.masthead.symbols);
  const firstCuts = [
    ...headCuts(head, title),
    ...findBodyCuts(text, rough, lineAt(rough, bodyStart)),
    ...edgesOf(inside),
  ];
  const cutOnce = recutLines(text, rough, ascending(firstCuts));
  const parts = findParts(text, cutOnce, lineAt(cutOnce, bodyStart));
  const mainEnd = parts[0]?.part.start ?? text.length;
  const circulation = findCirculation(text, { start: bodyStart, end: mainEnd });
  const lines =
    circulation === undefined ? cutOnce : recutLines(text, cutOnce, edgesOfLong(cutOnce, circulation));
  const foundParts = findParts(text, lines, lineAt(lines, bodyStart));
  const signatures = findSignatures(text, lines);
  const mainPart: Part = { kind: "main", start: 0, end: mainEnd };
  const allParts = [mainPart, ...foundParts.map(({ part }) => part)];
  const notes = bindNotes(text, lines, runs, allParts);
  const roles = assignRoles({
    text,
    lines,
    head,
    title,
    parts: foundParts,
    signatures,
    notes: notes.definitions,
    circulation,
    inside,
  });
  const blocks = buildBlocks({
    text,
    lines,
    roles,
    layout: source.blocks,
    partStarts: allParts.map(({ start }) => start),
  });
  const signatories = signatures.flatMap(({ signatory }) => (signatory === undefined ? [] : [signatory]));
  const own = signatories.filter((signatory) => startOf(signatory) < mainEnd);
  const evidence: FormEvidence = {
    text,
    head,
    masthead: read.masthead,
    ...(title === undefined ? {} : { title }),
    start: wordsStart(rough),
    bodyStart,
    hasFrontMatter: rough[0]?.layout === "front-matter",
    hasSignature: own.length > 0,
    hasCirculationRequest: circulation !== undefined,
  };
  const form = formOf(evidence);
  const language = languageOf(text, bodyStart);
  const senders = recoverSenders(text, read.masthead.senders, own, firstPart);
  const masthead = complete(text, {
    masthead: { ...read.masthead, senders: senders.senders },
    title,
    lines: rough,
    own: form.value === "letter" || form.value === "note-verbale" ? own : [],
  });
  const problems: readonly Problem[] = [
    ...read.problems,
    ...senders.problems,
    ...notes.problems,
    ...documentProblems({ form, language, masthead, head }),
  ];
  return {
    kind: "document",
    form,
    language,
    masthead,
    parts: allParts,
    blocks,
    notes: notes.notes,
    signatories: own,
    ...(circulation === undefined ? {} : { circulationRequest: circulation }),
    problems,
  };
}

function startOf({ name, office }: Sender): number {
  return name?.span.start ?? office?.span.start ?? 0;
}

function wordsStart(lines: readonly Line[]): number {
  return lines.find(({ layout }) => layout !== "front-matter")?.start ?? 0;
}

function ascending(offsets: readonly number[]): readonly number[] {
  return [...new Set(offsets)].sort((a, b) => a - b);
}

/** The pieces of a masthead that run on in one line become lines of their own. */
function headCuts(head: Head, title: Span | undefined): readonly number[] {
  if (!head.isMasthead) return [];
  const first = head.pieces[0]?.start;
  return [
    ...(first === undefined ? [] : [first]),
    ...(title === undefined ? [] : edgesOf([title])),
    head.bodyStart,
  ];
}

const longLine = 400;

function edgesOfLong(lines: readonly Line[], span: Span): readonly number[] {
  const line = lines[lineAt(lines, span.start)];
  return line !== undefined && line.end - line.start > longLine ? edgesOf([span]) : [];
}

interface Completion {
  readonly masthead: Masthead;
  readonly title: Span | undefined;
  readonly lines: readonly Line[];
  readonly own: readonly Sender[];
}

/** Fields that a document without a printed masthead gives elsewhere: front matter, signature. */
function complete(text: string, { masthead, title, lines, own }: Completion): Masthead {
  const dateSpan =
    masthead.date === undefined ? frontMatterValue(text, lines, "(?:date|doc_date)") : undefined;
  const day =
    dateSpan === undefined
      ? undefined
      : /^\d{4}-\d{2}-\d{2}/.exec(text.slice(dateSpan.start, dateSpan.end))?.[0];
  return {
    ...masthead,
    ...(masthead.title === undefined && title !== undefined
      ? { title: readField(foldBlanks(text.slice(title.start, title.end)), title) }
      : {}),
    ...(dateSpan === undefined || day === undefined ? {} : { date: readField(day, dateSpan) }),
    senders: masthead.senders.length > 0 ? masthead.senders : own,
  };
}
