import { availableParallelism } from "node:os";
import { Command, Option } from "commander";
import { claimKinds } from "../core/index.ts";
import { addCustody } from "./add-custody.ts";
import type { CheckOptions } from "./commands/check.ts";
import type { ClaimsOptions } from "./commands/claims.ts";
import type { CosignOptions } from "./commands/cosign.ts";
import type { ExportCommandOptions } from "./commands/export.ts";
import type { ReadOptions } from "./commands/read.ts";
import type { SearchOptions } from "./commands/search.ts";
import type { ServeOptions } from "./commands/serve.ts";
import type { ShowOptions } from "./commands/show.ts";
import type { TimestampOptions } from "./commands/timestamp.ts";
import type { WitnessOptions } from "./commands/witness.ts";
import type { WorkCommandOptions } from "./commands/work.ts";
import { common, type Done, wholeNumber, writing } from "./common.ts";
import type { CommonOptions } from "./options.ts";
import type { Terminal } from "./terminal.ts";

/** The commands and options of `aver`; `done` is told the exit code of the one that ran. */
export function makeProgram(terminal: Terminal, done: Done): Command {
  const program = new Command("aver")
    .description(
      "Reads documents that allege mass violence into a record in which every statement is attributed and anchored.",
    )
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: (text) => terminal.err(text.replace(/^error:/, "aver:")),
    });
  program.hook("preAction", async (_, command) => {
    const { record } = command.opts<{ readonly record?: string }>();
    if (record !== undefined) (await import("./options.ts")).warnOfOpenFolder(record, terminal);
  });
  addReading(program, terminal, done);
  addWorking(program, terminal, done);
  addLooking(program, terminal, done);
  addKeeping(program, terminal, done);
  addWitnessing(program, terminal, done);
  addStamping(program, terminal, done);
  addPackages(program, terminal, done);
  addCustody(program, terminal, done);
  return program;
}

function addReading(program: Command, terminal: Terminal, done: Done): void {
  writing(program.command("read"))
    .description("read files and folders into the record")
    .argument("[names...]", "files or folders")
    .option("--queue", "let `aver work` processes read, through PostgreSQL")
    .option(
      "--verify <count>",
      "with --queue: read one result in so many here too",
      wholeNumber(0, 1_000_000),
      100,
    )
    .option("--jobs <count>", "how many files at a time", wholeNumber(1, 256), availableParallelism())
    .option("--from <who>", "from whom the files were received, in your words")
    .option("--where <place>", "where they were received")
    .option("--how <way>", "how they were received")
    .option("--confidential", "keep them encrypted, and their names and hashes out of the log")
    .action(async (names: string[], options: ReadOptions) =>
      done(await (await import("./commands/read.ts")).readCommand(names, options, terminal)),
    );
}

function addWorking(program: Command, terminal: Terminal, done: Done): void {
  program
    .command("work")
    .description("read files that wait in PostgreSQL, for records on any machine")
    .option("--threads <count>", "how many at a time", wholeNumber(1, 256), availableParallelism())
    .action(async (options: WorkCommandOptions) =>
      done(await (await import("./commands/work.ts")).workCommand(options, terminal)),
    );
}

function addLooking(program: Command, terminal: Terminal, done: Done): void {
  common(program.command("show"))
    .description("show one document: its head, citations and claims")
    .argument("<name>", "path, end of a path, symbol, or start of the hash")
    .option("--near-misses", "also the numerals in sentences of harm that became no claim")
    .action(async (name: string, options: ShowOptions) =>
      done(await (await import("./commands/show.ts")).showCommand(name, options, terminal)),
    );
  common(program.command("claims"))
    .description("list claims, each with its words and speakers")
    .option("--csv", "as comma-separated values")
    .addOption(new Option("--kind <kind>", "only claims of one kind").choices(claimKinds))
    .option("--document <name>", "only claims of one document")
    .addOption(
      new Option(
        "--near-misses",
        "in their place, numerals in sentences of harm that became no claim",
      ).conflicts("kind"),
    )
    .action(async (options: ClaimsOptions) =>
      done(
        options.nearMisses === true
          ? await (await import("./commands/near-misses.ts")).nearMissesCommand(options, terminal)
          : await (await import("./commands/claims.ts")).claimsCommand(options, terminal),
      ),
    );
  common(program.command("explain"))
    .description("explain how one claim was read: the rules that fired, in order, with the words")
    .argument("<claim>", "NAME/ID, or ID alone; the start of an ID will do")
    .action(async (name: string, options: CommonOptions) =>
      done(await (await import("./commands/explain.ts")).explainCommand(name, options, terminal)),
    );
  common(program.command("search"))
    .description("find words in texts and claims")
    .argument("<words...>", "words; in quotation marks they stand together")
    .option("--limit <count>", "most hits to show", wholeNumber(1, 10_000), 20)
    .action(async (words: string[], options: SearchOptions) =>
      done(await (await import("./commands/search.ts")).searchCommand(quoted(words), options, terminal)),
    );
}

