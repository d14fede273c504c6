import type { Child } from "hono/jsx";
import type { AnchorStates, TimestampedSize } from "../../app/index.ts";
import { grouped } from "../../core/index.ts";
import { momentWords } from "../wording/date-words.ts";

/** Who vouches for how much of the log. */
export interface VouchingProps {
  readonly anchors: AnchorStates;
  readonly timestamped: TimestampedSize | undefined;
}

/** Written, witnessed, timestamped: three states that are not the same, each with the size up to which it holds. */
export function Vouching({ anchors, timestamped }: VouchingProps): Child {
  const { written, witnessed, witnesses } = anchors;
  return (
    <section aria-labelledby="vouching">
      <h2 id="vouching">Who vouches for it</h2>
      <dl class="values vouching">
        <State name="Written" size={written.size} of={written.size}>
          On disk here, signed by the record’s own key. Whoever keeps that key could make another log.
        </State>
        <State name="Witnessed" size={witnessed?.size} of={written.size}>
          {witnessed === undefined
            ? notWitnessed(witnesses)
            : `Signed by ${witnessed.signatures.map(({ witness, at }) => `${witness} on ${momentWords(at)}`).join("; ")}. Nothing up to there can be changed or cut off unseen.`}
        </State>
        <State name="Timestamped" size={timestamped?.size} of={written.size}>
          {timestamped === undefined
            ? "No time-stamping authority has seen this log."
            : `Seen by ${timestamped.timestamps.map(({ authority, at }) => `${authority} on ${momentWords(at)}`).join("; ")}. What was there up to that size was there at that time.`}
        </State>
      </dl>
    </section>
  );
}

function notWitnessed(witnesses: readonly string[]): string {
  return witnesses.length === 0
    ? "No witness is known to this record."
    : `Not signed by as many as the record’s policy asks for, of ${witnesses.join(", ")}.`;
}

interface StateProps {
  readonly name: string;
  readonly size: number | undefined;
  readonly of: number;
  readonly children?: Child;
}

function State({ name, size, of, children }: StateProps): Child {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{extent(size, of)}</strong> {children}
      </dd>
    </div>
  );
}

function extent(size: number | undefined, of: number): string {
  if (size === undefined) return "Nothing.";
  return size === of
    ? `All ${grouped(of)} entries.`
    : `The first ${grouped(size)} of ${grouped(of)} entries.`;
}
