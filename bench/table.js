/** Prints rows as a table with a title; the first row names the columns. */
export function printTable(title, rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column] ?? "").length)));
  const line = (row) =>
    row
      .map((cell, column) => pad(String(cell ?? ""), widths[column], column))
      .join("  ")
      .trimEnd();
  process.stdout.write(
    `${title}\n${line(rows[0])}\n${widths.map((width) => "-".repeat(width)).join("  ")}\n`,
  );
  for (const row of rows.slice(1)) process.stdout.write(`${line(row)}\n`);
  process.stdout.write("\n");
}

function pad(text, width, column) {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}

/** Milliseconds of CPU time of the cheapest of some runs: machines are shared, and a core that others hold is not ours. */
export function fastest(times, run) {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const start = cpuTime();
    run();
    best = Math.min(best, cpuTime() - start);
  }
  return best;
}

function cpuTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The middle of some numbers, and the one that 95 in 100 do not pass. */
export function spread(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { median: at(0.5), p95: at(0.95) };
}
