/**
 * The same text as the engine keeps it for the names of properties: one copy of each. Two such texts are compared by
 * their addresses, without a look at their letters.
 */
export function kept(text: string): string {
  for (const name in { [text]: true }) return name;
  return text;
}
