import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { claimKinds } from "../core/index.ts";
import { makeProgram } from "./program.ts";
import { processTerminal } from "./terminal.ts";

const text = readFileSync(join(import.meta.dirname, "..", "..", "docs", "commands.md"), "utf8");
const program = makeProgram(processTerminal(), () => {});

describe("docs/commands.md", () => {
  test.each(program.commands.map((command) => command.name()))("tells of aver %s", (name) => {
    expect(text).toContain(`\`aver ${name}`);
  });

  const options = program.commands.flatMap((command) =>
    command.options.map((option) => [command.name(), option.long ?? ""] as const),
  );
  test.each(options)("tells of aver %s %s", (name, option) => {
    const isCommon = option === "--record" || option === "--json";
    expect(text).toContain(isCommon ? option : `| \`${name}\` | \`${option}`);
  });

  test.each(claimKinds)("tells of the kind %s", (kind) => {
    expect(text).toContain(`\`${kind}\``);
  });
});
