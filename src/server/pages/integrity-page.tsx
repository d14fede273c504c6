import type { Child } from "hono/jsx";
import type { OpenRecord } from "../../app/index.ts";
import { type CheckLine, type CheckReport, grouped } from "../../core/index.ts";
import { momentWords } from "../wording/date-words.ts";
import { counted } from "./pages-nav.tsx";
import { Vouching, type VouchingProps } from "./vouching.tsx";

/** The last check that somebody asked for on this page, and when it ended. */
export interface LastCheck {
  readonly report: CheckReport;
  readonly reread: boolean;
  readonly at: string;
}

/** What the record says of itself, or the sentence that says why it cannot. */
export type RecordState =
  | {
      readonly checkpoint: Awaited<ReturnType<OpenRecord["checkpoint"]>>;
      readonly counts: Awaited<ReturnType<OpenRecord["counts"]>>;
      readonly vouching: VouchingProps;
    }
  | { readonly fault: string };

interface IntegrityProps {
  readonly state: RecordState;
  readonly last: LastCheck | undefined;
}

/** What can be said of the record's integrity, and what that does not say. */
export function IntegrityPage({ state, last }: IntegrityProps): Child {
  return (
    <main id="main" class="column integrity">
      <h1>Integrity</h1>
      <p class="lead">Whether what this record holds is still what was put into it.</p>
      <Checkpoint state={state} />
      {"fault" in state || state.checkpoint === undefined ? null : <Vouching {...state.vouching} />}
      <CheckForm />
      {last === undefined ? (
        <p class="none" id="result">
          Nothing has been checked on this page yet.
        </p>
      ) : (
        <Result last={last} />
      )}
      <section aria-labelledby="custody">
        <h2 id="custody">Custody</h2>
        <p>
          Who received, read, reviewed and exported each file, and when:{" "}
          <a href="/custody">the record of custody of every file</a>, which prints as a sheet.
        </p>
      </section>
      <ThreeWords />
    </main>
  );
}

function Checkpoint({ state }: Omit<IntegrityProps, "last">): Child {
  if ("fault" in state) return <p role="alert">{state.fault}</p>;
  const { checkpoint, counts } = state;
  if (checkpoint === undefined)
    return <p>The log has no checkpoint yet: nothing has been put into this record.</p>;
  return (
    <section aria-labelledby="checkpoint">
      <h2 id="checkpoint">Checkpoint</h2>
      <p>
        The log holds {counted(checkpoint.size, "entry", "entries")} about{" "}
        {counted(counts.documents, "document")}. Its root hash stands for all of them: if one letter of one
        entry changes, the hash does too.
      </p>
      <dl class="values">
        <div>
          <dt>Origin</dt>
          <dd>
            <code>{checkpoint.origin}</code>
          </dd>
        </div>
        <div>
          <dt>Size</dt>
          <dd>{grouped(checkpoint.size)}</dd>
        </div>
        <div>
          <dt>Root hash</dt>
          <dd>
            <code class="hash">{checkpoint.rootHash}</code>
          </dd>
        </div>
      </dl>
      <details>
        <summary>The signed note itself</summary>
        <pre>{checkpoint.text}</pre>
      </details>
    </section>
  );
}

function CheckForm(): Child {
  return (
    <section aria-labelledby="check">
      <h2 id="check">Check it now</h2>
      <p>
        Every file is hashed again, the log’s tree is built again from its entries, the checkpoint’s signature
        is verified and the view is compared with what the log says.
      </p>
      <form class="check" method="post" action="/integrity">
        <label class="tick-box">
          <input type="checkbox" name="reread" value="yes" /> Also read every document anew and compare (takes
          longer)
        </label>
        <button type="submit">Check</button>
      </form>
    </section>
  );
}

function Result({ last }: { readonly last: LastCheck }): Child {
  const { report, reread, at } = last;
  const bad = report.lines.filter(({ state }) => signOf(state) === "✗");
  return (
    <section
      id="result"
      class={`result ${report.sound ? "sound" : "unsound"}`}
      aria-labelledby="result-title"
    >
      <h2 id="result-title">
        {report.sound
          ? `Nothing altered, nothing missing${report.lines.some(({ state }) => state === "unchecked") ? " in what could be compared" : ""}`
          : `${counted(bad.length, "thing does", "things do")} not agree`}
      </h2>
      <p>
        Asked for and finished on {momentWords(at)}. Looked at {counted(report.entries, "entry", "entries")}{" "}
        and {counted(report.blobs, "file")}
        {reread
          ? `; made ${counted(report.readingsMadeAnew, "reading")} anew`
          : "; documents were not read anew"}
        .
      </p>
      <ul class="plain entries check-lines">
        {report.lines.slice(0, 500).map((line) => (
          <CheckItem line={line} />
        ))}
      </ul>
      {report.lines.length > 500 ? (
        <p>The first 500 of {grouped(report.lines.length)} lines. “aver check” prints all of them.</p>
      ) : null}
      <p>
        Root hash checked: <code class="hash">{report.rootHash}</code>
      </p>
    </section>
  );
}

function CheckItem({ line }: { readonly line: CheckLine }): Child {
  const sign = signOf(line.state);
  return (
    <li class={sign === "✗" ? "unsound" : line.state}>
      <strong>
        {sign} {line.subject}: {line.state}
      </strong>{" "}
      {line.detail} {line.state === "sound" ? null : <code>{line.name}</code>}
    </li>
  );
}

function signOf(state: CheckLine["state"]): "✓" | "–" | "✗" {
  if (state === "sound") return "✓";
  return state === "unexpected" || state === "unchecked" || state === "erased" ? "–" : "✗";
}

function ThreeWords(): Child {
  return (
    <section aria-labelledby="three-words">
      <h2 id="three-words">Three different things</h2>
      <dl class="three">
        <div>
          <dt>Integrity</dt>
          <dd>
            The bytes in this record are the bytes that were put into it. This is what is checked here, and
            all that is checked here.
          </dd>
        </div>
        <div>
          <dt>Authenticity</dt>
          <dd>
            A document was made by the one it names. No check of this page says so: a forged letter keeps its
            integrity as well as a genuine one.
          </dd>
        </div>
        <div>
          <dt>Truth</dt>
          <dd>What a document states is so. Aver never says that, of any document, whoever made it.</dd>
        </div>
      </dl>
    </section>
  );
}
