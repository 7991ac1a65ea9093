import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    passWithNoTests: true,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    // What comes over a network on a busy machine takes its time; what never comes still fails.
    expect: { poll: { timeout: 20_000, interval: 50 } },
  },
});
