const mostLength = 1_024;
const mostDepth = 32;

/** What is wrong with a relative path, completing "which …"; undefined when nothing is. */
export function nameFault(path: string): string | undefined {
  if (path === "") return "is no name";
  if (path.length > mostLength) return `is longer than ${mostLength} characters`;
  if (/[\p{Cc}\p{Cs}]/u.test(path)) return "has a control character";
  if (path.includes("\\")) return "has a backslash, by which some systems part folders";
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return "begins at the root of a disk";
  if (path.startsWith("~")) return "begins in somebody's home folder";
  const parts = path.split("/");
  if (parts.length > mostDepth) return `lies more than ${mostDepth} folders deep`;
  if (parts.includes("..")) return "leads out of its folder";
  return parts.includes("") || parts.includes(".") ? "has an empty part or a dot for a folder" : undefined;
}

/**
 * The form in which two names are the same file on some disk: many file systems take letters of either
 * case, or an accented letter in one piece or in two, for the same.
 */
export function sameOnSomeDisk(path: string): string {
  return path.normalize("NFC").toLowerCase().toUpperCase().toLowerCase();
}
