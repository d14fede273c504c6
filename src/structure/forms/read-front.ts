import type { DocumentForm, Field, Masthead, Problem, Span, StyleRun } from "../../core/index.ts";
import { titleValue } from "../head/agenda-titles.ts";
import { findHead } from "../head/find-head.ts";
import { readMasthead } from "../head/read-masthead.ts";
import { readResolutionHead } from "../head/resolution-head.ts";
import type { Head } from "../head/scan-head.ts";
import { inferredField, readField } from "../text/field.ts";
import type { Line } from "../text/lines.ts";
import { withoutCopyLines } from "../words/copy-lines.ts";
import { readArticleHead } from "./article-head.ts";
import { readCourtHead } from "./court-head.ts";
import { frontMatterValue, plainTitle } from "./plain-title.ts";
import { readReportFront } from "./report-front.ts";
import { readStatementFront } from "./statement-front.ts";

/** What stands before the body, by whichever family of documents knows it. */
export interface Front {
  readonly head: Head;
  readonly masthead: Masthead;
  readonly title?: Span;
  /** The form, where the front alone shows it. */
  readonly form?: Field<DocumentForm>;
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}

type Family = (text: string, lines: readonly Line[], front: Front) => Front | undefined;

/** Families in the order in which they are asked; each may add to what the masthead gave. */
const families: readonly Family[] = [
  resolutionFront,
  courtFront,
  statementFront,
  reportFront,
  articleFront,
  plainFront,
];

/** Reads the front of a document: masthead first, then what resolutions, courts, organisations and newspapers print instead. */
export function readFront(text: string, all: readonly Line[], runs: readonly StyleRun[]): Front {
  const lines = withoutCopyLines(text, all);
  const head = findHead(text, lines);
  const read = readMasthead(text, head, runs);
  const start = lines.find(({ layout }) => layout !== "front-matter")?.start ?? 0;
  const front: Front = {
    head,
    masthead: read.masthead,
    ...(read.title === undefined ? {} : { title: read.title }),
    bodyStart: head.isMasthead ? head.bodyStart : start,
    problems: read.problems,
  };
  for (const family of families) {
    const better = family(text, lines, front);
    if (better !== undefined) return better;
  }
  return front;
}

function titled(text: string, title: Span | undefined): Pick<Masthead, "title"> {
  return title === undefined
    ? {}
    : { title: readField(titleValue(text.slice(title.start, title.end)), title) };
}

function dated(date: Field<string> | undefined): Pick<Masthead, "date"> {
  return date === undefined ? {} : { date };
}

function isPrinted({ head }: Front): boolean {
  return (
    head.isMasthead &&
    head.pieces.some(
      ({ token }) => token === "distribution" || token === "organ" || token === "united-nations",
    )
  );
}

function resolutionFront(text: string, lines: readonly Line[], front: Front): Front | undefined {
  const printed = front.masthead.symbols.filter(({ value }) => value.includes("/RES/"));
  if (front.head.letter !== undefined || printed.length < front.masthead.symbols.length || isPrinted(front))
    return undefined;
  const found = readResolutionHead(text, lines);
  if (found === undefined) return undefined;
  const title = frontMatterValue(text, lines, "title") ?? found.title;
  const masthead: Masthead = {
    ...front.masthead,
    symbols: printed.length > 0 ? printed : found.symbols,
    organs: [found.organ],
    ...(found.date === undefined ? {} : { date: found.date }),
    title: readField(titleValue(text.slice(title.start, title.end)), title),
    senders: [],
  };
  return {
    ...front,
    head: { ...front.head, isMasthead: false },
    masthead,
    title,
    form: readField("resolution", found.title),
  };
}

function courtFront(text: string, lines: readonly Line[], front: Front): Front | undefined {
  if (front.head.isMasthead) return undefined;
  const found = readCourtHead(text, lines);
  if (found === undefined) return undefined;
  const masthead: Masthead = {
    ...front.masthead,
    ...titled(text, found.title),
    ...dated(found.date),
    senders: found.senders,
    addressees: found.addressees,
  };
  return { ...front, masthead, title: found.title, form: readField(found.form, found.title) };
}

