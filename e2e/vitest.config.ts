import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { passWithNoTests: true, testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false },
});
