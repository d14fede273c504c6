import type { Field, Masthead, Problem, Sitting, Span, StyleRun } from "../../core/index.ts";
import { readField, trimSpan } from "../text/field.ts";
import { titleValue } from "./agenda-titles.ts";
import { isNote, readAgenda } from "./read-agenda.ts";
import { reportAuthors } from "./report-authors.ts";
import type { FreeWords, Head, HeadPiece } from "./scan-head.ts";
import type { HeadToken } from "./tokens.ts";

/** The masthead with the problems met in it, and the stretches that are titles. */
export interface ReadMasthead {
  readonly masthead: Masthead;
  readonly problems: readonly Problem[];
  readonly title?: Span;
}

/** Puts the pieces of a head together as a masthead. */
export function readMasthead(text: string, head: Head, runs: readonly StyleRun[]): ReadMasthead {
  const agenda = readAgenda(text, head, runs);
  const title = ownTitle(text, agenda.rest, head);
  const date = firstOf(head.pieces, "date");
  const original = firstOriginal(text, head.pieces);
  const distribution = firstOf(head.pieces, "distribution") ?? loneDistribution(text, head.pieces);
  const job = firstOf(head.pieces, "job-number");
  const isPrinted = head.pieces.some(({ token }) =>
    ["organ", "distribution", "original", "united-nations"].includes(token),
  );
  const dated = date === undefined ? undefined : readField(date.edtf, date);
  const letterDate = head.letter?.date ?? (isPrinted ? undefined : dated);
  const masthead: Masthead = {
    symbols: ownSymbols(head.pieces),
    organs: organsOf(head.pieces),
    sittings: sittingsOf(head.pieces),
    ...(distribution === undefined ? {} : { distribution: readField(distribution.name, distribution) }),
    ...(dated === undefined || !isPrinted ? {} : { date: dated }),
    originalLanguages: original?.languages.map((language) => readField(language, original)) ?? [],
    agendaItems: agenda.items,
    ...(title === undefined
      ? {}
      : { title: readField(titleValue(text.slice(title.start, title.end)), title) }),
    senders: head.letter?.senders ?? authorsOf(text, title, head),
    addressees: head.letter?.addressees ?? [],
    ...(letterDate === undefined ? {} : { letterDate }),
    ...(job === undefined ? {} : { jobNumber: readField(jobValue(text, job), job) }),
  };
  return {
    masthead,
    problems: [...symbolProblems(head.pieces), ...agenda.problems],
    ...(title === undefined ? {} : { title }),
  };
}

/** Authors stand in the title, or in a line below it: `Note by the Secretary-General`. */
function authorsOf(text: string, title: Span | undefined, head: Head): Masthead["senders"] {
  if (title === undefined) return [];
  const named = reportAuthors(text, title);
  return named.length > 0
    ? named
    : reportAuthors(text, { start: title.start, end: Math.max(title.end, head.bodyStart) });
}

type TokenOf<K extends HeadToken["token"]> = Extract<HeadToken, { token: K | HeadToken["token"] }> & {
  readonly token: K;
};

function isToken<K extends HeadToken["token"]>(
  kind: K,
): (piece: HeadPiece) => piece is HeadPiece & TokenOf<K> {
  return (piece): piece is HeadPiece & TokenOf<K> => piece.token === kind;
}

function firstOf<K extends HeadToken["token"]>(
  pieces: readonly HeadPiece[],
  kind: K,
): TokenOf<K> | undefined {
  return pieces.find(isToken(kind));
}

/** `Distr.` and `GENERAL` may stand on lines apart, with an organ between them. */
function loneDistribution(
  text: string,
  pieces: readonly HeadPiece[],
): TokenOf<"lone-distribution"> | undefined {
  const isNamed = pieces.some(
    ({ token, start, end }) => token === "notice" && text.slice(start, end).startsWith("Distr"),
  );
  return isNamed ? firstOf(pieces, "lone-distribution") : undefined;
}

/** `Original: French` outweighs `English only`. */
function firstOriginal(text: string, pieces: readonly HeadPiece[]): TokenOf<"original"> | undefined {
  const all = pieces.filter(isToken("original"));
  return all.find(({ start, end }) => /original/i.test(text.slice(start, end))) ?? all[0];
}

function ownSymbols(pieces: readonly HeadPiece[]): readonly Field<string>[] {
  const fields: Field<string>[] = [];
  for (const piece of pieces.filter(isToken("symbol"))) {
    for (const symbol of piece.symbols) {
      if (!fields.some(({ value }) => value === symbol)) fields.push(readField(symbol, piece));
    }
  }
  return fields;
}

