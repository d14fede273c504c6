/** The caller's and the world's faults. The code is for programs, the message for people. */
export type FaultCode =
  | "file-absent"
  | "file-unreadable"
  | "file-empty"
  | "file-too-large"
  | "file-not-text"
  | "file-damaged"
  | "file-encrypted"
  | "reader-unprepared"
  | "format-unsupported"
  | "encoding-unknown"
  | "folder-without-files"
  | "entry-too-large"
  | "record-absent"
  | "record-broken"
  | "record-locked"
  | "record-version"
  | "record-readonly"
  | "disk-full"
  | "disk-failure"
  | "view-broken"
  | "view-later"
  | "database-unreachable"
  | "database-refused"
  | "database-unfit"
  | "reading-failed"
  | "reading-differs"
  | "reader-version"
  | "document-absent"
  | "document-ambiguous"
  | "claim-absent"
  | "policy-unreadable"
  | "package-unsound"
  | "package-version"
  | "package-exists"
  | "key-exposed"
  | "key-unreadable"
  | "key-present"
  | "file-confidential"
  | "file-erased"
  | "model-unreachable"
  | "model-unreadable"
  | "usage"
  | "address-in-use";

/** What could not be done, to what, and what to do next; `cause` keeps the error behind it. */
export class Fault extends Error {
  override readonly name = "Fault";
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
