import { Fault } from "../core/index.ts";

const fullDisk = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const noWriting = new Set(["EROFS", "EACCES", "EPERM"]);

/** The system's short name for what went wrong: `ENOENT`, `ENOSPC`. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

/** The fault that stands behind a failed write to `path`. */
export function writeFault(error: unknown, path: string): Fault {
  if (error instanceof Fault) return error;
  const code = errorCode(error) ?? "";
  if (fullDisk.has(code))
    return new Fault(
      "disk-full",
      `${path} could not be written: the disk is full. Nothing was left half-written; make room and give the command again.`,
      error,
    );
  if (noWriting.has(code))
    return new Fault(
      "record-readonly",
      `${path} could not be written: writing there is not allowed. Give yourself the right to write in the record's folder, or use a copy.`,
      error,
    );
  return new Fault(
    "disk-failure",
    `${path} could not be written (${code || String(error)}). Look to the disk, then run \`aver check\`.`,
    error,
  );
}

/** The fault that stands behind a failed read of `path`. */
export function readFault(error: unknown, path: string): Fault {
  if (error instanceof Fault) return error;
  const code = errorCode(error) ?? String(error);
  if (code === "ELOOP")
    return new Fault(
      "record-broken",
      `${path} is a link. A record holds files only, and Aver follows no link out of it; put the file itself there.`,
      error,
    );
  if (noWriting.has(code))
    return new Fault(
      "record-broken",
      `${path} could not be read: reading it is not allowed. Give yourself the right to read the record.`,
      error,
    );
  return new Fault(
    "disk-failure",
    `${path} could not be read (${code}). Look to the disk, then run \`aver check\`.`,
    error,
  );
}
