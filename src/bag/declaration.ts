import { Fault } from "../core/index.ts";
import { linesOf, tagText } from "./tag-text.ts";

/** What `bagit.txt` says. */
export interface Declaration {
  readonly version: string;
  /** At least 1.0, which is stricter than the drafts before it. */
  readonly isFinal: boolean;
  readonly encoding: string;
}

const known = /^(?:0\.9[3-7]|1\.0)$/;

/** Reads `bagit.txt`: two lines in UTF-8 without a mark (RFC 8493, 2.1.1); the drafts allowed white space before colons. */
export function readDeclaration(bytes: Uint8Array): Declaration {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    throw refused("begins with a byte order mark");
  const lines = linesOf(tagText(bytes, "utf-8", "bagit.txt"));
  const [first = "", second = ""] = lines;
  const version = /^BagIt-Version\s*:\s*(?<value>\S+)\s*$/.exec(first)?.groups?.value;
  const encoding = /^Tag-File-Character-Encoding\s*:\s*(?<value>\S+)\s*$/.exec(second)?.groups?.value;
  if (version === undefined || encoding === undefined || lines.length !== 2)
    throw refused("does not consist of a version and an encoding");
  if (!known.test(version)) throw refused("names no version of BagIt from 0.93 to 1.0");
  const isFinal = version === "1.0";
  const strict =
    first === `BagIt-Version: ${version}` && second === `Tag-File-Character-Encoding: ${encoding}`;
  if (isFinal && !strict) throw refused("has white space where BagIt 1.0 allows none");
  return { version, isFinal, encoding };
}

function refused(how: string): Fault {
  return new Fault("package-unsound", `This is no bag: bagit.txt ${how}.`);
}
