import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** Debian's newest PostgreSQL, set up in a folder and as durable as it comes; undefined where none is installed. */
export async function startServer(parent = tmpdir()) {
  const versions = "/usr/lib/postgresql";
  const numbers = existsSync(versions) ? readdirSync(versions).map(Number) : [];
  const newest = numbers.sort((a, b) => b - a)[0];
  if (newest === undefined) {
    process.stdout.write("PostgreSQL is not installed: its figures are left out.\n\n");
    return undefined;
  }
  const programs = join(versions, String(newest), "bin");
  const folder = mkdtempSync(join(parent, "aver-bench-postgres-"));
  const asUser = ["setpriv", ...ownerOf(folder), "--pdeathsig=INT"];
  const cluster = join(folder, "cluster");
  const flags = ["--auth=trust", "--username=aver", "--encoding=UTF8", "--locale=C.UTF-8"];
  const made = spawnSync(asUser[0], [...asUser.slice(1), join(programs, "initdb"), ...flags, cluster], {
    cwd: folder,
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const settings = ["listen_addresses=", `unix_socket_directories=${folder}`, "max_wal_size=4GB"];
  const words = [
    join(programs, "postgres"),
    "-D",
    cluster,
    ...settings.flatMap((setting) => ["-c", setting]),
  ];
  const server = spawn(asUser[0], [...asUser.slice(1), ...words], { stdio: "ignore", cwd: folder });
  const isReady = () => spawnSync(join(programs, "pg_isready"), ["-q", "-h", folder]).status === 0;
  while (!isReady()) await setTimeout(50);
  return {
    url: `postgresql://aver@/postgres?host=${encodeURIComponent(folder)}`,
    version: newest,
    pid: server.pid,
    stop: async () => {
      server.kill("SIGINT");
      await new Promise((resolve) => server.once("close", resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// The server refuses to run as root.
function ownerOf(folder) {
  if (process.getuid() !== 0) return [];
  const number = (flag) => Number(spawnSync("id", [flag, "postgres"]).stdout.toString());
  chownSync(folder, number("-u"), number("-g"));
  return [`--reuid=${number("-u")}`, `--regid=${number("-g")}`, "--clear-groups"];
}
