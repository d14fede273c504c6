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

/** What was found about a file, and how much it matters. */
interface Finding {
  readonly kind: "problem" | "warning" | "stray";
  readonly path: string;
  readonly detail: string;
}

/** Compares what is in a bag with what its manifests name, both ways (RFC 8493, 3). */
export function compareFiles({ states, manifests, unknown }: Compared): Findings {
  const byPath = new Map(states.map((state) => [state.path, state]));
  const byLooseName = new Map(states.map((state) => [sameOnSomeDisk(state.path), state]));
  const find = (path: string): BagFileState | undefined =>
    byPath.get(path) ?? byLooseName.get(sameOnSomeDisk(path));
  const findings = manifests.flatMap((manifest) => [
    ...compareNamed(manifest, find, !unknown.includes(manifest.algorithm)),
    ...(manifest.isOfTags ? [] : findUnnamed(manifest, states)),
  ]);
  const unchecked = unknown.map(
    (algorithm) => `The hashes by ${algorithm} were not checked: that algorithm is not known here.`,
  );
  return {
    problems: findings.filter(({ kind }) => kind === "problem").map(({ path, detail }) => ({ path, detail })),
    warnings: [
      ...unchecked,
      ...findings.filter(({ kind }) => kind !== "problem").map(({ detail }) => detail),
    ],
    hasStrays: findings.some(({ kind }) => kind === "stray"),
  };
}

function compareNamed(
  { name, algorithm, hashes }: Manifest,
  find: (path: string) => BagFileState | undefined,
  isKnown: boolean,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [path, hash] of hashes) {
    const found = find(path);
    if (found === undefined)
      findings.push({ kind: kindFor(path), path, detail: `${quoted(path)} is missing; ${name} names it.` });
    else if (isKnown && found.hashes.get(algorithm) !== hash)
      findings.push({
        kind: "problem",
        path,
        detail: `${quoted(path)} was altered: its hash is not the one in ${name}.`,
      });
    else if (found.path !== path) {
      const detail = `${name} names ${quoted(path)}, and only ${quoted(found.path)} is there, which is the same file on some disks.`;
      findings.push({ kind: "warning", path, detail });
    }
  }
  return findings;
}

function findUnnamed({ name, hashes }: Manifest, states: readonly BagFileState[]): readonly Finding[] {
  const loosely = new Set([...hashes.keys()].map(sameOnSomeDisk));
  return states
    .filter(({ path }) => path.startsWith("data/") && !loosely.has(sameOnSomeDisk(path)))
    .map(({ path }) => ({
      kind: kindFor(path),
      path,
      detail: `${quoted(path)} does not belong to the bag: ${name} does not name it.`,
    }));
}

// Systems strew such files into folders that they show, and clear them away again.
function kindFor(path: string): Finding["kind"] {
  return /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(path) ? "stray" : "problem";
}
