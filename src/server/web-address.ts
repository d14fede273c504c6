/**
 * The address as a link may carry it: `http` and `https` only. A document's `javascript:`, `data:`
 * or `file:` address stays words.
 */
export function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || !/^https?:\/\//i.test(address)) return undefined;
  return URL.canParse(address) ? new URL(address).href : undefined;
}
