import { cpus } from "node:os";
import { tuneEngine } from "../bin/engine.js";
import { benchAppends } from "./appends.js";
import { benchCheck } from "./check.js";
import { benchCommands } from "./commands.js";
import { benchForms } from "./forms.js";
import { benchLog } from "./log.js";
import { material } from "./material.js";
import { benchPages } from "./pages.js";
import { benchPeers } from "./peers.js";
import { benchReader } from "./reader.js";
import { benchViews } from "./views.js";
import { benchWorkers } from "./workers.js";

// As `aver` itself runs.
tuneEngine();

/** All benchmarks, or those named: `npm run bench -- reader peers commands forms pages log appends workers views check`. */
const texts = material();
process.stdout.write(
  `Node ${process.version}, ${cpus()[0]?.model}, ${cpus().length} cores. Texts: ${texts.name}.\n`,
);
process.stdout.write("Machines are shared and noisy: compare rows of one run, not runs.\n\n");

const all = {
  reader: benchReader,
  peers: benchPeers,
  commands: benchCommands,
  forms: benchForms,
  pages: benchPages,
  log: benchLog,
  appends: benchAppends,
  workers: benchWorkers,
  views: benchViews,
  check: benchCheck,
};
const named = process.argv.slice(2);
for (const name of named.length > 0 ? named : Object.keys(all)) await all[name](texts);
