import type { OpenRecord } from "../app/index.ts";
import { type Claim, type DocumentView, Fault } from "../core/index.ts";
import { documentNamed, sealedNamed } from "./options.ts";
import { printable } from "./terminal.ts";

/** A document by whatever name leads to it. Confidential files are opened here and nowhere else: they are in no view. */
export async function viewNamed(record: OpenRecord, name: string): Promise<DocumentView> {
  const sealed = sealedNamed(record, name);
  const view = await (sealed === undefined
    ? record.document((await documentNamed(record, name)).source)
    : record.sealedDocument(sealed));
  if (view !== undefined) return view;
  throw new Fault(
    "record-broken",
    `The reading of ${printable(name)} is missing from ${record.folder}. Run: aver check`,
  );
}

const idForm = /^[a-z]+(?:-\d*(?:-\d*(?:\.\d+)?)?)?$/;

/** A claim by `NAME/ID`, or by its ID alone where one document of the record has it; the start of an ID does if it leads to one. */
export async function claimNamed(
  record: OpenRecord,
  name: string,
): Promise<{ readonly view: DocumentView; readonly claim: Claim }> {
  const cut = name.lastIndexOf("/");
  const id = name.slice(cut + 1);
  if (!idForm.test(id))
    throw new Fault(
      "usage",
      `${printable(name)} names no claim. Write NAME/ID, as in letter.md/casualty-120-133; the ids are in: aver show NAME`,
    );
  if (cut > 0) {
    const view = await viewNamed(record, name.slice(0, cut));
    const found = startingWith(view, id);
    return { view, claim: theOne(found, { name, choices: found.map((claim) => claim.id) }) };
  }
  const rows = await record.findClaims(id);
  const exact = rows.filter(({ claim }) => claim.id === id);
  const found = exact.length > 0 ? exact : rows;
  const choices = found.map(({ source, claim }) => `${source.slice(0, 12)}/${claim.id}`);
  const { source, claim } = theOne(found, { name, choices });
  return { view: await viewNamed(record, source), claim };
}

function startingWith(view: DocumentView, id: string): readonly Claim[] {
  const { claims } = view.reading;
  const exact = claims.filter((claim) => claim.id === id);
  return exact.length > 0 ? exact : claims.filter((claim) => claim.id.startsWith(id));
}

function theOne<T>(
  found: readonly T[],
  { name, choices }: { readonly name: string; readonly choices: readonly string[] },
): T {
  const [only] = found;
  if (only === undefined)
    throw new Fault("claim-absent", `There is no claim ${printable(name)}. See: aver show NAME`);
  if (found.length === 1) return only;
  const listed = choices.slice(0, 8).map((choice) => `\n  ${printable(choice)}`);
  throw new Fault(
    "document-ambiguous",
    `${printable(name)} leads to several claims. Say which:${listed.join("")}`,
  );
}
