import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // A browser on a busy machine may miss a moment: once more, and then it is red.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Each file has a server and a browser of its own; mostly they wait.
    maxWorkers: 2,
    // What comes over a network on a busy machine takes its time; what never comes still fails.
    expect: { poll: { timeout: 20_000, interval: 50 } },
  },
});
