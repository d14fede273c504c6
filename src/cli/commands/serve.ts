import { serve } from "../../server/index.ts";
import { endOfProcess } from "../end-of-process.ts";
import { type CommonOptions, withRecord } from "../options.ts";
import type { Terminal } from "../terminal.ts";

/** What `aver serve` takes beside the common options. */
export interface ServeOptions extends CommonOptions {
  readonly port: number;
  readonly host: string;
}

/** `aver serve`: the page on this machine, until the process is told to end. */
export async function serveCommand(options: ServeOptions, terminal: Terminal): Promise<number> {
  await withRecord(options, "read", async (record) => {
    await record.counts();
    const server = await serve({ record, port: options.port, host: options.host });
    terminal.out(`Aver serves ${options.record} at ${server.address}  (Ctrl+C ends it)\n`);
    await endOfProcess();
    await server.close();
  });
  return 0;
}
