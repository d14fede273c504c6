import { isSpace } from "./letters.ts";

/** Words as one line, every run of white space one space. Most stand so already and are handed back as they are. */
export function oneLine(words: string): string {
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (code > 32 && code < 127) continue;
    const single = code === 32 && words.charCodeAt(i + 1) > 32;
    if (!single && (isSpace(code) || code === 0x1680)) return words.replace(/\s+/g, " ");
  }
  return words;
}
