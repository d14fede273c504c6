import type { DocumentForm, Field, Masthead, Problem, Sender } from "../../core/index.ts";
import type { Front } from "../forms/read-front.ts";
import { findSymbols } from "../symbols/index.ts";
import { readField } from "../text/field.ts";
import type { Line } from "../text/lines.ts";
import { readNoteVerbaleHead } from "./note-verbale-head.ts";
import { addresseesBelow, readPlainLetterHead, senderFrom } from "./plain-letter-head.ts";
import { recoverSenders } from "./recover-senders.ts";

/** What was found outside the head and can complete it. */
export interface Completion {
  readonly front: Front;
  readonly form: Field<DocumentForm>;
  readonly lines: readonly Line[];
  /** Who signs the main part. */
  readonly own: readonly Sender[];
  readonly jobNumber: Field<string> | undefined;
}

/** Adds to a masthead what the document says elsewhere: the job number at the foot, the sender in the signature. */
export function completeMasthead(
  text: string,
  { front, form, lines, own, jobNumber }: Completion,
): { masthead: Masthead; problems: readonly Problem[] } {
  const isLetter = form.value === "letter" || form.value === "note-verbale";
  const labelled = front.masthead.symbols.length > 0 ? front.masthead.symbols : labelledSymbols(text);
  const withJob: Masthead = {
    ...front.masthead,
    symbols: labelled,
    ...(jobNumber === undefined || form.value === "article" ? {} : { jobNumber }),
  };
  if (!isLetter) return { masthead: withJob, problems: [] };
  if (front.head.letter === undefined)
    return sentLetter(text, withJob, { front, form, lines, own, jobNumber });
  const { senders, problems } = recoverSenders(text, withJob.senders, own, {
    start: front.bodyStart,
    end: text.length,
  });
  return {
    masthead: {
      ...withJob,
      senders: senders.length > 0 ? senders : own.map((one) => senderFrom(one, undefined)),
    },
    problems,
  };
}

/** A site's own label, as archives of letters print it below a copy: `Document symbol: S/2008/754`. */
function labelledSymbols(text: string): readonly Field<string>[] {
  const label = "Document symbol:";
  const at = text.indexOf(label);
  if (at === -1) return [];
  const newline = text.indexOf("\n", at);
  const span = { start: at + label.length, end: newline === -1 ? text.length : newline };
  return findSymbols(text, span).flatMap((mention) =>
    mention.symbols.map((symbol) => readField(symbol, mention)),
  );
}

const namesLetter = /\b(?:letters?|notes?|statement|appeal|memorandum|petition|reply|response|protest)\b/i;

/** A letter as sent has no masthead: letterhead, address and signature say what a title would. */
function sentLetter(
  text: string,
  masthead: Masthead,
  completion: Completion,
): { masthead: Masthead; problems: readonly Problem[] } {
  const { form, front } = completion;
  const { title, ...untitled } = masthead;
  const isTitle = title !== undefined && namesLetter.test(title.value);
  const bare: Masthead = isTitle || title === undefined ? masthead : untitled;
  const read =
    form.value === "note-verbale" ? sentNote(text, bare, completion) : plainLetter(text, bare, completion);
  const body = { start: front.bodyStart, end: text.length };
  const { senders, problems } = recoverSenders(text, read.senders, completion.own, body);
  return { masthead: { ...read, senders }, problems: isTitle ? problems : [] };
}

/** A note verbale names sender and addressee in its opening sentence. */
function sentNote(text: string, masthead: Masthead, { lines }: Completion): Masthead {
  const head = readNoteVerbaleHead(text, lines);
  const date = masthead.letterDate ?? head.date;
  return {
    ...masthead,
    ...(date === undefined ? {} : { letterDate: date }),
    senders: masthead.senders.length > 0 ? masthead.senders : head.senders,
    addressees: masthead.addressees.length > 0 ? masthead.addressees : head.addressees,
  };
}

/** The letterhead and the signature name the sender, the address the addressee. */
function plainLetter(text: string, masthead: Masthead, { lines, own }: Completion): Masthead {
  const head = readPlainLetterHead(text, lines);
  const date = masthead.letterDate ?? head.date;
  const signed = own.at(-1);
  const below = addresseesBelow(
    text,
    lines,
    signed?.office?.span.end ?? signed?.name?.span.end ?? text.length,
  );
  return {
    ...masthead,
    ...(date === undefined ? {} : { letterDate: date }),
    senders: masthead.senders.length > 0 ? masthead.senders : own.map((one) => senderFrom(one, head.party)),
    addressees: [masthead.addressees, head.addressees, below].find((list) => list.length > 0) ?? [],
  };
}
