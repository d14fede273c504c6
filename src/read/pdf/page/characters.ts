const ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

/** The character's words as a text has them: ligatures and Arabic letter forms as letters, what is not seen as nothing. */
export function wordsOf(code: number): string {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return code === 2 ? "-" : "";
  if (code < 0x300) return code === 0xad ? "\u00ad" : String.fromCharCode(code);
  if (code >= 0xfb00 && code <= 0xfb06) return ligatures[code - 0xfb00] ?? "";
  if ((code >= 0xfb1d && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc))
    return String.fromCharCode(code).normalize("NFKC");
  if (isUnseen(code)) return "";
  return String.fromCodePoint(code);
}

/** Whether a character is white space between words. */
export function isWhite(code: number): boolean {
  return (
    code === 0x20 || code === 0xa0 || code === 0x09 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a)
  );
}

function isUnseen(code: number): boolean {
  if (code >= 0x200b && code <= 0x200f) return code !== 0x200c && code !== 0x200d;
  return (
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xfff0 && code <= 0xffff && code !== 0xfffd) ||
    code === 0xfeff ||
    code > 0x10ffff
  );
}

/** Whether a character is a letter of a script that is written from right to left. */
export function isRightToLeft(code: number): boolean {
  return (
    (code >= 0x590 && code <= 0x8ff) ||
    (code >= 0xfb1d && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfefc)
  );
}
