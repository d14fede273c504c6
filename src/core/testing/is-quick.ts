/**
 * Whether work takes at most so many milliseconds of this process's CPU time, or, on a machine where it takes
 * more, at least no time that grows faster than what it works on. `work` is told which share of that to take.
 */
export function isQuick(work: (share: number) => unknown, mostMs: number): boolean {
  const whole = leastCpuMs(() => work(1), mostMs);
  if (whole <= mostMs) return true;
  // Ten times as much takes about 10 times as long, or 100 times where all is compared with all.
  return whole < 30 * leastCpuMs(() => work(1 / 10), 0);
}

/** As `isQuick`, of a text whose beginning is as long as the share. */
export function isQuickOn(text: string, read: (text: string) => unknown, mostMs: number): boolean {
  return isQuick((share) => read(text.slice(0, text.length * share)), mostMs);
}

// Other programs share the caches and the engine optimises beside: the least of several is the work's own.
function leastCpuMs(work: () => unknown, enoughMs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 4 && least > enoughMs; tries++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
