import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import type { OpenRecord } from "../../app/index.ts";
import {
  type Custody,
  eventWords,
  Fault,
  groupedHash,
  premisEventType,
  signerWords,
} from "../../core/index.ts";
import { type CommonOptions, documentNamed, sealedNamed, withRecord } from "../options.ts";
import { table } from "../table.ts";
import { printable, type Terminal } from "../terminal.ts";

/** `aver custody NAME`: all that was done to a file, in order, and how to verify it. */
export async function custodyCommand(
  name: string,
  options: CommonOptions,
  terminal: Terminal,
): Promise<number> {
  const custody = await withRecord(options, "read", (record) => custodyNamed(record, name));
  terminal.out(
    options.json === true ? `${JSON.stringify(asJson(custody))}\n` : described(custody, terminal.columns),
  );
  return 0;
}

async function custodyNamed(record: OpenRecord, name: string): Promise<Custody> {
  const named =
    (await record.custody(name)) ?? (await custodyOfFile(record, name)) ?? (await sealedOne(record, name));
  const custody = named ?? (await record.custody((await documentNamed(record, name)).source));
  if (custody !== undefined) return custody;
  throw new Fault("document-absent", `The log of ${record.folder} says nothing of ${printable(name)}.`);
}

// A file at hand is looked up by its bytes, whatever it is called.
async function custodyOfFile(record: OpenRecord, path: string): Promise<Custody | undefined> {
  if (!existsSync(path) || !statSync(path).isFile()) return undefined;
  const sha256 = createHash("sha256").update(readFileSync(path)).digest("hex");
  return (await record.custody(sha256)) ?? sealedOne(record, sha256);
}

async function sealedOne(record: OpenRecord, name: string): Promise<Custody | undefined> {
  const sealed = sealedNamed(record, name);
  return sealed === undefined ? undefined : record.custody(sealed);
}

function asJson(custody: Custody): object {
  return {
    ...custody,
    events: custody.events.map((event) => ({ ...event, premisType: premisEventType(event.entry.kind) })),
  };
}

function described(custody: Custody, columns: number): string {
  const { events, checkpoint, verifier } = custody;
  const rows = events.map(({ number, entry, signedBy }) => {
    const { title, details } = eventWords(entry);
    const more = details.map(({ label, value }) => `${label}: ${value}`).join("; ");
    return [String(number), entry.at, `${entry.by}, ${signerWords(signedBy)}`, `${title}. ${more}`];
  });
  const state = [
    ["Log", checkpoint.origin],
    ["Entries", String(checkpoint.size)],
    ["Root hash", groupedHash(checkpoint.rootHash)],
    ["Key", verifier],
  ];
  return [
    table(fileRows(custody), columns),
    table(rows, columns),
    table(state, columns),
    "Who acted is named as their machine named them; a signature shows that the holder of a key signed. To verify all of it: aver check\n",
  ].join("\n");
}

function fileRows({ file }: Custody): readonly (readonly string[])[] {
  if (file.kind === "open")
    return [
      ["File", file.paths.join(", ")],
      ["SHA-256", groupedHash(file.source.sha256)],
      ["Bytes", String(file.source.bytes)],
    ];
  return [
    ["File", file.isErased ? "confidential, erased: nobody can read it" : "confidential, kept encrypted"],
    ["Commitment", groupedHash(file.commitment)],
  ];
}
