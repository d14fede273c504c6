import type { BagFileState, BagProblem } from "./bag-file.ts";
import type { Manifest } from "./manifest.ts";
import { sameOnSomeDisk } from "./path-name.ts";
import { quoted } from "./quoted.ts";

interface Compared {
  readonly states: readonly BagFileState[];
  readonly manifests: readonly Manifest[];
  /** Algorithms that cannot be computed here. */
  readonly unknown: readonly string[];
}

interface Findings {
  readonly problems: readonly BagProblem[];
  readonly warnings: readonly string[];
  /** Whether files that systems strew into folders came or went. */
  readonly hasStrays: boolean;
}

/** Compares what is in a bag with what its manifests name, both ways (RFC 8493, 3). */
export function compareFiles({ states, manifests, unknown }: Compared): Findings {
  const byPath = new Map(states.map((state) => [state.path, state]));
  const byLooseName = new Map(states.map((state) => [sameOnSomeDisk(state.path), state]));
  const problems: BagProblem[] = [];
  const warnings: string[] = unknown.map(
    (algorithm) => `The hashes by ${algorithm} were not checked: that algorithm is not known here.`,
  );
  let hasStrays = false;
  for (const manifest of manifests) {
    for (const [path, hash] of manifest.hashes) {
      const loose = byPath.get(path) ?? byLooseName.get(sameOnSomeDisk(path));
      if (loose === undefined) report(path, `${quoted(path)} is missing; ${manifest.name} names it.`);
      else if (!unknown.includes(manifest.algorithm) && loose.hashes.get(manifest.algorithm) !== hash)
        problems.push({
          path,
          detail: `${quoted(path)} was altered: its hash is not the one in ${manifest.name}.`,
        });
      else if (loose.path !== path)
        warnings.push(
          `${manifest.name} names ${quoted(path)}, and only ${quoted(loose.path)} is there, which is the same file on some disks.`,
        );
    }
    if (manifest.isOfTags) continue;
    const loosely = new Set([...manifest.hashes.keys()].map(sameOnSomeDisk));
    for (const { path } of states)
      if (path.startsWith("data/") && !manifest.hashes.has(path) && !loosely.has(sameOnSomeDisk(path)))
        report(path, `${quoted(path)} does not belong to the bag: ${manifest.name} does not name it.`);
  }
  return { problems, warnings, hasStrays };

  // Systems strew such files into folders that they show, and clear them away again.
  function report(path: string, detail: string): void {
    if (/(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(path)) {
      hasStrays = true;
      warnings.push(detail);
    } else problems.push({ path, detail });
  }
}
