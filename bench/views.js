import { spawnSync } from "node:child_process";
import { root } from "./material.js";
import { startServer } from "./server.js";
import { printTable } from "./table.js";

const documents = Number(process.env.AVER_BENCH_VIEW_DOCUMENTS ?? 10_000);

/** A view made anew from the readings of a record of a million claims, in the folder and in PostgreSQL. */
export async function benchViews() {
  const server = await startServer();
  const rows = [
    [
      "view of",
      "claims",
      "rebuilt in",
      "CPU here",
      "CPU of its server",
      "claims a second",
      "peak memory",
      "of its database's process",
      "on disk",
    ],
  ];
  const places = [
    ["PGlite, in process", ""],
    ...(server === undefined ? [] : [[`PostgreSQL ${server.version}`, server.url]]),
  ];
  for (const [name, url] of places) {
    const words = ["bench/measured-view.js", String(documents), url];
    const { stdout, stderr, status } = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });
    if (status !== 0) throw new Error(`the view could not be made: ${stderr}`);
    const { claims, ms, cpu, rss, serverRss, serverCpu, disk } = JSON.parse(stdout);
    rows.push([
      name,
      claims,
      `${(ms / 1000).toFixed(0)} s`,
      `${(cpu / 1000).toFixed(0)} s`,
      serverCpu === 0 ? "the same" : `${(serverCpu / 1000).toFixed(0)} s`,
      Math.round((claims * 1000) / ms),
      megabytes(rss),
      serverRss === 0 ? "the same" : megabytes(serverRss),
      megabytes(disk),
    ]);
  }
  printTable("Views", rows);
  await server?.stop();
}

const megabytes = (bytes) => `${Math.round(bytes / 1024 / 1024)} MB`;
