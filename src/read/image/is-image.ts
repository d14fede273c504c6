const starts = ["\u0089PNG\r\n\u001a\n", "\u00ff\u00d8\u00ff", "II*\u0000", "MM\u0000*"];

/** Whether the bytes are a picture that can be read: PNG, JPEG or TIFF. */
export function isImage(bytes: Uint8Array): boolean {
  return starts.some((start) => [...start].every((sign, at) => bytes[at] === sign.charCodeAt(0)));
}

/** Whether the bytes are a TIFF, which may hold several pages. */
export function isTiff(bytes: Uint8Array): boolean {
  return starts.slice(2).some((start) => [...start].every((sign, at) => bytes[at] === sign.charCodeAt(0)));
}
