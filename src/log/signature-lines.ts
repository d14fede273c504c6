/**
 * A signed note with more signature lines; undefined when it is another note than the one they sign. A
 * new line takes the place of an older one of the same name and key id, so that the note does not grow.
 */
export function withSignatures(note: string, text: string, lines: readonly string[]): string | undefined {
  const [own, signatures] = splitNote(note);
  if (own !== text) return undefined;
  const fresh = new Map(lines.map((line) => [signerOf(line), line]));
  const kept = signatures.filter((line) => !fresh.has(signerOf(line)));
  return `${text}\n${[...kept, ...fresh.values()].join("")}`;
}

function splitNote(note: string): readonly [string, readonly string[]] {
  const blank = note.lastIndexOf("\n\n");
  return [note.slice(0, blank + 1), note.slice(blank + 2).match(/[^\n]*\n/g) ?? []];
}

// Four bytes of key id are the first five base64 characters and two bits of the sixth.
function signerOf(line: string): string {
  const [, name = "", signature = ""] = line.trimEnd().split(" ");
  const id = Buffer.from(signature.slice(0, 8), "base64").subarray(0, 4).toString("hex");
  return `${name}+${id}`;
}
