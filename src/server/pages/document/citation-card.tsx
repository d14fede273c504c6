import type { Child } from "hono/jsx";
import type { Citation, Field, ResolvedCitation } from "../../../core/index.ts";
import { webAddress } from "../../web-address.ts";
import { clipped } from "../../wording/clipped.ts";
import { dateWords } from "../../wording/date-words.ts";
import { citationKindNames } from "../../wording/kinds.ts";
import { anchorLink } from "./links.ts";
import type { ReaderModel } from "./reader-model.ts";
import { WordsLink } from "./words-link.tsx";

interface CitationProps {
  readonly resolved: ResolvedCitation;
  readonly model: ReaderModel;
}

/** What was read of one citation, and the documents of the record that it names. */
export function CitationCard({ resolved, model }: CitationProps): Child {
  const { citation, targets } = resolved;
  const label = model.labels.get(citation.id) ?? "";
  return (
    <article
      class="card k-citation"
      id={`c-${citation.id}`}
      data-for={citation.id}
      aria-labelledby={`h-${citation.id}`}
    >
      <header>
        <h4 id={`h-${citation.id}`}>
          <span class="letter">{label}</span> {citationKindNames[citation.kind]}
        </h4>
        <a
          class="return"
          href={anchorLink(model, citation.start, `w-${citation.id}`)}
          aria-label={`To the words: ${label}`}
        >
          To the words
        </a>
      </header>
      <p class="saying">
        <q class="quoted">{clipped(model.text.slice(citation.start, citation.end), 260)}</q>
      </p>
      <dl class="values">
        <Rows citation={citation} model={model} />
        <BackReferenceRow citation={citation} model={model} />
        <AddressRow citation={citation} />
        <TargetRow targets={targets} />
      </dl>
    </article>
  );
}

function Rows({ citation, model }: { readonly citation: Citation; readonly model: ReaderModel }): Child {
  return (
    <>
      {rowsOf(citation).map(({ label: name, field, words }) => (
        <div>
          <dt>{name}</dt>
          <dd>
            <WordsLink model={model} to={field.span}>
              {words}
            </WordsLink>
          </dd>
        </div>
      ))}
    </>
  );
}

interface CitationRow {
  readonly label: string;
  readonly field: Field<string>;
  readonly words: string;
}

function rowsOf(citation: Citation): readonly CitationRow[] {
  const row = (
    label: string,
    field: Field<string> | undefined,
    words: (value: string) => string = String,
  ): readonly CitationRow[] => (field === undefined ? [] : [{ label, field, words: words(field.value) }]);
  return [
    ...row("Signal", citation.signal),
    ...citation.authors.flatMap((field) => row("Author", field)),
    ...row("Issued by", citation.issuer),
    ...row("Case", citation.caseName),
    ...row("Title", citation.title),
    ...row("In", citation.container),
    ...row("Publisher", citation.publisher),
    ...row("Place", citation.place),
    ...row("Date", citation.date, dateWords),
    ...citation.symbols.flatMap((field) => row("Symbol", field)),
    ...citation.numbers.flatMap((field) => row("Number", field)),
    ...row("Provision", citation.provision),
    ...row("Portion", citation.portion),
    ...row("Pages", citation.pages),
    ...row("Paragraphs", citation.paragraphs),
  ];
}

function BackReferenceRow({
  citation,
  model,
}: {
  readonly citation: Citation;
  readonly model: ReaderModel;
}): Child {
  const { backReference } = citation;
  if (backReference === undefined) return null;
  return (
    <div>
      <dt>Refers to</dt>
      <dd class="refs">
        {backReference.citations.length === 0 ? "a citation that could not be found" : null}
        {backReference.citations.map((id) => (
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

function AddressRow({ citation }: { readonly citation: Citation }): Child {
  const { address } = citation;
  if (address === undefined) return null;
  const link = webAddress(address.value);
  return (
    <div>
      <dt>Address</dt>
      <dd>
        {link === undefined ? (
          <code>{address.value}</code>
        ) : (
          <a href={link} rel="noopener noreferrer nofollow">
            {address.value}
          </a>
        )}
      </dd>
    </div>
  );
}

function TargetRow({ targets }: Pick<ResolvedCitation, "targets">): Child {
  if (targets.length === 0) return null;
  return (
    <div>
      <dt>In this record</dt>
      <dd>
        <ul class="plain">
          {targets.map(({ source, title, symbol }) => (
            <li>
              <a href={`/documents/${source}`}>
                {symbol}: {clipped(title, 120)}
              </a>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
