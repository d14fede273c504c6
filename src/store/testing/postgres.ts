import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** A PostgreSQL of a test's own, which listens on a socket in a temporary folder and nowhere else. */
export interface TestPostgres {
  /** Address of one of its databases, as a user of it. */
  url(database: string, user?: string): string;
  stop(): Promise<void>;
}

const versions = "/usr/lib/postgresql";

/** Where Debian keeps the programs of the newest PostgreSQL that is installed; undefined without one. */
export function postgresPrograms(): string | undefined {
  const numbers = existsSync(versions) ? readdirSync(versions).map(Number) : [];
  const [newest] = numbers.sort((a, b) => b - a);
  const folder = join(versions, String(newest), "bin");
  return existsSync(join(folder, "initdb")) ? folder : undefined;
}

/** Sets up an empty server and starts it. It ends with this process, however that ends. */
export async function startPostgres(): Promise<TestPostgres> {
  const programs = postgresPrograms() ?? "";
  const folder = mkdtempSync(join(tmpdir(), "aver-postgres-"));
  const cluster = join(folder, "cluster");
  // The server refuses to run as root.
  const asUser = userWords(folder);
  const [first = "", ...rest] = [...asUser, join(programs, "initdb")];
  const made = spawnSync(
    first,
    [...rest, "--no-sync", "--auth=trust", "--username=aver", "--encoding=UTF8", "--locale=C.UTF-8", cluster],
    { encoding: "utf8", cwd: folder },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const server = startServer([...asUser, join(programs, "postgres")], folder);
  await answers(server, programs, folder);
  return {
    url: (database, user = "aver") => `postgresql://${user}@/${database}?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      server.kill("SIGINT");
      await new Promise((resolve) => (server.exitCode === null ? server.once("close", resolve) : resolve(0)));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function userWords(folder: string): readonly string[] {
  if (process.getuid?.() !== 0) return ["setpriv", "--pdeathsig=INT"];
  const numberOf = (flag: string): number => Number(spawnSync("id", [flag, "postgres"]).stdout.toString());
  const [user, group] = [numberOf("-u"), numberOf("-g")];
  chownSync(folder, user, group);
  return ["setpriv", `--reuid=${user}`, `--regid=${group}`, "--clear-groups", "--pdeathsig=INT"];
}

function startServer([command = "", ...words]: readonly string[], folder: string): ChildProcess {
  const settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses="];
  const flags = [...settings, `unix_socket_directories=${folder}`].flatMap((setting) => ["-c", setting]);
  return spawn(command, [...words, "-D", join(folder, "cluster"), ...flags], {
    stdio: "ignore",
    cwd: folder,
  });
}

async function answers(server: ChildProcess, programs: string, folder: string): Promise<void> {
  while (server.exitCode === null && server.signalCode === null) {
    if (spawnSync(join(programs, "pg_isready"), ["--quiet", "--host", folder]).status === 0) return;
    await setTimeout(50);
  }
  throw new Error("the server for tests did not start");
}
