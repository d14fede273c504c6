import type { Claim, DocumentView, Span } from "../core/index.ts";

const context = 32;

/**
 * A claim as a W3C Web Annotation (2017). Its offsets count Unicode code points, as the standard
 * does (section 4.2.4), where those of Aver count UTF-16 code units; the text is that of the
 * reading, which the `state` names.
 */
export function annotationOf({ summary, reading }: DocumentView, claim: Claim): object {
  const text = reading.source.text;
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:aver:${summary.source}:${claim.id}`,
    type: "Annotation",
    motivation: "classifying",
    body: { type: "Dataset", format: "application/json", value: JSON.stringify(claim) },
    target: {
      source: `urn:sha256:${summary.source}`,
      state: { type: "HttpRequestState", value: `reading sha256:${summary.reading}` },
      selector: [quoteSelector(text, claim.span), positionSelector(text, claim.span)],
    },
  };
}

function quoteSelector(text: string, { start, end }: Span): object {
  return {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start).toWellFormed(),
    suffix: text.slice(end, end + context).toWellFormed(),
  };
}

function positionSelector(text: string, { start, end }: Span): object {
  const before = codePoints(text, 0, start);
  return { type: "TextPositionSelector", start: before, end: before + codePoints(text, start, end) };
}

function codePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    const isLowSurrogate = unit >= 0xdc00 && unit <= 0xdfff;
    if (!isLowSurrogate) count++;
  }
  return count;
}
