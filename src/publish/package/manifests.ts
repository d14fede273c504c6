import type { HashedFile } from "./premis.ts";

const algorithms = ["sha256", "sha512"] as const;

/** The manifests of payload or of tag files, one an algorithm (RFC 8493, 2.1.3): a line a file, in the order of code units. */
export function manifests(
  prefix: "manifest" | "tagmanifest",
  files: readonly HashedFile[],
): readonly { readonly path: string; readonly text: string }[] {
  const ordered = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return algorithms.map((algorithm) => ({
    path: `${prefix}-${algorithm}.txt`,
    text: ordered.map((file) => `${file[algorithm]}  ${file.path}\n`).join(""),
  }));
}
