import type { BagProblem, BagReport } from "../../bag/index.ts";
import { textOf } from "./text-of.ts";

const algorithms = ["sha256", "sha512"];

/**
 * Compares each manifest with the one way in which Aver writes it: a line a file, in order, small
 * letters, two blanks. No other file vouches for the tag manifests, and a bag's reader lets much pass
 * in them; so no byte of them can change unseen.
 */
export async function canonicalManifests(
  { files }: BagReport,
  read: (path: string) => Promise<Uint8Array | undefined>,
): Promise<readonly BagProblem[]> {
  const isPayload = (path: string): boolean => path.startsWith("data/");
  const isTagManifest = (path: string): boolean => path.startsWith("tagmanifest-");
  const problems: BagProblem[] = [];
  for (const algorithm of algorithms)
    for (const [name, listed] of [
      [`manifest-${algorithm}.txt`, files.filter(({ path }) => isPayload(path))],
      [`tagmanifest-${algorithm}.txt`, files.filter(({ path }) => !isPayload(path) && !isTagManifest(path))],
    ] as const) {
      const ordered = listed.toSorted((a, b) => (a.path < b.path ? -1 : 1));
      const text = ordered.map(({ path, hashes }) => `${hashes.get(algorithm)}  ${path}\n`).join("");
      if (textOf(await read(name)) !== text)
        problems.push({
          path: name,
          detail: `${name} is not as Aver writes it from the files of this package.`,
        });
    }
  const known = new Set(
    algorithms.flatMap((algorithm) => [`manifest-${algorithm}.txt`, `tagmanifest-${algorithm}.txt`]),
  );
  for (const { path } of files)
    if (/^(?:tag)?manifest-/.test(path) && !known.has(path))
      problems.push({ path, detail: `${path} does not belong to a package.` });
  return problems;
}
