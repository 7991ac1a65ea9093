import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { ROOT } from "./sources.ts";

/** One entry of the manifest Vite writes beside a bundle. */
interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

const KB = 1024;

function dist(room: string, file: string): Buffer {
  const path = join(ROOT, room, "dist", file);
  if (!existsSync(path)) {
    throw new Error(`${room}/dist/${file} is missing: run npm run build first`);
  }
  return readFileSync(path);
}

const zipped = (room: string, file: string) => gzipSync(dist(room, file), { level: 9 }).length;

const manifest = (room: string): Record<string, Chunk> => JSON.parse(dist(room, ".vite/manifest.json").toString());

/** The files a browser must have before a chunk runs: itself, its style sheets, and what it imports. */
function needed(chunks: Record<string, Chunk>, key: string, seen = new Set<string>()): Set<string> {
  const chunk = chunks[key];
  if (!chunk || seen.has(chunk.file)) {
    return seen;
  }
  seen.add(chunk.file);
  for (const css of chunk.css ?? []) {
    seen.add(css);
  }
  for (const next of chunk.imports ?? []) {
    needed(chunks, next, seen);
  }
  return seen;
}

/** Zipped bytes of a room's page with everything it loads before its first view. */
function firstLoad(room: string, page: string): number {
  const loaded = [page, ...needed(manifest(room), page)];
  return loaded.reduce((sum, file) => sum + zipped(room, file), 0);
}

test("embed.js weighs at most 4 KB", () => {
  expect(zipped("web-widget", "embed.js")).toBeLessThanOrEqual(4 * KB);
});

const LANGUAGES = ["en", "ru", "sl", "fa", "tr"];

/** A language's texts of the first view, or (`.rest`) all others. */
function texts(language: string, part = ""): number {
  const name = `src/panel/i18n/${language}${part}.ts`;
  return zipped("web-widget", manifest("web-widget")[name]?.file ?? `no chunk of ${name}`);
}

test.each(LANGUAGES)("the widget's first view in %s weighs at most 18 KB, its styles inside", (language) => {
  expect(firstLoad("web-widget", "frame.html") + texts(language)).toBeLessThanOrEqual(18 * KB);
});

test.each(LANGUAGES)("the widget's language %s weighs at most 3 KB", (language) => {
  expect(texts(language) + texts(language, ".rest")).toBeLessThanOrEqual(3 * KB);
});

test("each other part the widget loads later weighs at most 6 KB, the conversation 8 KB", () => {
  const chunks = manifest("web-widget");
  const first = needed(chunks, "frame.html");
  const later = Object.values(chunks).filter(({ file }) => !first.has(file) && file.endsWith(".js"));
  for (const { file, src } of later) {
    const limit = src?.endsWith("/talk.tsx") ? 8 * KB : 6 * KB;
    expect(zipped("web-widget", file), file).toBeLessThanOrEqual(limit);
  }
});

test("the console's first load weighs at most 120 KB", () => {
  expect(firstLoad("web-console", "index.html")).toBeLessThanOrEqual(120 * KB);
});
