import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repeated, root } from "./material.js";
import { printTable, spread } from "./table.js";

/** `aver read` as its user runs it: the time of a warm run on one letter, and the memory of a large document. */
export function benchCommands(texts) {
  const folder = mkdtempSync(join(tmpdir(), "aver-bench-"));
  const rows = [["command", "CPU time", "wall time", "peak memory", "goal"]];
  const letters = Array.from({ length: 8 }, (_, index) => {
    const path = join(folder, `letter-${index}.md`);
    writeFileSync(path, `${texts.markdown.slice(0, 7000)}\n\n${index}\n`);
    return path;
  });
  const runs = letters.map((path) => measured(["read", path, "--record", join(folder, "a.record")])).slice(1);
  rows.push([
    "aver read letter.md (warm)",
    ms(spread(runs.map(({ cpu }) => cpu)).median),
    ms(spread(runs.map(({ wall }) => wall)).median),
    mb(Math.max(...runs.map(({ rss }) => rss))),
    "500 ms of process time",
  ]);
  for (const [name, text] of [
    ["large.md", texts.markdown],
    ["large.txt", texts.plain],
  ]) {
    const path = join(folder, name);
    writeFileSync(path, repeated(text, 20 * 1024 * 1024));
    const { cpu, wall, rss } = measured(["read", path, "--record", join(folder, "b.record")]);
    rows.push([`aver read ${name} (20 MB)`, ms(cpu), ms(wall), mb(rss), "300 MB"]);
  }
  printTable("Commands", rows);
  rmSync(folder, { recursive: true, force: true });
}

/** Runs the command line in a process of its own, which tells what it used when it ends. */
function measured(args) {
  const started = performance.now();
  const result = spawnSync(process.execPath, ["bench/measured-command.js", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  if (result.status !== 0) throw new Error(`aver ${args.join(" ")} failed: ${result.stderr}`);
  const wall = performance.now() - started;
  const { cpu, rss } = JSON.parse(result.stderr.trim().split("\n").at(-1));
  return { cpu, rss, wall };
}

const ms = (value) => `${Math.round(value)} ms`;
const mb = (bytes) => `${Math.round(bytes / 1024 / 1024)} MB`;
