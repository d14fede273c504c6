import { type Command, InvalidArgumentError } from "commander";
import { printable } from "./terminal.ts";

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

/** Takes an option's value as a whole number between two. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(
      `It must be a whole number from ${least} to ${most}, not ${printable(text)}.`,
    );
  };
}
