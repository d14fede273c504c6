import { createHash } from "node:crypto";
import { packagePaths } from "../../core/index.ts";
import { bagDeclaration, bagInfoText } from "./bag-info.ts";
import { manifests } from "./manifests.ts";
import type { PackageContent, PackageFile } from "./package-content.ts";
import { type HashedFile, premisText } from "./premis.ts";
import { readmeText } from "./readme.ts";

/**
 * All files of a package, in the order in which they are written: what is small and tells of the rest
 * comes first. Large ones are read once here, to be hashed, and again when they are written; one whose
 * bytes are not those of its name is refused by whoever opens it.
 */
export async function packageFiles(content: PackageContent): Promise<readonly PackageFile[]> {
  const payload = [...content.blobs, ...logFiles(content)];
  const hashedPayload = await hashAll(payload);
  const tags = [
    smallFile("bagit.txt", bagDeclaration),
    smallFile("bag-info.txt", bagInfoText(content, hashedPayload)),
    smallFile("README.txt", readmeText(content)),
    smallFile("verify.html", content.page),
    smallFile("premis.xml", premisText(content, hashedPayload)),
    ...manifests("manifest", hashedPayload).map(({ path, text }) => smallFile(path, text)),
  ];
  const hashedTags = await hashAll(tags);
  const tagManifests = manifests("tagmanifest", hashedTags).map(({ path, text }) => smallFile(path, text));
  return [...tags, ...tagManifests, ...payload];
}

function logFiles(content: PackageContent): readonly PackageFile[] {
  return [
    smallFile(packagePaths.record, content.recordText),
    smallFile(packagePaths.key, content.keyPem),
    smallFile(packagePaths.checkpoint, content.checkpointText),
    ...content.statements.map(({ path, bytes }) => smallFile(path, bytes)),
    ...content.entries.flatMap(({ number, text, proof }) => [
      smallFile(packagePaths.entry(number), text),
      smallFile(packagePaths.proof(number), proof),
    ]),
  ];
}

function smallFile(path: string, content: string | Uint8Array): PackageFile {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return {
    path,
    bytes: bytes.length,
    open: async function* () {
      yield bytes;
    },
  };
}

async function hashAll(files: readonly PackageFile[]): Promise<readonly HashedFile[]> {
  const hashed: HashedFile[] = [];
  for (const { path, bytes, open } of files) {
    const [sha256, sha512] = [createHash("sha256"), createHash("sha512")];
    for await (const piece of open()) {
      sha256.update(piece);
      sha512.update(piece);
    }
    hashed.push({ path, bytes, sha256: sha256.digest("hex"), sha512: sha512.digest("hex") });
  }
  return hashed;
}
