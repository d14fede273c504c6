import { Fault } from "../../core/index.ts";
import { parseNote } from "../../ledger/index.ts";
import type { LogWriter } from "../../log/index.ts";
import { writeDurably } from "../../store/index.ts";
import { readAnchor, writeAnchor } from "./anchor-files.ts";
import { askAuthority } from "./ask-authority.ts";
import {
  type AuthorityAddress,
  type RecordAuthority,
  recordAuthorities,
  rememberAuthorities,
} from "./authorities.ts";
import type { Send } from "./post.ts";
import { timestampPath } from "./timestamp-files.ts";

/** How time-stamping authorities are asked. */
export interface StampOptions {
  /** `fetch`, or what stands for it. */
  readonly send: Send;
  /** Eight random bytes, anew for each request. */
  readonly nonce: () => Uint8Array;
  /** Authorities to be remembered first. */
  readonly add?: readonly AuthorityAddress[];
}

/** What an authority that was asked has said. */
export type StampOutcome =
  | { readonly kind: "stamped"; readonly authority: string; readonly at: string }
  | { readonly kind: "unstamped"; readonly authority: string; readonly detail: string };

/** What came of asking all authorities about the log as it stands. */
export interface StampReport {
  readonly size: number;
  /** Lower-case hex. */
  readonly rootHash: string;
  readonly outcomes: readonly StampOutcome[];
}

interface Parts {
  readonly folder: string;
  readonly writer: LogWriter;
}

/**
 * Asks every authority of the record for a timestamp of the checkpoint's text (origin, size and root hash,
 * as the log's key signs them), verifies each answer, and keeps what is sound: on disk when this resolves.
 */
export async function stampRecord({ folder, writer }: Parts, options: StampOptions): Promise<StampReport> {
  await rememberAuthorities(folder, options.add ?? []);
  const authorities = recordAuthorities(folder).filter(({ url }) => url !== undefined);
  if (authorities.length === 0)
    throw new Fault(
      "usage",
      `The record at ${folder} has no time-stamping authority. Name one with --authority NAME URL CERTIFICATE-FILE.`,
    );
  await writer.settle();
  const { text: note, checkpoint } = writer.log();
  const message = Buffer.from(parseNote(note)?.text ?? "");
  const replies = await Promise.all(authorities.map((authority) => replyOf(authority, message, options)));
  const sound = replies.flatMap(({ reply, outcome }) =>
    outcome.kind === "stamped"
      ? [{ path: timestampPath(checkpoint.size, outcome.authority), bytes: reply }]
      : [],
  );
  if (sound.length > 0) {
    if (readAnchor(folder, checkpoint.size) === undefined) await writeAnchor(folder, checkpoint.size, note);
    await writeDurably(folder, sound);
  }
  return {
    size: checkpoint.size,
    rootHash: Buffer.from(checkpoint.root).toString("hex"),
    outcomes: replies.map(({ outcome }) => outcome),
  };
}

interface Reply {
  readonly reply: Uint8Array;
  readonly outcome: StampOutcome;
}

async function replyOf(
  { name, url = "", certificates }: RecordAuthority,
  message: Uint8Array,
  { send, nonce: draw }: StampOptions,
): Promise<Reply> {
  const { certificatesIn, timestampRequest, verifyTimestamp } = await import("../../stamp/index.ts");
  const nonce = draw();
  const reply = await askAuthority(url, timestampRequest(message, nonce), send);
  const without = (detail: string): Reply => ({
    reply: new Uint8Array(),
    outcome: { kind: "unstamped", authority: name, detail },
  });
  if (typeof reply === "string") return without(reply);
  const verdict = await verifyTimestamp(reply, { message, trusted: certificatesIn(certificates), nonce });
  if (verdict.kind !== "sound") return without(verdict.detail);
  return { reply, outcome: { kind: "stamped", authority: name, at: verdict.at } };
}
