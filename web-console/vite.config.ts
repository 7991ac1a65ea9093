import { defineConfig } from "vitest/config";
import { precompress } from "../vite.precompress.ts";

/** The agents' and supervisors' console; the server answers `/console` with `index.html`. */
export default defineConfig({
  base: "/static/console/",
  plugins: [precompress()],
  build: { target: "es2022", manifest: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  test: { environment: "node" },
});
