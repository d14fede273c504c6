import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { setUpTests } from "./set-up-tests.js";
import { installPackages, root, run } from "./steps.js";

/** Sets up what is missing, runs every check and every test, and ends with one line that counts them. */
installPackages();
const missing = setUpTests();
const node = process.execPath;
const checks = [
  ["types", ["node_modules/typescript/bin/tsc", "--noEmit"]],
  ["format and lint", ["node_modules/@biomejs/biome/bin/biome", "check", "."]],
  [
    "layers and cycles",
    [
      "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      "--config",
      ".dependency-cruiser.cjs",
      "src",
    ],
  ],
  ["unused code", ["node_modules/knip/bin/knip.js"]],
  ["build", ["scripts/build.js"]],
];

const tally = { passed: 0, failed: 0, skipped: 0 };
for (const [name, args] of checks) {
  const passed = run(node, args) === 0;
  tally[passed ? "passed" : "failed"] += 1;
  process.stdout.write(`${passed ? "✓" : "✗"} ${name}\n`);
}
runSuites(process.argv.slice(2));
for (const sentence of missing) process.stdout.write(`Missing: ${sentence}\n`);
const isComplete = process.env.CI === undefined || (missing.length === 0 && tally.skipped === 0);
if (!isComplete) process.stdout.write("Nothing may be skipped here: a real component is missing.\n");
process.stdout.write(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped\n`);
process.exitCode = tally.failed === 0 && isComplete ? 0 : 1;

function runSuites(filters) {
  const report = `${root}.cache/tests.json`;
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...filters];
  const { status } = spawnSync(node, args, { cwd: root, stdio: "inherit" });
  if (!existsSync(report)) {
    tally.failed += 1;
    return;
  }
  const results = JSON.parse(readFileSync(report, "utf8"));
  count(results);
  const nothingCounted = results.numFailedTests === 0 && status !== 0;
  if (nothingCounted) tally.failed += 1;
}

function count(results) {
  tally.passed += results.numPassedTests;
  tally.failed += results.numFailedTests;
  tally.skipped += results.numPendingTests + results.numTodoTests;
  const tests = results.testResults.flatMap((suite) => suite.assertionResults);
  for (const test of tests.filter(({ status }) => status === "skipped" || status === "pending")) {
    process.stdout.write(`Skipped: ${test.fullName}\n`);
  }
}
