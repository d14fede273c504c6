import { packageFormat, packageFormatLabel } from "../../core/index.ts";
import type { PackageContent } from "./package-content.ts";
import type { HashedFile } from "./premis.ts";

/** `bagit.txt` (RFC 8493, 2.1.1). */
export const bagDeclaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/** `bag-info.txt` (RFC 8493, 2.2.2), with the format of the package under a label of its own. */
export function bagInfoText(
  { at, by, origin, software }: PackageContent,
  payload: readonly HashedFile[],
): string {
  const bytes = payload.reduce((sum, file) => sum + file.bytes, 0);
  const labels = [
    [packageFormatLabel, String(packageFormat)],
    ["Bag-Software-Agent", `${software.name} ${software.version}`],
    ["Bagging-Date", at.toISOString().slice(0, 10)],
    ["Contact-Name", by],
    [
      "External-Description",
      "Documents with what was read in them, and proofs that they stand in the record's log",
    ],
    ["External-Identifier", origin],
    ["Payload-Oxum", `${bytes}.${payload.length}`],
  ] as const;
  return labels.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join("");
}

function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
