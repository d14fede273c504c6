import { type Command, Option } from "commander";
import type { EraseOptions } from "./commands/erase.ts";
import type { IdentityOptions } from "./commands/identity.ts";
import type { ProposeOptions } from "./commands/propose.ts";
import type { ReviewOptions } from "./commands/review.ts";
import type { UnreviewedOptions } from "./commands/unreviewed.ts";
import { common, type Done, wholeNumber, writing } from "./common.ts";
import type { CommonOptions } from "./options.ts";
import type { Terminal } from "./terminal.ts";

/** The commands about who did what to a file. */
export function addCustody(program: Command, terminal: Terminal, done: Done): void {
  program
    .command("identity")
    .description("make or show the key with which you sign what you do")
    .addArgument(program.createArgument("<action>", "new or show").choices(["new", "show"]))
    .option("--name <name>", "your name, as the record is to give it")
    .option("--role <role>", "your role, as the record is to give it")
    .option("--key <file>", "another file than your own in your folder for settings")
    .option("--json", "write JSON")
    .action(async (action: "new" | "show", options: IdentityOptions) =>
      done((await import("./commands/identity.ts")).identityCommand(action, options, terminal)),
    );
  writing(program.command("review"))
    .description("put a decision on a claim, a citation or a whole reading into the record")
    .argument("<name>", "NAME of a document, or NAME/ID of a claim or citation")
    .addOption(new Option("--accept", "it is correctly read").conflicts(["reject", "correct"]))
    .addOption(new Option("--reject", "it is wrongly read").conflicts(["correct"]))
    .option("--correct <field=value...>", "it should have been read as this")
    .requiredOption("--reason <words>", "why, for those who come after")
    .action(async (name: string, options: ReviewOptions) =>
      done(await (await import("./commands/review.ts")).reviewCommand(name, options, terminal)),
    );
  writing(program.command("propose"))
    .description("let a model that you run propose claims as quotations, which wait for review")
    .argument("<name>", "path, end of a path, symbol, or start of the hash")
    .option("--endpoint <url>", "address of an OpenAI-compatible interface; AVER_READER_URL unless told")
    .requiredOption("--model <name>", "the model's name, as its address knows it")
    .action(async (name: string, options: ProposeOptions) =>
      done(await (await import("./commands/propose.ts")).proposeCommand(name, options, terminal)),
    );
  common(program.command("unreviewed"))
    .description(
      "list claims that nobody has reviewed, those first whose rules fared worst or are seldom seen",
    )
    .option("--limit <count>", "most claims to show", wholeNumber(1, 10_000), 50)
    .action(async (options: UnreviewedOptions) =>
      done(await (await import("./commands/unreviewed.ts")).unreviewedCommand(options, terminal)),
    );
  writing(program.command("erase"))
    .description("destroy the key of a confidential file, so that nobody can ever read it again")
    .argument("<name>", "commitment or its start, path or end of a path, or hash of the file")
    .requiredOption("--reason <words>", "why, for those who come after")
    .action(async (name: string, options: EraseOptions) =>
      done(await (await import("./commands/erase.ts")).eraseCommand(name, options, terminal)),
    );
  common(program.command("custody"))
    .description("show all that was done to a file: who, when, from where")
    .argument("<name>", "a file on disk; a document's path, symbol or start of its hash")
    .action(async (name: string, options: CommonOptions) =>
      done(await (await import("./commands/custody.ts")).custodyCommand(name, options, terminal)),
    );
}
