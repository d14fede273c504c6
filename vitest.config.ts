import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "gold/**/*.test.ts", "scripts/**/*.test.ts"],
    globalSetup: ["src/store/testing/view-template.ts", "scripts/verifier-page.js"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: "forks",
  },
});
