import { withoutTopFolder, zipFiles } from "../../bag/index.ts";

const pieceBytes = 1 << 20;

/** The files of a zip file that a person chose, read from where it lies as they are asked for. */
export async function filesOfZip(file) {
  const read = async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer());
  return withoutTopFolder(await zipFiles({ bytes: file.size, read }));
}

/** The files of a folder that a person chose. */
export function filesOfFolder(files) {
  return withoutTopFolder(
    [...files].map((file) => ({
      path: file.webkitRelativePath,
      bytes: file.size,
      open: async function* () {
        for (let at = 0; at < file.size; at += pieceBytes)
          yield new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer());
      },
    })),
  );
}
