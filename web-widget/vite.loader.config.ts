import { defineConfig } from "vite";
import { precompress } from "../vite.precompress.ts";

/** The one script on other people's pages: no imports at run time, a fixed name, served as `/embed.js`. */
export default defineConfig({
  publicDir: false,
  plugins: [precompress()],
  build: {
    target: "es2022",
    emptyOutDir: false,
    lib: { entry: "src/loader/main.ts", formats: ["iife"], name: "RingbackLoader", fileName: () => "embed.js" },
  },
});
