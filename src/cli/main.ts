import { CommanderError } from "commander";
import { Fault } from "../core/index.ts";
import { makeProgram } from "./program.ts";
import { processTerminal, type Terminal } from "./terminal.ts";

/** Runs one command line and returns the exit code. Whatever goes wrong is one sentence. */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<number> {
  let code = 0;
  const program = makeProgram(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    if (error instanceof Fault) {
      terminal.err(`aver: ${error.message}\n`);
      return 1;
    }
    throw error;
  }
}
