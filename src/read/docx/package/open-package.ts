import { Fault } from "../../../core/index.ts";
import { type DecodedText, decodeBytes } from "../../encoding/decode-bytes.ts";
import { damaged } from "../damaged.ts";
import { type Entry, readDirectory } from "../zip/directory.ts";
import { limits } from "../zip/limits.ts";
import { type Budget, unpack } from "../zip/unpack.ts";
import { type Relation, readRelations, relationsPart } from "./relations.ts";

/** A part's text, and whether its checksum holds. */
export interface Part extends DecodedText {
  readonly name: string;
  readonly isSound: boolean;
}

/** A document's parts by name. Parts are unpacked when they are asked for, and nothing else ever is: no picture, no macro. */
export interface Package {
  readonly part: (name: string) => Part | undefined;
  readonly relations: (part: string) => ReadonlyMap<string, Relation>;
}

/** Opens an Open Packaging Conventions file (ISO/IEC 29500-2). */
export function openPackage(bytes: Uint8Array): Package {
  const entries = byName(readDirectory(bytes));
  const budget: Budget = { left: limits.totalBytes };
  const part = (name: string): Part | undefined => {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) return undefined;
    if (entry === "twice")
      throw damaged(`it holds the part ${name} more than once, and no reader can tell which counts`);
    const { bytes: unpacked, isSound } = unpack(bytes, entry, budget);
    return { name, isSound, ...decodePart(unpacked, name) };
  };
  return {
    part,
    relations: (name) => {
      const found = part(relationsPart(name));
      return found === undefined ? new Map() : readRelations(found.text, name);
    },
  };
}

/** Names of parts are the same when only their letter case differs (29500-2, 6.2.2.3); some writers use backslashes. */
function byName(entries: readonly Entry[]): ReadonlyMap<string, Entry | "twice"> {
  const named = new Map<string, Entry | "twice">();
  for (const entry of entries) {
    const name = entry.name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
    named.set(name, named.has(name) ? "twice" : entry);
  }
  return named;
}

function decodePart(bytes: Uint8Array, name: string): DecodedText {
  if (bytes.length === 0) throw damaged(`its part ${name} is empty`);
  try {
    return decodeBytes(bytes);
  } catch (error) {
    if (error instanceof Fault) throw damaged(`its part ${name} is no text`, error);
    throw error;
  }
}
