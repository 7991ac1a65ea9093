import { defineConfig } from "vitest/config";

/** Looks at the built panel in a real browser; needs `npm run build` and a Chromium (`CHROMIUM`). */
export default defineConfig({
  test: { include: ["test/look/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false },
});
