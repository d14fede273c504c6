import type { Child } from "hono/jsx";
import type { Claim, CustodyEvent, Explanation, Span } from "../../core/index.ts";
import { basisWords, claimValues } from "../wording/claim-values.ts";
import { clipped } from "../wording/clipped.ts";
import { kindNames } from "../wording/kinds.ts";
import { Saying } from "./document/claim-card.tsx";
import { readerLink } from "./document/links.ts";
import type { ReaderModel } from "./document/reader-model.ts";
import { WordsLink } from "./document/words-link.tsx";
import { PictureLink } from "./picture/picture-link.tsx";
import { Reviews } from "./reviews.tsx";
import { RulesFired } from "./rules-fired.tsx";

interface ClaimPageProps {
  readonly claim: Claim;
  readonly model: ReaderModel;
}

interface ReviewedClaim extends ClaimPageProps {
  /** What persons decided on it. */
  readonly reviews: readonly CustodyEvent[];
  readonly explanation: Explanation | undefined;
}

/** One claim in full: its sentence, every value with the words it was read from, its speakers, sources and rule. */
export function ClaimPage({ claim, model, reviews, explanation }: ReviewedClaim): Child {
  const { summary } = model.view;
  const label = model.labels.get(claim.id) ?? "";
  return (
    <main id="main" class="column claim-page">
      <p class="eyebrow">
        <a href={`/documents/${summary.source}`}>{clipped(summary.title, 120)}</a>
      </p>
      <h1>
        <span class={`letter k-${claim.kind}`}>{label}</span> {kindNames[claim.kind].one}
      </h1>
      <Saying claim={claim} model={model} />
      <Sentence claim={claim} model={model} />
      <h2>Every value and its words</h2>
      <ValueTable claim={claim} model={model} />
      <h2>Who speaks</h2>
      <Speakers claim={claim} model={model} />
      <h2>What stands behind it in the document</h2>
      <SourceList claim={claim} model={model} />
      <h2>How it was read</h2>
      <Reading claim={claim} model={model} />
      <RulesFired explanation={explanation} id={claim.id} model={model} />
      <Reviews reviews={reviews} reading={summary.reading} />
      <Neighbours claim={claim} model={model} />
    </main>
  );
}

function Sentence({ claim, model }: ClaimPageProps): Child {
  const { sentence, span } = claim;
  const slice = (from: number, to: number): string => model.text.slice(from, to);
  return (
    <figure class="sentence">
      <blockquote dir="auto">
        {slice(sentence.start, span.start)}
        <mark class={`m k-${claim.kind}`}>{slice(span.start, span.end)}</mark>
        {slice(span.end, sentence.end)}
      </blockquote>
      <figcaption>
        The sentence in which it stands.{" "}
        <a href={readerLink(model, { page: model.page, anchor: `w-${claim.id}` })}>See it in its place</a>{" "}
        <PictureLink of={model.view} to={claim.span} label={model.labels.get(claim.id) ?? ""} />
      </figcaption>
    </figure>
  );
}

function ValueTable({ claim, model }: ClaimPageProps): Child {
  return (
    <section class="wide" aria-label="Values" tabindex={0}>
      <table class="values-table">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">As read</th>
            <th scope="col">Its words</th>
            <th scope="col">How it was come by</th>
          </tr>
        </thead>
        <tbody>
          {claimValues(claim).map(({ label, text, span, basis, rule, remark, claim: other }) => (
            <tr>
              <th scope="row">{label}</th>
              <td>
                {text} {other === undefined ? null : <ClaimReference id={other} model={model} />}
                {remark === undefined ? null : <small> {remark}</small>}
              </td>
              <td>
                <WordsLink model={model} to={span}>
                  {quoted(span, model)}
                </WordsLink>
              </td>
              <td>
                {basisWords[basis]}
                {rule === undefined ? null : <code> {rule}</code>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ClaimReference({ id, model }: { readonly id: string; readonly model: ReaderModel }): Child {
  const { source } = model.view.summary;
  return <a href={`/documents/${source}/claims/${encodeURIComponent(id)}`}>{model.labels.get(id) ?? id}</a>;
}

function Speakers({ claim, model }: ClaimPageProps): Child {
  return (
    <ol class="speakers">
      {claim.attribution.map(({ name, role, cue }) => (
        <li>
          <strong>{name.value}</strong>{" "}
          <small>{role === "author" ? "author of this part of the document" : role}</small>
          <br />
          <WordsLink model={model} to={name.span}>
            {quoted(name.span, model)}
          </WordsLink>{" "}
          <small>{basisWords[name.basis]}</small>
          {cue === undefined ? null : (
            <>
              , laid on them by{" "}
              <WordsLink model={model} to={cue}>
                {quoted(cue, model)}
              </WordsLink>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

function SourceList({ claim, model }: ClaimPageProps): Child {
  const { notes, citations } = claim.support;
  const cited = model.view.citations.filter(({ citation }) => citations.includes(citation.id));
  const called = model.view.reading.document.notes.filter(({ id }) => notes.includes(id));
  if (cited.length === 0 && called.length === 0) return <p>The document gives no source at this sentence.</p>;
  return (
    <ul class="plain entries">
      {called.map(({ mark, body }) => (
        <li>
          Note {mark}:{" "}
          <WordsLink model={model} to={body}>
            {quoted(body, model)}
          </WordsLink>
        </li>
      ))}
      {cited.map(({ citation, targets }) => (
        <li>
          {model.labels.get(citation.id)}:{" "}
          <WordsLink model={model} to={citation}>
            {quoted(citation, model)}
          </WordsLink>
          {targets.map(({ source, symbol }) => (
            <>
              {" "}
              <a href={`/documents/${source}`}>{symbol} is in this record</a>
            </>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Reading({ claim, model }: ClaimPageProps): Child {
  const { summary, reading } = model.view;
  const { start, end } = claim.span;
  const facts: readonly (readonly [string, Child])[] = [
    ["Rule", <code>{claim.rule}</code>],
    ["Reader", `${reading.reader.name} ${reading.reader.version}`],
    ["Identifier", <code>{claim.id}</code>],
    ["Place", `characters ${start} to ${end} of the reading’s text (UTF-16 code units)`],
    ["Put as", claim.negated ? `${claim.modality}, negated` : claim.modality],
  ];
  return (
    <>
      <dl class="values">
        {facts.map(([name, words]) => (
          <div>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={`/documents/${summary.source}/claims/${encodeURIComponent(claim.id)}/annotation.jsonld`}>
          This claim as a W3C Web Annotation
        </a>
      </p>
    </>
  );
}

function Neighbours({ claim, model }: ClaimPageProps): Child {
  const { claims } = model.view.reading;
  const place = claims.findIndex(({ id }) => id === claim.id);
  const before = claims[place - 1];
  const after = claims[place + 1];
  return (
    <nav class="pages" aria-label="Claims of this document">
      {before === undefined ? null : (
        <span>
          Before: <ClaimReference id={before.id} model={model} />
        </span>
      )}
      {after === undefined ? null : (
        <span>
          Next: <ClaimReference id={after.id} model={model} />
        </span>
      )}
    </nav>
  );
}

function quoted({ start, end }: Span, model: ReaderModel): string {
  return `“${clipped(model.text.slice(start, end), 200)}”`;
}
