import { randomBytes } from "node:crypto";
import { newIdentity, readIdentity, verifierOf, writeIdentity } from "../../app/index.ts";
import { Fault } from "../../core/index.ts";
import { identityPath } from "../options.ts";
import { printable, type Terminal } from "../terminal.ts";

/** What `aver identity` takes. */
export interface IdentityOptions {
  readonly name?: string;
  readonly role?: string;
  readonly key?: string;
  readonly json?: boolean;
}

/** `aver identity new` makes the key with which a person signs, `aver identity show` says what others may know of it. */
export function identityCommand(
  action: "new" | "show",
  options: IdentityOptions,
  terminal: Terminal,
): number {
  const path = options.key ?? identityPath();
  if (action === "new") {
    const { name = "", role } = options;
    writeIdentity(path, newIdentity({ name, random: randomBytes, ...(role === undefined ? {} : { role }) }));
  }
  const identity = readIdentity(path);
  if (identity === undefined)
    throw new Fault(
      "file-absent",
      `There is no identity at ${printable(path)}. Make one: aver identity new --name "…"`,
    );
  const { name, role } = identity;
  const key = verifierOf(identity);
  const shown = { path, name, ...(role === undefined ? {} : { role }), key };
  if (options.json === true) terminal.out(`${JSON.stringify(shown)}\n`);
  else {
    const who = role === undefined ? name : `${name}, ${role}`;
    terminal.out(`${printable(who)}\nKey for others to know you by: ${key}\nKept in ${printable(path)}\n`);
    if (action === "new")
      terminal.out("Keep a copy where nobody else can read it. What you write into records is now signed.\n");
  }
  return 0;
}
