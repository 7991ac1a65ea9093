import { defineConfig } from "vitest/config";
import { precompress } from "../vite.precompress.ts";

/** The panel inside the frame; the server answers `/frame/{site}` and `/chat/{site}` with `frame.html`. */
export default defineConfig({
  base: "/static/widget/",
  plugins: [precompress()],
  build: {
    target: "es2022",
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: "frame.html" },
  },
  test: { environment: "happy-dom", passWithNoTests: true },
});
