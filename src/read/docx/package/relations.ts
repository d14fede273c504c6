import { walkXml } from "../xml/walk-xml.ts";

/** What a part refers to by an id: another part of the file, or an address that is never followed. */
export interface Relation {
  readonly id: string;
  /** The last word of the type: `footnotes`, `hyperlink`. */
  readonly type: string;
  /** Name of a part, or undefined when it lies outside the file. */
  readonly part?: string;
  readonly address?: string;
}

/** A document with more has them by accident or with intent. */
const mostRelations = 100_000;

/** Reads a relationships part. `source` is the name of the part whose relations they are: names are relative to it. */
export function readRelations(xml: string, source: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  walkXml(xml, {
    open: (name, attributes) => {
      const { Id: id, Target: target } = attributes;
      if (name !== "rel:Relationship" || id === undefined || target === undefined) return;
      if (relations.size >= mostRelations) return;
      const type = (attributes.Type ?? "").replace(/^.*\//s, "");
      const isOutside = attributes.TargetMode === "External";
      relations.set(id, {
        id,
        type,
        ...(isOutside ? { address: target } : { part: resolve(target, source) }),
      });
    },
    close: () => undefined,
  });
  return relations;
}

/** The name of the part that holds the relations of another. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** A target's name from the package's root; steps above the root lead nowhere else than to it. */
function resolve(target: string, source: string): string {
  const from = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  const path: string[] = [...from];
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
