#!/usr/bin/env node
import { existsSync } from "node:fs";
import { startLightly, tuneEngine } from "./engine.js";

const main = new URL("../dist/cli/main.js", import.meta.url);
if (existsSync(main)) {
  tuneEngine();
  startLightly();
  const { runCommandLine } = await import(main.href);
  process.exitCode = await runCommandLine(process.argv.slice(2));
} else {
  process.stderr.write("aver: not built yet. Run: npm run build\n");
  process.exitCode = 1;
}
