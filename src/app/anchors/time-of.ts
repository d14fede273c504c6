/** A cosignature's time in RFC 3339; a time that no calendar has is given in seconds. */
export function timeOf(seconds: bigint): string {
  const latest = 253_402_300_799n;
  if (seconds > latest) return `${seconds} seconds after 1970`;
  return `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}Z`;
}