function addKeeping(program: Command, terminal: Terminal, done: Done): void {
  common(program.command("check"))
    .description("check that nothing was altered and nothing is missing")
    .option("--reread", "make every reading anew and compare it")
    .option("--policy <file>", "whose witnesses count: a policy file of your own")
    .option("--authority <files...>", "certificates of the time-stamping authorities that count")
    .option("--since <files...>", "checkpoints kept from earlier, which the log must extend")
    .action(async (options: CheckOptions) =>
      done(await (await import("./commands/check.ts")).checkCommand(options, terminal)),
    );
  common(program.command("serve"))
    .description("serve the page on this machine")
    .option("--port <port>", "port", wholeNumber(0, 65_535), 4180)
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .action(async (options: ServeOptions) =>
      done(await (await import("./commands/serve.ts")).serveCommand(options, terminal)),
    );
}

function addWitnessing(program: Command, terminal: Terminal, done: Done): void {
  common(program.command("cosign"))
    .description("ask the record's witnesses to sign the log as it stands")
    .option("--witness <vkey-and-address...>", "a new witness: its verifier key, then its address")
    .option("--need <count>", "how many of all witnesses are enough", wholeNumber(1, 1000))
    .action(async (options: CosignOptions) =>
      done(await (await import("./commands/cosign.ts")).cosignCommand(options, terminal)),
    );
  program
    .command("witness")
    .description("run a witness: sign what others log, so that they cannot take it back unseen")
    .argument("<folder>", "the witness's folder")
    .option("--name <name>", "make the witness under this name")
    .option("--log <vkey...>", "verifier keys of logs that it is to know from now on")
    .option("--port <port>", "port", wholeNumber(0, 65_535), 4190)
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .action(async (folder: string, options: WitnessOptions) =>
      done(await (await import("./commands/witness.ts")).witnessCommand(folder, options, terminal)),
    );
}

function addStamping(program: Command, terminal: Terminal, done: Done): void {
  common(program.command("timestamp"))
    .description("ask the record's time-stamping authorities when they saw the log as it stands")
    .option(
      "--authority <name-address-file...>",
      "a new authority: its name, its address, its certificate file",
    )
    .action(async (options: TimestampOptions) =>
      done(await (await import("./commands/timestamp.ts")).timestampCommand(options, terminal)),
    );
}

function addPackages(program: Command, terminal: Terminal, done: Done): void {
  writing(program.command("export"))
    .description("write documents into an evidence package that anybody can check")
    .argument("<names...>", "documents: path, end of a path, symbol, or start of the hash")
    .requiredOption("--package <path>", "a name that ends in .zip makes a zip file, another one a folder")
    .action(async (names: string[], options: ExportCommandOptions) =>
      done(await (await import("./commands/export.ts")).exportCommand(names, options, terminal)),
    );
  writing(program.command("import"))
    .description("take an evidence package into the record, after verifying all of it")
    .argument("<package>", "a zip file or a folder")
    .action(async (path: string, options: CommonOptions) =>
      done(await (await import("./commands/import.ts")).importCommand(path, options, terminal)),
    );
}

/** An argument of several words, as `search "taken hostage"` gives it, is meant as one phrase. */
function quoted(words: readonly string[]): string {
  return words.map((word) => (/\s/.test(word) && !word.includes('"') ? `"${word}"` : word)).join(" ");
}
