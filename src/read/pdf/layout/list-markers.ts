/** What a line begins with when it is an item of a list or a numbered paragraph. */
export interface Marker {
  readonly end: number;
  readonly isNumber: boolean;
}

const marker =
  /^(?:(?<number>\d{1,3})\.|\d{1,3}\)|\((?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5})\)|[a-z]\)|[•●▪◦‣·–—-])[ \u00a0]+(?=\S)/u;

/** The number, letter or bullet at a line's start, if one stands there. */
export function markerOf(text: string): Marker | undefined {
  const match = marker.exec(text);
  if (match === null) return undefined;
  return { end: match[0].length, isNumber: match.groups?.number !== undefined };
}
