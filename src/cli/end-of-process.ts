/** Resolves when the process is told to end, by Ctrl+C or by the system. */
export function endOfProcess(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
