import { printable, type Terminal } from "./terminal.ts";

/** A bar of how much of a batch is done, written over itself on a terminal and left out elsewhere. */
export function progressBar(terminal: Terminal, total: number): (done: number, name: string) => void {
  if (!terminal.interactive || total < 2) return () => {};
  return (done, name) => {
    const size = 24;
    const filled = Math.round((done / total) * size);
    const bar = `${"█".repeat(filled)}${"░".repeat(size - filled)} ${done}/${total} `;
    const room = Math.max(0, terminal.columns - bar.length - 1);
    const shown = printable(name).slice(-room);
    terminal.err(`\r\u001b[2K${done === total ? "" : bar + shown}`);
  };
}
