import { run } from "./steps.js";

/** Sets up what is missing, reads the sample documents into a record, and serves it. */
const record = "examples.record";
const aver = (...args) => run(process.execPath, ["bin/aver.js", ...args]);

let status = run(process.execPath, ["scripts/build.js"]);
if (status === 0) status = aver("read", "examples", "--record", record);
if (status === 0) status = aver("serve", "--record", record, ...process.argv.slice(2));
process.exitCode = status;
