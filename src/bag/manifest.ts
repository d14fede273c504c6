import { nameFault } from "./path-name.ts";
import { quoted } from "./quoted.ts";
import { linesOf } from "./tag-text.ts";

/** A manifest: the hash that each file should have, by one algorithm. */
export interface Manifest {
  readonly name: string;
  /** As in the manifest's name: `sha256`. */
  readonly algorithm: string;
  readonly isOfTags: boolean;
  /** Lower-case hex, by path. */
  readonly hashes: ReadonlyMap<string, string>;
  /** What is wrong with it, each one English sentence. */
  readonly problems: readonly string[];
  /** What is odd and yet allowed. */
  readonly warnings: readonly string[];
}

const nameForm = /^(?<tags>tag)?manifest-(?<algorithm>[a-z0-9]{1,20})\.txt$/;
// One or more blanks between hash and path; `*` is what md5sum and its kin put before a file read as bytes.
const lineForm = /^(?<hash>[0-9A-Fa-f]{8,128})[ \t]+(?<star>\*?)(?<path>\S.*)$/;

/** Whether a file at the top of a bag is a manifest, and of what. */
export function manifestName(
  path: string,
): { readonly algorithm: string; readonly isOfTags: boolean } | undefined {
  const groups = nameForm.exec(path)?.groups;
  return groups?.algorithm === undefined
    ? undefined
    : { algorithm: groups.algorithm, isOfTags: groups.tags !== undefined };
}

/** Reads a manifest (RFC 8493, 2.1.3 and 2.2.1). Version 1.0 forbids what the drafts let pass with a warning. */
export function readManifest(name: string, text: string, isFinal: boolean): Manifest {
  const { algorithm = "", isOfTags = false } = manifestName(name) ?? {};
  const hashes = new Map<string, string>();
  const problems: string[] = [];
  const warnings: string[] = [];
  for (const [index, line] of linesOf(text).entries()) {
    const { hash, star, path: written } = lineForm.exec(line)?.groups ?? {};
    const where = `Line ${index + 1} of ${name}`;
    if (hash === undefined || written === undefined) {
      problems.push(`${where} is not a hash and a path.`);
      continue;
    }
    const path = pathOf(written, isFinal);
    const fault = nameFault(path) ?? placeFault(path, isOfTags);
    if (fault !== undefined) problems.push(`${where} names ${quoted(written)}, which ${fault}.`);
    if (star !== "") warnings.push(`${where} has an asterisk before its path.`);
    if (written.startsWith("./")) warnings.push(`${where} has a path that begins with a dot.`);
    const before = hashes.get(path);
    if (before !== undefined && (isFinal || before !== hash.toLowerCase()))
      problems.push(`${where} names ${quoted(path)} a second time.`);
    else if (before !== undefined) warnings.push(`${where} names ${quoted(path)} a second time.`);
    hashes.set(path, hash.toLowerCase());
  }
  return { name, algorithm, isOfTags, hashes, problems, warnings };
}

/** Since 1.0, line ends and the percent sign itself stand encoded in paths (RFC 8493, 2.1.3); nothing else does. */
export function pathOf(written: string, isFinal: boolean): string {
  const path = written.replace(/^(?:\.\/)+/, "");
  return isFinal
    ? path.replace(/%(?:0A|0D|25)/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)))
    : path;
}

function placeFault(path: string, isOfTags: boolean): string | undefined {
  const isPayload = path.startsWith("data/");
  if (!isOfTags) return isPayload ? undefined : "does not lie below data/";
  if (isPayload) return "lies below data/ and is no tag file";
  return manifestName(path)?.isOfTags === true ? "is a tag manifest itself" : undefined;
}
