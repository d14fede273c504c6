/** Runs the command line like `bin/aver.js` and writes, last, the CPU time (ms) and the peak memory (bytes) of the process. */
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(
    `\n${JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, rss: maxRSS * 1024 })}\n`,
  );
});
await import("../bin/aver.js");
