import { pathOf } from "./manifest.ts";
import { nameFault } from "./path-name.ts";
import { quoted } from "./quoted.ts";
import { linesOf } from "./tag-text.ts";

/** A file that the bag's maker meant to be fetched from elsewhere. Aver fetches nothing. */
export interface Fetchable {
  readonly address: string;
  readonly path: string;
}

/** Reads `fetch.txt` (RFC 8493, 2.2.3): address, length or `-`, path. */
export function readFetchList(
  text: string,
  isFinal: boolean,
): { readonly files: readonly Fetchable[]; readonly problems: readonly string[] } {
  const files: Fetchable[] = [];
  const problems: string[] = [];
  for (const [index, line] of linesOf(text).entries()) {
    const groups = /^(?<address>\S+)[ \t]+(?:\d+|-)[ \t]+(?<path>\S.*)$/.exec(line)?.groups;
    const { address, path: written } = groups ?? {};
    if (address === undefined || written === undefined) {
      problems.push(`Line ${index + 1} of fetch.txt is not an address, a length and a path.`);
      continue;
    }
    const path = pathOf(written, isFinal);
    const fault = nameFault(path) ?? (path.startsWith("data/") ? undefined : "does not lie below data/");
    if (fault !== undefined)
      problems.push(`Line ${index + 1} of fetch.txt names ${quoted(written)}, which ${fault}.`);
    files.push({ address, path });
  }
  return { files, problems };
}
