import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, normalize } from "node:path";

/** The folder of the root package.json. */
export const ROOT = join(import.meta.dirname, "..");

const LEFT_OUT = new Set(["node_modules", "dist", "target", "artifacts"]);

/** Paths from the root of every written file below `folder` whose name ends with one of `endings`. */
export function files(folder: string, ...endings: string[]): string[] {
  const start = join(ROOT, folder);
  if (!existsSync(start)) {
    return [];
  }
  return readdirSync(start).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(ROOT, path)).isDirectory()) {
      return LEFT_OUT.has(name) ? [] : files(path, ...endings);
    }
    return endings.some((ending) => name.endsWith(ending)) ? [path] : [];
  });
}

/** The text of a file given from the root. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

const IMPORT = /\b(?:import|export)\b[^"'`;]*?\bfrom\s*["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/g;

/** What a module imports: files as paths from the root, packages by their names. */
export function imports(path: string): string[] {
  return [...read(path).matchAll(IMPORT)].map(([, from, bare]) => {
    const target = from ?? bare ?? "";
    return target.startsWith(".") ? normalize(join(path, "..", target)) : target;
  });
}
