/** Tells which of some hints stand in a text, as a sum of their bits, in one pass over it. */
export type HintFinder = (words: string) => number;

interface Hint {
  readonly letters: string;
  readonly bits: number;
}

const size = 1 << 14;

/** Prepares that pass: three letters lead to the few hints that may begin there; shorter hints are searched for. */
export function hintFinder(hints: ReadonlyMap<string, number>): HintFinder {
  const all = [...hints].map(([letters, bits]): Hint => ({ letters, bits }));
  const short = all.filter(({ letters }) => letters.length < 3);
  const slots = new Uint8Array(size);
  const bySlot = new Map<number, Hint[]>();
  for (const hint of all.filter(({ letters }) => letters.length >= 3)) {
    const slot = slotOf(hint.letters.charCodeAt(0), hint.letters.charCodeAt(1), hint.letters.charCodeAt(2));
    slots[slot] = 1;
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), hint]);
  }
  return (words) => {
    let found = 0;
    for (const hint of short) if (words.includes(hint.letters)) found |= hint.bits;
    let first = words.charCodeAt(0);
    let second = words.charCodeAt(1);
    for (let at = 2; at < words.length; at++) {
      const third = words.charCodeAt(at);
      const slot = slotOf(first, second, third);
      if (slots[slot] === 1) found |= bitsAt(bySlot.get(slot) ?? [], words, at - 2);
      first = second;
      second = third;
    }
    return found;
  };
}

function slotOf(first: number, second: number, third: number): number {
  return ((first << 10) ^ (second << 5) ^ third) & (size - 1);
}

function bitsAt(hints: readonly Hint[], words: string, at: number): number {
  let found = 0;
  for (const { letters, bits } of hints) if (words.startsWith(letters, at)) found |= bits;
  return found;
}
