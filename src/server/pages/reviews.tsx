import type { Child } from "hono/jsx";
import { type CustodyEvent, decisionWords, signerWords } from "../../core/index.ts";
import { momentWords } from "../wording/date-words.ts";

interface ReviewsProps {
  /** Reviews of one claim, in the order in which they were made. */
  readonly reviews: readonly CustodyEvent[];
  /** SHA-256 of the reading that is shown. */
  readonly reading: string;
}

/** What persons decided on how a claim was read. */
export function Reviews({ reviews, reading }: ReviewsProps): Child {
  return (
    <section aria-labelledby="reviews">
      <h2 id="reviews">Reviews</h2>
      {reviews.length === 0 ? (
        <p class="none">Nobody has reviewed how this claim was read.</p>
      ) : (
        <>
          <p>Each is a person’s decision on how the words were read, and not on what they state.</p>
          <ol class="plain entries">
            {reviews.map((review) => (
              <ReviewItem review={review} reading={reading} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function ReviewItem({ review, reading }: { readonly review: CustodyEvent; readonly reading: string }): Child {
  const { entry, number, signedBy } = review;
  if (entry.kind !== "claim-reviewed") return null;
  return (
    <li>
      <strong>{decisionWords[entry.decision]}</strong>
      {entry.corrections.map(({ field, value }) => (
        <span dir="auto">
          {" "}
          ({field}: “{value}”)
        </span>
      ))}
      : <span dir="auto">{entry.reason}</span>{" "}
      <small>
        {momentWords(entry.at)}, <code>{entry.by}</code>, {signerWords(signedBy)},{" "}
        <a href={`/custody/${entry.source}#entry-${number}`}>entry {number}</a>
        {entry.reading === reading ? null : "; made of an earlier reading"}
      </small>
    </li>
  );
}