function statementFront(text: string, lines: readonly Line[], front: Front): Front | undefined {
  if (front.head.letter !== undefined || front.masthead.symbols.length > 0 || isPrinted(front))
    return undefined;
  const found = readStatementFront(text, lines);
  if (found === undefined) return undefined;
  const { letterDate: _, ...bare } = front.masthead;
  return {
    ...withoutHead(front, lines),
    masthead: {
      ...bare,
      ...titled(text, found.title),
      ...dated(found.date),
      senders: found.senders,
    },
    title: found.title,
    form: readField("statement", found.title),
  };
}

function reportFront(text: string, lines: readonly Line[], front: Front): Front | undefined {
  if (front.head.letter !== undefined || front.masthead.symbols.length > 0 || isPrinted(front))
    return undefined;
  const found = readReportFront(text, lines);
  if (found === undefined) return undefined;
  const title = frontMatterValue(text, lines, "title") ?? found.title;
  const { letterDate: _, date: __, title: ___, ...bare } = front.masthead;
  return {
    ...withoutHead(front, lines),
    masthead: {
      ...bare,
      ...titled(text, title),
      ...dated(found.date ?? frontDate(text, lines)),
      senders: found.senders,
    },
    ...(title === undefined ? {} : { title }),
    form: inferredField("report", found.evidence, "form-report-front"),
  };
}

/** The front of a document that has no masthead: its body begins with its first line. */
function withoutHead({ masthead, problems }: Front, lines: readonly Line[]): Omit<Front, "title"> {
  return {
    head: { pieces: [], bodyStart: 0, isMasthead: false },
    bodyStart: lines.find(({ layout }) => layout !== "front-matter")?.start ?? 0,
    masthead,
    problems,
  };
}

function articleFront(text: string, lines: readonly Line[], front: Front): Front | undefined {
  if (isPrinted(front)) return undefined;
  const found = readArticleHead(text, lines);
  const frontTitle = frontMatterValue(text, lines, "title");
  if (found === undefined && frontTitle === undefined) return undefined;
  const firstPiece = front.head.letter?.span.start ?? Number.POSITIVE_INFINITY;
  if (found !== undefined && firstPiece < found.evidence.start) return undefined;
  const title = plainTitle(text, lines, found);
  const evidence = found?.evidence ?? frontTitle ?? { start: 0, end: 0 };
  const { letterDate: _, date: __, title: ___, ...bare } = front.masthead;
  const masthead: Masthead = {
    ...bare,
    symbols: [],
    addressees: [],
    ...titled(text, title),
    ...dated(found?.date ?? frontDate(text, lines)),
    senders: found?.senders ?? [],
  };
  const rule = found === undefined ? "form-front-matter" : "form-byline-or-dateline";
  return {
    ...withoutHead(front, lines),
    masthead,
    ...(title === undefined ? {} : { title }),
    form: inferredField("article", evidence, rule),
    problems: [],
  };
}

function plainFront(text: string, lines: readonly Line[], front: Front): Front | undefined {
  if (front.title !== undefined) return undefined;
  const title = plainTitle(text, lines);
  if (title === undefined || (isPrinted(front) && title.start < front.bodyStart)) return undefined;
  return {
    ...front,
    title,
    masthead: { ...front.masthead, title: readField(titleValue(text.slice(title.start, title.end)), title) },
  };
}

function frontDate(text: string, lines: readonly Line[]): Field<string> | undefined {
  const span = frontMatterValue(text, lines, "(?:doc_)?date");
  const day =
    span === undefined ? undefined : /^\d{4}-\d{2}-\d{2}/.exec(text.slice(span.start, span.end))?.[0];
  return span === undefined || day === undefined ? undefined : readField(day, span);
}
