import { openWitness } from "../../app/index.ts";
import { serveWitness } from "../../server/index.ts";
import { endOfProcess } from "../end-of-process.ts";
import { printable, type Terminal } from "../terminal.ts";

/** What `aver witness` takes. */
export interface WitnessOptions {
  readonly name?: string;
  readonly log?: readonly string[];
  readonly port: number;
  readonly host: string;
}

/** `aver witness FOLDER`: a witness for the logs of others, until the process is told to end. */
export async function witnessCommand(
  folder: string,
  options: WitnessOptions,
  terminal: Terminal,
): Promise<number> {
  const { name, log = [], port, host } = options;
  const now = (): Date => new Date();
  const witness = await openWitness(folder, { now, logs: log, ...(name === undefined ? {} : { name }) });
  try {
    const report = (cause: unknown): void =>
      terminal.err(`aver: ${printable(cause instanceof Error ? cause.message : String(cause))}\n`);
    const server = await serveWitness({ witness, port, host, report });
    terminal.out(`Witness ${printable(witness.name)}, which knows ${witness.origins.length} logs\n`);
    terminal.out(`Its verifier key: ${witness.verifier}\n`);
    terminal.out(`It can be asked at ${server.address}  (Ctrl+C ends it)\n`);
    await endOfProcess();
    await server.close();
  } finally {
    await witness.close();
  }
  return 0;
}
