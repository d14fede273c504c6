import { Fault } from "../../../core/index.ts";
import { damaged } from "../damaged.ts";
import { walkXml } from "../xml/walk-xml.ts";
import type { Package, Part } from "./open-package.ts";

/** What kind of file it is by the type of its main part. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/spreadsheetml|ms-excel/, "an Excel workbook (XLSX)"],
  [/presentationml|ms-powerpoint/, "a PowerPoint presentation (PPTX)"],
  [/visio/, "a Visio drawing"],
];
const documentType =
  /wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.main\+xml/i;

/** The part that holds the document's text, found as the standard says; throws a fault when there is none. */
export function mainPart(parts: Package): Part {
  const named = [...parts.relations("").values()].find(({ type }) => type === "officeDocument")?.part;
  const name = named ?? "word/document.xml";
  const type = contentType(parts, name);
  const other = kinds.find(([pattern]) => pattern.test(type))?.[1];
  if (other !== undefined) throw refusal(`${other}, which cannot be read yet`);
  if (type !== "" && !documentType.test(type)) throw refusal("a package that holds no Word document");
  const part = parts.part(name);
  if (part === undefined)
    throw named === undefined && type === ""
      ? refusal("a ZIP archive. Unpack it and read the files in it")
      : damaged(`its main part ${name} is missing`);
  return part;
}

/** The type that the package gives for a part (29500-2, 6.2.3.2): by its name, or else by its ending. */
function contentType(parts: Package, name: string): string {
  const types = parts.part("[Content_Types].xml");
  let own = "";
  if (types === undefined) return own;
  walkXml(types.text, {
    open: (element, attributes) => {
      if (element !== "ct:Override") return;
      if (attributes.PartName?.replace(/^\//, "").toLowerCase() === name.toLowerCase())
        own = attributes.ContentType ?? "";
    },
    close: () => undefined,
  });
  return own;
}

function refusal(what: string): Fault {
  return new Fault("format-unsupported", `The file is ${what}.`);
}
