/** What a command may touch of the terminal. Handed to every command, so that tests can hand over their own. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Columns of the terminal, or 100 where there is none. */
  readonly columns: number;
  /** Whether `err` is a terminal on which a line can be written over. */
  readonly interactive: boolean;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    columns: process.stdout.columns ?? 100,
    interactive: process.stderr.isTTY === true,
  };
}

/**
 * Text of strangers made safe for a terminal: control characters, which could move the cursor or
 * recolour lines, and marks that turn the direction of writing become visible signs.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (sign) =>
    sign === "\n" || sign === "\t" ? " " : "\ufffd",
  );
}
