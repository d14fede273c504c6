import { Fault } from "../core/index.ts";
import type { BagFile } from "./bag-file.ts";
import { quoted } from "./quoted.ts";

/** A bag lies in a zip file within one folder (RFC 8493, 4); what lies beside that folder is refused. */
export function withoutTopFolder(files: readonly BagFile[]): readonly BagFile[] {
  const top = files[0]?.path.split("/")[0] ?? "";
  return files.map((file) => {
    if (file.path.startsWith(`${top}/`)) return { ...file, path: file.path.slice(top.length + 1) };
    throw new Fault(
      "package-unsound",
      `${quoted(file.path)} lies beside the folder ${quoted(top)}; a package is one folder. Nothing of it was used.`,
    );
  });
}
