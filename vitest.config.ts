import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "gold/**/*.test.ts", "scripts/**/*.test.ts"],
    setupFiles: ["scripts/seed-tests.js"],
    globalSetup: ["src/store/testing/view-template.ts", "scripts/verifier-page.js"],
    // Time says nothing of what is tested, only that a test hangs: on a slow machine all goes on until it is done.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    teardownTimeout: 60_000,
    pool: "forks",
  },
});
