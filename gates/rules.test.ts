import { expect, test } from "vitest";
import { files, imports, read } from "./sources.ts";

const ROOMS = ["web-protocol", "web-widget", "web-console"] as const;
const SCRIPTS = [".ts", ".tsx"];

/** Which other room a room may import; tests and configuration of a room count as the room. */
const SEES: Record<(typeof ROOMS)[number], string[]> = {
  "web-protocol": [],
  "web-widget": ["web-protocol"],
  "web-console": ["web-protocol"],
};

/** Each `file -> target` of a room that `isWrong` refuses. */
function wrongImports(room: string, isWrong: (target: string, file: string) => boolean): string[] {
  return files(room, ...SCRIPTS).flatMap((file) =>
    imports(file)
      .filter((target) => isWrong(target, file))
      .map((target) => `${file} -> ${target}`),
  );
}

function roomOf(target: string): string | undefined {
  return ROOMS.find((room) => target.startsWith(`${room}/`) || target.startsWith(`@ringback/${room}`));
}

test.each(ROOMS)("%s imports only the rooms it may see", (room) => {
  const open = [room, ...SEES[room]];
  const closed = (target: string) => {
    const other = roomOf(target);
    return other !== undefined && !open.includes(other);
  };
  expect(wrongImports(room, closed)).toEqual([]);
});

test.each(ROOMS)("%s takes other rooms by their package, not by a path into them", (room) => {
  const byPath = (target: string) => !target.startsWith("@") && roomOf(target) !== undefined && roomOf(target) !== room;
  expect(wrongImports(room, byPath)).toEqual([]);
});

test("web-protocol runs anywhere: it imports no library of a user interface", () => {
  expect(wrongImports("web-protocol/src", (target) => !target.startsWith("web-protocol/"))).toEqual([]);
});

test.each(["web-widget", "web-console"])("state of %s imports no component", (room) => {
  const shown = (target: string, file: string) =>
    /\/state\//.test(file) && (target.endsWith(".tsx") || target.endsWith(".css") || /^preact(\/|$)/.test(target));
  expect(wrongImports(`${room}/src`, shown)).toEqual([]);
});

test("state holds no markup", () => {
  expect(files("web-widget/src", ".tsx").concat(files("web-console/src", ".tsx"))).not.toContainEqual(
    expect.stringContaining("/state/"),
  );
});

test("the loader on other people's pages shares nothing with the panel but the words of their channel", () => {
  const outside = (target: string) => !/^web-widget\/src\/(loader|shared)\//.test(target);
  expect(wrongImports("web-widget/src/loader", outside)).toEqual([]);
});

test("what the loader and the panel share sees neither", () => {
  expect(wrongImports("web-widget/src/shared", (target) => !target.startsWith("web-widget/src/shared/"))).toEqual([]);
});

const PHYSICAL = [
  /^(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b/,
  /^border-(?:top|bottom)-(?:left|right)-radius\b/,
  /^(?:left|right)\s*:/,
  /^(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
];

test.each(ROOMS)("styles of %s turn with the direction of the language", (room) => {
  const wrong = files(room, ".css").flatMap((file) =>
    declarations(read(file))
      .filter((declaration) => PHYSICAL.some((pattern) => pattern.test(declaration)))
      .map((declaration) => `${file}: ${declaration}`),
  );
  expect(wrong).toEqual([]);
});

test.each(ROOMS)("no file of %s is long", (room) => {
  const long = files(room, ".ts", ".tsx", ".css").filter((file) => read(file).split("\n").length > 400);
  expect(long).toEqual([]);
});

/** Every declaration of a style sheet, from its property on. */
function declarations(css: string): string[] {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .split(/[;{}]/)
    .map((part) => part.trim())
    .filter((part) => part.includes(":"));
}
