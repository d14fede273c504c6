const none: readonly RegExpExecArray[] = [];

/** Every match of a global pattern, as `matchAll` gives them; that would copy the pattern first, which takes longer than most searches. */
export function matchesOf(pattern: RegExp, words: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(words);
  if (match === null) return none;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(words)) found.push(match);
  return found;
}
