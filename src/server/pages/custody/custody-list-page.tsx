import type { Child } from "hono/jsx";
import type { DocumentSummary, Listing, SealedFile } from "../../../core/index.ts";
import { clipped } from "../../wording/clipped.ts";
import { momentWords } from "../../wording/date-words.ts";
import { counted, Pages } from "../pages-nav.tsx";

interface CustodyListProps {
  readonly listing: Listing<DocumentSummary>;
  /** From 1. */
  readonly page: number;
  readonly sealed: readonly SealedFile[];
}

/** Every file, each leading to its record of custody. */
export function CustodyListPage({ listing, page, sealed }: CustodyListProps): Child {
  return (
    <main id="main" class="column custody-list">
      <h1>Custody</h1>
      <p class="lead">Who received, read, reviewed and exported each file, and when: as the log has it.</p>
      {listing.items.length === 0 ? (
        <p class="none">No document has been read into this record.</p>
      ) : (
        <ul class="plain entries">
          {listing.items.map(({ source, title, paths, receivedAt }) => (
            <li>
              <a href={`/custody/${source}`}>{clipped(title, 160)}</a>{" "}
              <small>
                received as <code>{paths[0] ?? "unnamed"}</code> on {momentWords(receivedAt)}
              </small>
            </li>
          ))}
        </ul>
      )}
      <Pages listing={listing} page={page} path="/custody" query={{}} />
      {sealed.length === 0 ? null : <Sealed sealed={sealed} />}
    </main>
  );
}

function Sealed({ sealed }: Pick<CustodyListProps, "sealed">): Child {
  return (
    <section aria-labelledby="sealed">
      <h2 id="sealed">Confidential files</h2>
      <p>
        {counted(sealed.length, "file")}, of which the log has neither name nor hash. This page shows nothing
        of what they hold.
      </p>
      <ul class="plain entries">
        {sealed.map(({ commitment, receivedAt, isErased }) => (
          <li>
            <a href={`/custody/${commitment}`}>
              <code>{commitment.slice(0, 16)}</code>
            </a>{" "}
            <small>
              received on {momentWords(receivedAt)}
              {isErased ? ", erased" : ""}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
