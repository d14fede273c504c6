import type { Command } from "commander";

/** Is told the exit code of a command that ran. */
export type Done = (code: number) => void;

/** What every command takes that opens a record. */
export function common(command: Command): Command {
  return command
    .option("--record <folder>", "the record's folder", "aver.record")
    .option("--json", "write JSON");
}

/** What every command takes that writes entries. */
export function writing(command: Command): Command {
  return common(command).option("--key <file>", "the identity that signs what is written");
}
