import { runCommandLine } from "../main.ts";

/** What a command came to: its exit code and what it wrote. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, as on a terminal of 120 columns that nobody types at. */
export async function aver(...args: readonly string[]): Promise<Ran> {
  let out = "";
  let err = "";
  const code = await runCommandLine(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    columns: 120,
    interactive: false,
  });
  return { code, out, err };
}
