/** Numbers that come out the same for the same seed: below a bound, from 0. */
export type Dice = (bound: number) => number;

/** Dice that fall the same way for the same seed (mulberry32). */
export function diceOf(seed: number): Dice {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

const telling = [0, 1, 9, 10, 13, 32, 40, 41, 47, 60, 62, 91, 93, 127, 128, 254, 255];
const pieces = [
  "99999999999",
  "-1",
  "0 0 R",
  "<<",
  ">>",
  "]]>",
  "&#x0;",
  "</w:p>",
  "<w:p>",
  "\u0000\u0000",
  "\u00ff\u00fe",
  "%%EOF",
];

/** Bytes with one to eight changes of the kinds that break what reads them. */
export function mutated(bytes: Uint8Array, dice: Dice): Uint8Array {
  let result: Uint8Array = Buffer.from(bytes);
  for (let changes = 1 + dice(8); changes > 0; changes--) result = changedOnce(result, dice);
  return result;
}

function changedOnce(bytes: Uint8Array, dice: Dice): Uint8Array {
  const at = dice(bytes.length + 1);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  const length = 1 + dice(dice(4) === 0 ? 400 : 8);
  const kind = dice(7);
  if (kind === 0) return Buffer.concat([before, after.subarray(length)]);
  if (kind === 1) return Buffer.concat([before, after.subarray(0, length), after]);
  if (kind === 2)
    return Buffer.concat([before, Buffer.from(pieces[dice(pieces.length)] ?? "", "latin1"), after]);
  if (kind === 3)
    return Buffer.concat([before, Buffer.from([telling[dice(telling.length)] ?? 0]), after.subarray(1)]);
  if (kind === 4)
    return Buffer.concat([before, Buffer.from([(after[0] ?? 0) ^ (1 << dice(8))]), after.subarray(1)]);
  if (kind === 5) {
    const from = dice(bytes.length + 1);
    return Buffer.concat([before, bytes.subarray(from, from + length), after.subarray(length)]);
  }
  return dice(10) === 0 ? before : bytes;
}
