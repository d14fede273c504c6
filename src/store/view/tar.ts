/** A file of an archive, or a folder, which has no bytes. */
export interface Archived {
  readonly path: string;
  readonly bytes?: Uint8Array;
}

const blockBytes = 512;

/** Files and folders of a tar archive (POSIX ustar), folders before what is in them. */
export function* readTar(archive: Uint8Array): Generator<Archived> {
  for (let at = 0; at + blockBytes <= archive.length; ) {
    const header = archive.subarray(at, at + blockBytes);
    const path = [textAt(header, 345, 155), textAt(header, 0, 100)].filter((part) => part !== "").join("/");
    // Two empty blocks end an archive.
    if (path === "") return;
    const size = Number.parseInt(textAt(header, 124, 12), 8) || 0;
    const start = at + blockBytes;
    if (textAt(header, 156, 1) === "5") yield { path };
    else yield { path, bytes: archive.subarray(start, start + size) };
    at = start + Math.ceil(size / blockBytes) * blockBytes;
  }
}

function textAt(header: Uint8Array, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return Buffer.from(end < 0 ? field : field.subarray(0, end))
    .toString("utf8")
    .trim();
}
