/** How far into a file a declaration is looked for. The HTML standard says 1,024; pages with long comments exist. */
const headBytes = 4096;

const xmlDeclaration = /^<\?xml\s[^>]{0,200}?encoding\s*=\s*["'](?<name>[A-Za-z0-9._:-]{1,40})["']/;
const metaTag = /<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*(?<name>[A-Za-z0-9._:-]{1,40})/i;

/** Names that mean one of the encodings with another name. Latin-1 means Windows-1252 in every browser. */
const aliases: ReadonlyMap<string, string> = new Map([
  ["utf8", "utf-8"],
  ["unicode-1-1-utf-8", "utf-8"],
  ["utf-16", "utf-16le"],
  ["us-ascii", "windows-1252"],
  ["ascii", "windows-1252"],
  ["latin1", "windows-1252"],
  ["iso-8859-1", "windows-1252"],
  ["iso8859-1", "windows-1252"],
  ["iso_8859-1", "windows-1252"],
  ["latin2", "iso-8859-2"],
  ["iso8859-2", "iso-8859-2"],
  ["iso8859-5", "iso-8859-5"],
  ["iso8859-7", "iso-8859-7"],
  ["greek", "iso-8859-7"],
  ["iso-8859-9", "windows-1254"],
  ["iso8859-9", "windows-1254"],
  ["latin5", "windows-1254"],
  ["iso-8859-8-i", "windows-1255"],
  ["koi8", "koi8-r"],
  ["cp866", "ibm866"],
  ["x-mac-roman", "macintosh"],
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap((n): readonly (readonly [string, string])[] => [
    [`cp125${n}`, `windows-125${n}`],
    [`x-cp125${n}`, `windows-125${n}`],
  ]),
]);

/** The encoding that an HTML or XML file declares at its head, by its WHATWG name; undefined when it declares none. */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  let head = "";
  for (const byte of bytes.subarray(0, headBytes)) head += byte < 128 ? String.fromCharCode(byte) : "?";
  if (!head.trimStart().startsWith("<")) return undefined;
  const name = (xmlDeclaration.exec(head.trimStart()) ?? metaTag.exec(head))?.groups?.name?.toLowerCase();
  return name === undefined ? undefined : (aliases.get(name) ?? name);
}
