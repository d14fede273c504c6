import { work } from "../../app/index.ts";
import { neededDatabase, whoAmI } from "../options.ts";
import type { Terminal } from "../terminal.ts";

/** What `aver work` takes. */
export interface WorkCommandOptions {
  readonly threads: number;
}

/** `aver work`: reads files that wait in PostgreSQL, until the process is told to end. */
export async function workCommand({ threads }: WorkCommandOptions, terminal: Terminal): Promise<number> {
  const ending = new AbortController();
  let files = 0;
  const end = (): void => ending.abort();
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
  await work({
    database: neededDatabase("work"),
    threads,
    worker: `${whoAmI()}, process ${process.pid}`,
    onReady: (server) =>
      terminal.out(`Aver reads files that wait at ${server}, ${threads} at a time  (Ctrl+C ends it)\n`),
    onRead: () => {
      files += 1;
    },
    end: ending.signal,
  });
  terminal.out(`${files} ${files === 1 ? "file" : "files"} read.\n`);
  return 0;
}
