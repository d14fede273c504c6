import type { Document, Field, Part, Sender, Span, Speaker } from "../../../core/index.ts";

/** The speaker with whom every chain of a part begins: its own author, else the sender of the whole. */
export function authorOf(document: Document, partIndex: number, text: string): Speaker {
  for (
    let part = document.parts[partIndex];
    part !== undefined && part.within !== undefined;
    part = document.parts[part.within]
  ) {
    if (part.author !== undefined) return author({ ...part.author, basis: "document" });
    const titled = part.within === undefined ? undefined : titledAuthor(document, part, text);
    if (titled !== undefined) return author(titled);
  }
  const sender = document.masthead.senders.find(
    (one) => one.party !== undefined || one.office !== undefined || one.name !== undefined,
  );
  const signatory = document.signatories.find((one) => one.party !== undefined || one.name !== undefined);
  const named = senderName(sender) ?? senderName(signatory);
  if (named !== undefined) return author(named);
  const resolution = document.form.value === "resolution" || document.form.value === "decision";
  const organ = document.masthead.organs.at(resolution ? -1 : 0);
  if (organ !== undefined) return author({ ...organ, basis: "document" });
  return author(headedBy(document, text) ?? unnamed(document.parts[0]));
}

const reportOf =
  /\b(?:report|statement|findings|memorandum|note verbale|submission|communiqué|testimony|declaration) (?:of|by|from|prepared by|issued by) (?:the |Mr\. |Ms\. |Dr\. )?(?<maker>\p{Lu}[^\n,;:(.]{2,90})/u;

/** Whose annex it is, where its heading says so: `Summary of the seventh report of the Observer Group`. */
function titledAuthor(document: Document, part: Part, text: string): Field<string> | undefined {
  const headings = document.blocks.filter(
    ({ kind, start, end }) =>
      kind === "heading" && start >= part.start && end <= Math.min(part.end, part.start + 2000),
  );
  for (const { start, end } of headings.slice(0, 3)) {
    const heading = text.slice(start, Math.min(end, start + 400));
    const maker = reportOf.exec(heading)?.groups?.maker;
    if (maker === undefined || /^(?:\d|Letter|Annex)/.test(maker)) continue;
    const at = start + heading.indexOf(maker);
    const value = maker.replace(/\s+/g, " ").trim();
    return {
      value,
      basis: "inferred",
      span: { start: at, end: at + maker.length },
      rule: "attribution-annex@1",
    };
  }
  return undefined;
}

const bodyNoun =
  /^(?:Office|Ministry|Commission|Committee|Council|Agency|Mission|Centre|Center|Association|Union|Federation|Bureau|Secretariat|Department|Permanent Mission|Embassy)\b|\b(?:Office|Ministry|Commission|Committee|Council|Agency|Mission|Group|Centre|Center|Association|Organi[sz]ation|Union|Federation|Network|Watch|Institute|Observatory|Society|Bureau|Cross|Crescent|Foundation|League)$/u;
const name = /^(?:The )?\p{Lu}[\p{L}'’.-]*(?: (?:of|the|for|and|on|in|to|\p{Lu}[\p{L}'’.-]*)){1,11}$/u;

/** A body whose name is the first heading, as over a bulletin or a press release: `Office for the Missing of Veldania`. */
function headedBy({ blocks }: Document, text: string): Field<string> | undefined {
  const first = blocks.find(
    ({ kind, start, end }) => (kind === "heading" || kind === "title") && end > start,
  );
  if (first === undefined || first.start > 400 || first.end - first.start > 120) return undefined;
  const value = text.slice(first.start, first.end).replace(/\s+/g, " ").trim();
  if (!name.test(value) || !bodyNoun.test(value.replace(/^The /, ""))) return undefined;
  return {
    value,
    basis: "inferred",
    span: { start: first.start, end: first.end },
    rule: "attribution-heading@1",
  };
}

function author(name: Field<string>): Speaker {
  return { name, role: "author" };
}

/** `Permanent Representative of Veldania`: office and party as the head of the document gives them. */
function senderName(sender: Sender | undefined): Field<string> | undefined {
  if (sender === undefined) return undefined;
  const { office, party, name } = sender;
  if (office !== undefined && party !== undefined) {
    const apart = office.value.toLowerCase().includes(party.value.toLowerCase());
    return {
      value: apart ? office.value : `${office.value} of ${party.value}`,
      basis: "document",
      span: union(office.span, party.span),
    };
  }
  const only = party ?? office ?? name;
  return only === undefined ? undefined : { value: only.value, basis: "document", span: only.span };
}

function union(a: Span, b: Span): Span {
  const both = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
  return both.end - both.start <= 300 ? both : b;
}

function unnamed(part: Part | undefined): Field<string> {
  const at = part?.start ?? 0;
  return {
    value: "author of the document",
    basis: "inferred",
    span: { start: at, end: at },
    rule: "attribution-author@1",
  };
}
