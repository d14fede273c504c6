const letterPattern = /\p{L}|\p{M}/u;

/** Whether the code unit belongs to a word. Halves of surrogate pairs do, so that no pair is cut. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code >= 0xd800 && code <= 0xdfff) return true;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x250) return code !== 0xd7 && code !== 0xf7;
  if (code >= 0x2000 && code < 0x2070) return false;
  if (code >= 0x2070 && code < 0x20a0) return false;
  return letterPattern.test(String.fromCharCode(code));
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** White space and characters that show nothing, soft hyphens among them. */
export function isSpace(code: number): boolean {
  if (code <= 32) return true;
  if (code < 0xa0) return code >= 127;
  return (
    code === 0xa0 ||
    code === 0xad ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** `¹` to `⁹` and `⁰`: raised digits, which are note marks and never figures. */
export function isRaisedDigit(code: number): boolean {
  return (
    code === 0xb9 || code === 0xb2 || code === 0xb3 || code === 0x2070 || (code >= 0x2074 && code <= 0x2079)
  );
}

export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase();
}
