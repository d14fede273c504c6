import type { DocumentForm, Field, Masthead, Problem, Sender } from "../../core/index.ts";
import type { Front } from "../forms/read-front.ts";
import type { Line } from "../text/lines.ts";
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
  const withJob: Masthead = {
    ...front.masthead,
    ...(jobNumber === undefined || form.value === "article" ? {} : { jobNumber }),
  };
  if (!isLetter) return { masthead: withJob, problems: [] };
  if (front.head.letter === undefined)
    return { masthead: plainLetter(text, withJob, lines, own), problems: [] };
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

/** A letter as sent: the title line is no title of a document, so none is given from the letterhead. */
function plainLetter(
  text: string,
  masthead: Masthead,
  lines: readonly Line[],
  own: readonly Sender[],
): Masthead {
  const head = readPlainLetterHead(text, lines);
  const date = masthead.letterDate ?? head.date;
  const signed = own.at(-1);
  const below = addresseesBelow(text, lines, signed?.office?.span.end ?? signed?.name?.span.end ?? text.length);
  return {
    ...masthead,
    ...(date === undefined ? {} : { letterDate: date }),
    senders: masthead.senders.length > 0 ? masthead.senders : own.map((one) => senderFrom(one, head.party)),
    addressees: [masthead.addressees, head.addressees, below].find((list) => list.length > 0) ?? [],
  };
}