function symbolProblems(pieces: readonly HeadPiece[]): readonly Problem[] {
  return pieces.filter(isToken("symbol")).flatMap(({ start, end, doubt }): Problem[] => {
    if (doubt === undefined) return [];
    return [
      {
        kind: "problem",
        code: "symbol-doubtful",
        detail: `The document's own symbol may be broken: ${doubt}.`,
        span: { start, end },
      },
    ];
  });
}

function organsOf(pieces: readonly HeadPiece[]): readonly Field<string>[] {
  const fields: Field<string>[] = [];
  for (const piece of pieces.filter(isToken("organ"))) {
    if (!fields.some(({ value }) => value === piece.name)) fields.push(readField(piece.name, piece));
  }
  return fields;
}

const mainCommittee = /^(?:First|Second|Third|Fourth|Fifth|Sixth) Committee$/;

/** A year is the Security Council's; a session belongs to the nearest other organ above it. */
function sittingsOf(pieces: readonly HeadPiece[]): readonly Field<Sitting>[] {
  const organs = pieces.filter(isToken("organ"));
  const fields: Field<Sitting>[] = [];
  for (const piece of pieces.filter(isToken("sitting"))) {
    const { number, type } = piece.sitting;
    const fit = organs.filter(
      ({ name }) => (name === "Security Council") === (type === "year") && !mainCommittee.test(name),
    );
    const organ = fit.filter(({ start }) => start < piece.start).at(-1) ?? fit[0];
    const name = piece.sitting.organ ?? organ?.name;
    const sitting: Sitting = { ...(name === undefined ? {} : { organ: name }), number, type };
    const isKnown = fields.some(({ value }) => value.number === number && value.type === type);
    if (!isKnown) fields.push(readField(sitting, piece));
  }
  return fields;
}

function jobValue(text: string, job: Span): string {
  const words = text.slice(job.start, job.end).replace(/[\s\u00a0]+/g, " ");
  return /^(?:GE\. ?)?\d{2}-\d{5}(?: ?\*)?(?: ?\([A-Z](?:, ?[A-Z])*\))?/.exec(words)?.[0] ?? words;
}

const otherScript = /[\u0600-\u06ff\u4e00-\u9fff]/;
const afterTitle =
  /^(?:Corrigendum|Addendum|Note by the|Notes by the|Previously issued|Reissued|Adopted|Approved|Vice-President and Rapporteur|Rapporteur|Chair(?:man|person)?-Rapporteur|Paragraph|Page|Provisional|President|Members|(?:Mon|Tues|Wednes|Thurs|Fri)day)\b/;

/** The words left over when masthead and agenda are taken away, down to the first note, are the document's own title. */
function ownTitle(text: string, rest: readonly FreeWords[], head: Head): Span | undefined {
  if (head.letter !== undefined) return head.letter.span;
  if (!head.isMasthead) return undefined;
  const beginning = (piece: FreeWords): string =>
    text.slice(piece.start, Math.min(piece.end + 1, piece.start + 40));
  const numbered = rest.findIndex((piece) => /^\d{1,3}\/\d{1,3}\.\s/.test(beginning(piece)));
  const words = numbered === -1 ? belowMasthead(beforeNote(text, rest, head), head) : rest.slice(numbered);
  const [first] = words;
  const stop = words.findIndex((piece, i) => i > 0 && afterTitle.test(beginning(piece)));
  const last = stop === -1 ? words.at(-1) : words[stop - 1];
  if (first === undefined || last === undefined || otherScript.test(beginning(first))) return undefined;
  return trimSpan(text, { start: first.start, end: last.end });
}

/** A treaty's name above `Distr.` belongs to the masthead; the title stands below. */
function belowMasthead(words: readonly FreeWords[], head: Head): readonly FreeWords[] {
  const distribution = firstOf(head.pieces, "distribution");
  const below = words.findIndex(({ start }) => start > (distribution?.start ?? Number.POSITIVE_INFINITY));
  return below > 0 && !words.slice(0, below).some(({ isTitle }) => isTitle) ? words.slice(below) : words;
}

function beforeNote(text: string, rest: readonly FreeWords[], head: Head): readonly FreeWords[] {
  const start = rest[0]?.start ?? 0;
  const note = head.pieces.find(
    (piece) =>
      piece.start > start &&
      (piece.token === "job-number" || (piece.token === "free" && isNote(text, piece))),
  );
  return note === undefined ? rest : rest.filter((piece) => piece.start < note.start);
}
