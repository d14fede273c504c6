const archiveStart = [0x50, 0x4b, 0x03, 0x04];
const headBytes = 65_536;
/** Forms of archive that say what they are at their start. */
const others = ["mimetypeapplication/epub+zip", "mimetypeapplication/vnd.oasis.opendocument"];

/** Whether a file is an archive of the kind that Word documents are; what it holds is for their reader to see. */
export function isDocx(bytes: Uint8Array): boolean {
  if (!archiveStart.every((byte, i) => bytes[i] === byte)) return false;
  const head = bytes.subarray(0, headBytes);
  if (others.some((name) => holds(head.subarray(0, 200), name))) return false;
  return holds(head, "word/") || holds(head, "[Content_Types].xml");
}

function holds(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < name.length && bytes[at + length] === name.charCodeAt(length)) length++;
    if (length === name.length) return true;
  }
  return false;
}
