import type { Child } from "hono/jsx";
import {
  type Custody,
  type CustodyEvent,
  type CustodyFile,
  eventWords,
  grouped,
  groupedHash,
  type Person,
  signerWords,
} from "../../../core/index.ts";

/** All that was done to one file, in order, and how to verify it: a page, and a sheet of paper. */
export function CustodyPage({ custody }: { readonly custody: Custody }): Child {
  return (
    <main id="main" class="column custody">
      <p class="eyebrow">
        <a href="/custody">Custody of all files</a>
      </p>
      <h1>Record of custody</h1>
      <FileFacts file={custody.file} />
      <h2>What was done</h2>
      <ol class="plain events">
        {custody.events.map((event) => (
          <EventItem event={event} />
        ))}
      </ol>
      <Persons events={custody.events} />
      <LogState custody={custody} />
      <HowToVerify custody={custody} />
    </main>
  );
}

function FileFacts({ file }: { readonly file: CustodyFile }): Child {
  const facts: readonly (readonly [string, Child])[] =
    file.kind === "open"
      ? [
          ["Received as", file.paths.join(", ")],
          ["SHA-256", <Hash value={file.source.sha256} />],
          ["Size", `${grouped(file.source.bytes)} bytes`],
          ["In this record", <a href={`/documents/${file.source.sha256}`}>The document</a>],
        ]
      : [
          [
            "File",
            file.isErased
              ? "Confidential, and erased: its key was destroyed, and nobody can read it any more."
              : "Confidential: kept encrypted. Its name, hash and content are not in the log.",
          ],
          ["Commitment", <Hash value={file.commitment} />],
          ["Encrypted file", <Hash value={file.sealed.sha256} />],
        ];
  return <Facts facts={facts} />;
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, Child])[] }): Child {
  return (
    <dl class="values">
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A hash in groups of four, which eyes can compare and a search still finds whole. */
function Hash({ value }: { readonly value: string }): Child {
  return (
    <code class="hash groups" title={value}>
      {groupedHash(value)}
    </code>
  );
}

function EventItem({ event }: { readonly event: CustodyEvent }): Child {
  const { number, entry, signedBy } = event;
  const { title, details } = eventWords(entry);
  return (
    <li id={`entry-${number}`} class="event">
      <p class="event-head">
        <span class="number">Entry {grouped(number)}</span> <time datetime={entry.at}>{entry.at}</time>
      </p>
      <h3 dir="auto">{title}</h3>
      {details.length === 0 ? null : (
        <Facts
          facts={details.map(({ label, value, isHash }) => [
            label,
            isHash ? <Hash value={value} /> : <span dir="auto">{value}</span>,
          ])}
        />
      )}
      <p class="by">
        By <code>{entry.by}</code>,{" "}
        <span class={`signer ${signedBy.kind}`}>
          {signedBy.kind === "unproven" ? "✗ " : ""}
          {signerWords(signedBy)}
        </span>
      </p>
    </li>
  );
}

function Persons({ events }: { readonly events: readonly CustodyEvent[] }): Child {
  const persons = new Map<string, Person>();
  for (const { signedBy } of events)
    if (signedBy.kind === "person") persons.set(signedBy.person.key, signedBy.person);
  return (
    <>
      <h2>Who signed</h2>
      {persons.size === 0 ? (
        <p>
          Nothing of this was signed by a person. Each entry names user and machine as the machine knew them.
        </p>
      ) : (
        <ul class="plain persons">
          {[...persons.values()].map(({ name, role, key, namedAt }) => (
            <li>
              <strong>{name}</strong>
              {role === undefined ? null : `, ${role}`}. Key, as entry {grouped(namedAt)} gives it:{" "}
              <code class="key">{key}</code>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function LogState({ custody }: { readonly custody: Custody }): Child {
  const { origin, size, rootHash } = custody.checkpoint;
  return (
    <>
      <h2>State of the log</h2>
      <Facts
        facts={[
          ["Log", <code>{origin}</code>],
          ["Entries", grouped(size)],
          ["Root hash", <Hash value={rootHash} />],
          ["Key", <code class="key">{custody.verifier}</code>],
        ]}
      />
    </>
  );
}

function HowToVerify({ custody }: { readonly custody: Custody }): Child {
  const { file } = custody;
  return (
    <section class="verify" aria-labelledby="verify">
      <h2 id="verify">How to verify this</h2>
      <ol>
        {file.kind === "open" ? (
          <li>
            Hash the file with any tool (<code>sha256sum FILE</code>) and compare the groups above.
          </li>
        ) : (
          <li>
            Whoever has the key can show the file and the random bytes kept with it; together they make the
            commitment, as docs/confidential.md says.
          </li>
        )}
        <li>
          Have the record, or a copy of it, checked: <code>aver check</code>. It reads every byte again, and
          verifies the log against its signed checkpoint and every person’s signature.
        </li>
        <li>
          The log must have had the root hash above when it had {grouped(custody.checkpoint.size)} entries.
          Its files are those of C2SP tlog-tiles, so that other tools verify them too.
        </li>
      </ol>
      <p>
        All this says who did what to these bytes. It does not say that a document is authentic or that what
        it states is true.
      </p>
    </section>
  );
}
