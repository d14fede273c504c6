import type { Child } from "hono/jsx";
import type { Claim } from "../../../core/index.ts";
import { type ShownValue, shortBasisWords, valueRows } from "../../wording/claim-values.ts";
import { kindNames } from "../../wording/kinds.ts";
import { sayingVerbs } from "../../wording/saying.ts";
import { PictureLink } from "../picture/picture-link.tsx";
import { QuotedWords } from "../quoted-words.tsx";
import { anchorLink } from "./links.ts";
import type { ReaderModel } from "./reader-model.ts";
import { WordsLink } from "./words-link.tsx";

interface ClaimProps {
  readonly claim: Claim;
  readonly model: ReaderModel;
}

/** What was read of one claim: who states it, its words, and every value with the way to its words. */
export function ClaimCard({ claim, model }: ClaimProps): Child {
  const { id, kind } = claim;
  const { source } = model.view.summary;
  const label = model.labels.get(id) ?? "";
  return (
    <article class={`card k-${kind}`} id={`c-${id}`} data-for={id} aria-labelledby={`h-${id}`}>
      <header>
        <h4 id={`h-${id}`}>
          <span class="letter">{label}</span> {kindNames[kind].one}
        </h4>
        <a
          class="permalink"
          href={`/documents/${source}/claims/${encodeURIComponent(id)}`}
          aria-label={`All of it: ${label}`}
        >
          All of it
        </a>
        <PictureLink of={model.view} to={claim.span} label={label} />
        <a
          class="return"
          href={anchorLink(model, claim.span.start, `w-${id}`)}
          aria-label={`To the words: ${label}`}
        >
          To the words
        </a>
      </header>
      <Saying claim={claim} model={model} />
      <ClaimValues claim={claim} model={model} />
    </article>
  );
}

/** `A states that B states: “…”`, each speaker leading to the words that name them. */
export function Saying({ claim, model }: ClaimProps): Child {
  const { attribution, modality, span } = claim;
  const sentence = {
    start: Math.min(claim.sentence.start, span.start),
    end: Math.max(claim.sentence.end, span.end),
  };
  return (
    <p class="saying">
      {attribution.map(({ name, role }, index) => (
        <>
          {index === 0 ? null : role === "quoted" ? " quotes " : " states that "}
          <WordsLink model={model} to={name.span}>
            {name.value}
          </WordsLink>
        </>
      ))}{" "}
      {sayingVerbs[modality]}:{" "}
      <QuotedWords
        sentence={model.text.slice(sentence.start, sentence.end)}
        start={span.start - sentence.start}
        end={span.end - sentence.start}
        around={span.end - span.start > 70 ? 0 : 60}
      />
    </p>
  );
}

function ClaimValues({ claim, model }: ClaimProps): Child {
  return (
    <dl class="values">
      {[...valueRows(claim)].map(([label, values]) => (
        <div>
          <dt>{label}</dt>
          <dd class="side-by-side">
            {values.map((value) => (
              <Value value={value} model={model} />
            ))}
          </dd>
        </div>
      ))}
      {claim.negated ? <Plain label="Negated" text="yes, in its words" /> : null}
      {claim.modality === "asserted" ? null : <Plain label="Put as" text={claim.modality} />}
      <Doubts claim={claim} model={model} />
      <Sources claim={claim} model={model} />
    </dl>
  );
}

/** Words that were recognised in a picture and are in doubt: they are to be compared with the picture. */
function Doubts({ claim: { doubts = [] }, model }: ClaimProps): Child {
  if (doubts.length === 0) return null;
  return (
    <div class="doubts">
      <dt>Read with doubt</dt>
      <dd class="side-by-side">
        {doubts.map((doubt) => (
          <span>
            <WordsLink model={model} to={doubt}>
              {model.text.slice(doubt.start, doubt.end)}
            </WordsLink>
            <small> recognised at {String(doubt.confidence)} of 100: compare it with the picture</small>
          </span>
        ))}
      </dd>
    </div>
  );
}

function Value({ value, model }: { readonly value: ShownValue; readonly model: ReaderModel }): Child {
  const { label, text, span, basis, remark, claim } = value;
  return (
    <span>
      <WordsLink model={model} to={span}>
        {text}
      </WordsLink>
      {claim === undefined ? null : <ClaimLink id={claim} model={model} />}
      {remark === undefined || label === "Time" ? null : <small> {remark}</small>}
      {basis === "read" ? null : <small class="basis"> {shortBasisWords[basis]}</small>}
    </span>
  );
}

function ClaimLink({ id, model }: { readonly id: string; readonly model: ReaderModel }): Child {
  const claim = model.claimsById.get(id);
  const label = model.labels.get(id) ?? id;
  if (claim === undefined) return <> {label}</>;
  return (
    <>
      {" "}
      <a class={`ref k-${claim.kind}`} href={anchorLink(model, claim.span.start, `c-${id}`)} data-to={id}>
        {label}
      </a>
    </>
  );
}

function Plain({ label, text }: { readonly label: string; readonly text: string }): Child {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function Sources({ claim, model }: ClaimProps): Child {
  const { notes, citations } = claim.support;
  if (notes.length === 0 && citations.length === 0) {
    return <Plain label="Sources" text="none given at this sentence" />;
  }
  return (
    <div>
      <dt>Sources</dt>
      <dd class="refs">
        {notes.map((id) => {
          const note = model.notesById.get(id);
          return note === undefined ? null : (
            <a class="ref" href={anchorLink(model, note.body.start, `note-${id}`)}>
              note {note.mark}
            </a>
          );
        })}
        {citations.map((id) => (
          <a
            class="ref k-citation"
            href={anchorLink(model, model.citationsById.get(id)?.start ?? 0, `c-${id}`)}
            data-to={id}
          >
            {model.labels.get(id) ?? id}
          </a>
        ))}
      </dd>
    </div>
  );
}
