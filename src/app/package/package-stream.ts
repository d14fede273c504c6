import type { Readable } from "node:stream";
import { packageFiles, zipStream } from "../../publish/index.ts";
import type { OpenRecord } from "../record.ts";
import { packageContent, packageFolder } from "./package-content.ts";
import { verifierPage } from "./verifier-page.ts";

/** A package as it is handed to somebody who downloads it. */
export interface PackageStream {
  /** `evidence-….zip`. */
  readonly name: string;
  readonly bytes: Readable;
}

/** Makes an evidence package as a zip file without a file on disk. It stands in no log: asking for a page changes nothing. */
export async function packageStream(
  record: OpenRecord,
  {
    sources,
    now,
    by,
  }: { readonly sources: readonly string[]; readonly now: () => Date; readonly by: string },
): Promise<PackageStream> {
  const content = packageContent(record.folder, { sources, at: now(), by, page: verifierPage() });
  const folder = packageFolder(content);
  return { name: `${folder}.zip`, bytes: zipStream(await packageFiles(content), { folder, at: content.at }) };
}
