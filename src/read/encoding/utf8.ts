/** What a look at bytes as UTF-8 shows. */
export interface Utf8Survey {
  /** Well-formed sequences of two bytes or more. */
  readonly sequences: number;
  /** Ill-formed stretches, counted as the Unicode standard replaces them: one for each maximal subpart. */
  readonly errors: number;
  /** Where the first of them stand, as pairs `start, end`. */
  readonly errorSpans: readonly number[];
}

/** More ill-formed stretches than this are counted, but not remembered: such a file is not UTF-8. */
const rememberedErrors = 10_000;

/** Looks at every byte; table 3-7 of the Unicode standard says which sequences are well-formed. */
export function surveyUtf8(bytes: Uint8Array): Utf8Survey {
  let sequences = 0;
  let errors = 0;
  const errorSpans: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const wanted = sequenceLength(lead);
    const got = wellFormedBytes(bytes, i, wanted);
    if (got === wanted && wanted > 1) sequences++;
    else {
      errors++;
      if (errors <= rememberedErrors) errorSpans.push(i, i + got);
    }
    i += got;
  }
  return { sequences, errors, errorSpans };
}

/** Decodes bytes of which the ill-formed stretches are known; each becomes one U+FFFD. */
export function decodeUtf8(bytes: Uint8Array, survey: Utf8Survey): string {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  if (survey.errors === 0) return decoder.decode(bytes);
  const pieces: string[] = [];
  let from = 0;
  for (let i = 0; i < survey.errorSpans.length; i += 2) {
    const start = survey.errorSpans[i] ?? 0;
    if (start > from) pieces.push(decoder.decode(bytes.subarray(from, start)));
    pieces.push("\ufffd");
    from = survey.errorSpans[i + 1] ?? bytes.length;
  }
  pieces.push(decoder.decode(bytes.subarray(from)));
  return pieces.join("");
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 1;
}

/** How many bytes from `at` belong to one well-formed sequence of `wanted` bytes, or to its longest beginning. */
function wellFormedBytes(bytes: Uint8Array, at: number, wanted: number): number {
  const lead = bytes[at] ?? 0;
  for (let taken = 1; taken < wanted; taken++) {
    const byte = bytes[at + taken] ?? 0;
    const lowest = taken === 1 ? lowestSecond(lead) : 0x80;
    const highest = taken === 1 ? highestSecond(lead) : 0xbf;
    if (byte < lowest || byte > highest) return taken;
  }
  return wanted;
}

function lowestSecond(lead: number): number {
  if (lead === 0xe0) return 0xa0;
  return lead === 0xf0 ? 0x90 : 0x80;
}

function highestSecond(lead: number): number {
  if (lead === 0xed) return 0x9f;
  return lead === 0xf4 ? 0x8f : 0xbf;
}
