import { defineConfig } from "vitest/config";
import { precompress } from "../vite.precompress.ts";

/** The panel inside the frame; the server answers `/frame/{site}` and `/chat/{site}` with `frame.html`. */
export default defineConfig({
  base: "/static/widget/",
  plugins: [precompress()],
  build: {
    target: "es2022",
    // Browsers that know oklch() and relative colours: no second copy of every colour.
    cssTarget: ["chrome125", "firefox128", "safari18"],
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: { input: "frame.html" },
  },
  test: { environment: "happy-dom", css: true, exclude: ["test/look/**", "node_modules/**"] },
});
