import type { Problem, Sender, Span } from "../../core/index.ts";
import { inferredField } from "../text/field.ts";
import { foldBlanks } from "../text/fold.ts";

/** Senders completed from elsewhere in the document, with a problem wherever that was needed. */
export interface RecoveredSenders {
  readonly senders: readonly Sender[];
  readonly problems: readonly Problem[];
}

const mission =
  /(?:Permanent\s+(?:Observer\s+)?Mission|Permanent\s+(?:Representative|Observer)|Embassy|Government)\s+of\s+(?:the\s+)?(?<party>\p{Lu}[\p{L}’'-]*(?:\s+(?:(?:of|the|and|de|du)\s+){0,2}\p{Lu}[\p{L}’'-]*){0,6})(?=\s+(?:to\s+the\s+(?:United\s+Nations|Security)|presents|has\s+the\s+honou?r|would\s+like|wishes))/u;

/**
 * A copy may have lost the names in its title (`Permanent Representative of to the United Nations`).
 * The party is then taken from the signature, or from how the sender names itself in the body, and says so.
 */
export function recoverSenders(
  text: string,
  senders: readonly Sender[],
  signatories: readonly Sender[],
  body: Span,
): RecoveredSenders {
  const lost = senders.find(({ party, office }) => party === undefined && isSpokenFor(office?.value));
  if (lost === undefined) return { senders, problems: [] };
  const party = fromSignature(signatories) ?? fromBody(text, body);
  const span = lost.office?.span;
  const detail =
    party === undefined
      ? "The title names no State or organisation for the sender."
      : "The title names no State or organisation for the sender; it was taken from elsewhere in the document.";
  const problem: Problem = {
    kind: "problem",
    code: "sender-doubtful",
    detail,
    ...(span === undefined ? {} : { span }),
  };
  return {
    senders:
      party === undefined
        ? senders
        : senders.map((sender) => (sender === lost ? { ...sender, party } : sender)),
    problems: [problem],
  };
}

/** Offices that always speak for a State or body, so that a missing party is a loss. */
function isSpokenFor(office: string | undefined): boolean {
  return (
    office !== undefined &&
    /Representative|Chargé|Charge|Permanent|Mission|Minister|Observer|Ambassador|Embassy|Representante|Encargad/i.test(
      office,
    )
  );
}

function fromSignature(signatories: readonly Sender[]): Sender["party"] {
  const party = signatories.find((signatory) => signatory.party !== undefined)?.party;
  return party === undefined ? undefined : inferredField(party.value, party.span, "sender-from-signature");
}

/** A letter that passes on a statement of a ministry passes on its own. */
const ownMinistry =
  /(?:transmit|enclose|attach|forward|convey|bring)[^.]{0,160}?(?:Ministry|Minister)\s+(?:of|for)\s+(?:Foreign|External)\s+(?:Affairs|Relations)\s+of\s+(?:the\s+)?(?<party>\p{Lu}[\p{L}’'-]*(?:\s+(?:(?:of|the|and)\s+){0,2}\p{Lu}[\p{L}’'-]*){0,6})/u;

/** `On behalf of the Government of …, I`, `my country, …,`: a letter that says for whom it speaks. */
const onBehalf =
  /(?:[Oo]n\s+behalf\s+of|[Uu]?[Pp]?[Oo]n\s+(?:the\s+)?instructions?\s+(?:of|from))\s+(?:the\s+|my\s+)?(?:Government\s+of\s+)?(?:the\s+)?(?<party>(?!Government|Secretary|President|Minist)\p{Lu}[\p{L}’'-]*(?:\s+(?:(?:of|the|and|de|du)\s+){0,2}\p{Lu}[\p{L}’'-]*){0,6})(?=,?\s+(?:I|and|we)\b|\s*,)|[Mm]y\s+country,\s+(?:the\s+)?(?<country>\p{Lu}[\p{L}’'-]*(?:\s+(?:(?:of|the|and)\s+){0,2}\p{Lu}[\p{L}’'-]*){0,6})(?=,)/u;

const style =
  /^(?:(?:\p{Lu}[\p{L}-]+\s+){0,3}(?:Republic|Kingdom|State|Federation|Union|Commonwealth|Principality|Sultanate|Emirate)\s+of\s+(?:the\s+)?)(?<short>\p{Lu}.*)$/u;

/** A State named in full goes by the short name that the same document uses for it elsewhere. */
function shortName(text: string, party: string, near: Span): string {
  const short = style.exec(party)?.groups?.short;
  if (short === undefined) return party;
  const around = text.slice(Math.max(0, near.start - 20_000), near.end + 20_000).replace(/\s+/g, " ");
  return around.replaceAll(foldBlanks(party), "").includes(` ${foldBlanks(short)}`) ? short : party;
}

function fromBody(text: string, body: Span): Sender["party"] {
  const words = text.slice(body.start, Math.min(body.end, body.start + 6_000));
  const match = mission.exec(words) ?? onBehalf.exec(words) ?? ownMinistry.exec(words);
  const party = match?.groups?.party ?? match?.groups?.country;
  if (match === null || party === undefined) return undefined;
  const start = body.start + match.index + match[0].lastIndexOf(party);
  const span = { start, end: start + party.length };
  return inferredField(shortName(text, foldBlanks(party), span), span, "sender-from-body");
}
