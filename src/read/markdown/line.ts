/** A line of the source without its quotation signs and indentation. */
export interface Line {
  /** Where the words start and the line ends, white space at its end included. */
  readonly start: number;
  readonly end: number;
  readonly quoteDepth: number;
  /** Columns of indentation after the quotation signs. */
  readonly indent: number;
}

const deepestQuote = 32;

/** Looks at the line that starts at `at`. */
export function lineAt(source: string, at: number): Line {
  const newline = source.indexOf("\n", at);
  const end = newline < 0 ? source.length : newline;
  let start = at;
  let indent = 0;
  let quoteDepth = 0;
  for (; start < end; start++) {
    const code = source.charCodeAt(start);
    if (code === 0x20) indent++;
    else if (code === 0x09) indent += 4;
    else if (code === 0x3e && quoteDepth < deepestQuote && (quoteDepth > 0 || indent < 4)) {
      quoteDepth++;
      indent = 0;
      if (source.charCodeAt(start + 1) === 0x20) start++;
    } else break;
  }
  return { start, end, quoteDepth, indent };
}
