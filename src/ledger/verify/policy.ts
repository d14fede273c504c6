import type { Cosigner, Verifier } from "../nouns.ts";
import { parseCosigner, parseVerifier } from "./keys.ts";

/** A log that a policy accepts. */
export interface PolicyLog {
  readonly verifier: Verifier;
  readonly url?: string;
}

/** A witness that a policy knows. */
export interface PolicyWitness {
  readonly name: string;
  readonly cosigner: Cosigner;
  /** The submission prefix: where it can be asked to sign. */
  readonly url?: string;
}

/** Which logs and witnesses are trusted, and how many witnesses are enough (C2SP tlog-policy). */
export interface Policy {
  readonly kind: "policy";
  readonly logs: readonly PolicyLog[];
  readonly witnesses: readonly PolicyWitness[];
  readonly quorum: Quorum;
}

/** At least `threshold` of the members: witnesses by name, or groups. A policy without witnesses needs none. */
export interface Quorum {
  readonly threshold: number;
  readonly members: readonly (string | Quorum)[];
}

/** A text that is no policy: where, and why not. */
export interface PolicyFault {
  readonly kind: "fault";
  readonly line: number;
  readonly reason: string;
}

/** Whether the witnesses of these names are enough. */
export function isEnough(quorum: Quorum, signed: ReadonlySet<string>): boolean {
  const met = quorum.members.filter((member) =>
    typeof member === "string" ? signed.has(member) : isEnough(member, signed),
  );
  return met.length >= quorum.threshold;
}

interface Draft {
  readonly logs: PolicyLog[];
  readonly witnesses: PolicyWitness[];
  /** Witnesses and groups share their names. */
  readonly named: Map<string, string | Quorum>;
  /** Members of groups: each may be one once. */
  readonly grouped: Set<string>;
  quorum?: Quorum;
}

const maxBytes = 1_000_000;
// The text asks for 32 of each. Groups may hold groups: so many nested ones do not exhaust the stack.
const maxLines = 10_000;
const maxGroups = 1_000;

/** Reads a policy; what is not one is refused with the line and the reason. */
export function parsePolicy(text: string): Policy | PolicyFault {
  const lines = text.split("\n");
  if (text.length > maxBytes || lines.length > maxLines) return fault(0, "it is too long");
  const draft: Draft = { logs: [], witnesses: [], named: new Map(), grouped: new Set() };
  for (const [i, line] of lines.entries()) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the text allows tab and line feed only.
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(line)) return fault(i + 1, "it holds a control character");
    const words = line.split(/[ \t]+/).filter((word) => word !== "");
    const reason = words.length === 0 || words[0]?.startsWith("#") ? undefined : readLine(words, draft);
    if (reason !== undefined) return fault(i + 1, reason);
  }
  const { logs, witnesses, quorum } = draft;
  return quorum === undefined
    ? fault(lines.length, "it has no quorum line")
    : { kind: "policy", logs, witnesses, quorum };
}

function fault(line: number, reason: string): PolicyFault {
  return { kind: "fault", line, reason };
}

// The reason why a line is not one of a policy; undefined when it is.
function readLine([kind, ...words]: readonly string[], draft: Draft): string | undefined {
  if (kind === "log") return readLog(words, draft);
  if (kind === "witness") return readWitness(words, draft);
  if (kind === "group") return readGroup(words, draft);
  if (kind === "quorum") return readQuorum(words, draft);
  return "it begins with none of log, witness, group, quorum";
}

function readLog([key, url, ...rest]: readonly string[], { logs }: Draft): string | undefined {
  const verifier = parseVerifier(key ?? "");
  if (verifier === undefined || rest.length > 0)
    return "a log line is: log VKEY [URL], with an Ed25519 key (type 0x01)";
  if (logs.some((log) => isSameKey(log.verifier, verifier))) return "this log's key stands here twice";
  logs.push(url === undefined ? { verifier } : { verifier, url });
  return undefined;
}

function readWitness([name, key, url, ...rest]: readonly string[], draft: Draft): string | undefined {
  const cosigner = parseCosigner(key ?? "");
  if (name === undefined || cosigner === undefined || rest.length > 0)
    return "a witness line is: witness NAME VKEY [URL], with a cosignature key (type 0x04)";
  if (draft.named.has(name) || name === "none") return "this name is taken";
  if (draft.witnesses.some((witness) => isSameKey(witness.cosigner, cosigner)))
    return "this witness's key stands here twice";
  draft.named.set(name, name);
  draft.witnesses.push(url === undefined ? { name, cosigner } : { name, cosigner, url });
  return undefined;
}

function isSameKey(a: { readonly key: Uint8Array }, b: { readonly key: Uint8Array }): boolean {
  return Buffer.compare(a.key, b.key) === 0;
}

function readGroup([name, count, ...members]: readonly string[], draft: Draft): string | undefined {
  if (name === undefined || count === undefined || members.length === 0)
    return "a group line is: group NAME all|any|COUNT MEMBER…";
  if (draft.named.has(name) || name === "none") return "this name is taken";
  if (draft.named.size - draft.witnesses.length >= maxGroups)
    return `there are more than ${maxGroups} groups`;
  const known = members.map((member) => draft.named.get(member)).filter((member) => member !== undefined);
  if (known.length < members.length) return "a member is not defined above";
  if (members.some((member) => draft.grouped.has(member)) || new Set(members).size < members.length)
    return "a member belongs to two groups, or twice to one";
  const threshold = thresholdOf(count, members.length);
  if (threshold === undefined) return `the count is not all, any, or a number from 1 to ${members.length}`;
  for (const member of members) draft.grouped.add(member);
  draft.named.set(name, { threshold, members: known });
  return undefined;
}

function thresholdOf(count: string, most: number): number | undefined {
  if (count === "any") return 1;
  if (count === "all") return most;
  const value = /^[1-9]\d{0,8}$/.test(count) ? Number(count) : 0;
  return value >= 1 && value <= most ? value : undefined;
}

function readQuorum([name, ...rest]: readonly string[], draft: Draft): string | undefined {
  if (draft.quorum !== undefined) return "there is a quorum line already";
  const member = draft.named.get(name ?? "");
  if (rest.length > 0 || (member === undefined && name !== "none"))
    return "the quorum is the name of one witness or group defined above, or none";
  if (member === undefined) draft.quorum = { threshold: 0, members: [] };
  else draft.quorum = typeof member === "string" ? { threshold: 1, members: [member] } : member;
  return undefined;
}
