/// <reference types="vite/client" />
import { expect, it } from "vitest";
import protocol from "../../docs/protocol.md?raw";
import { CLOSES, comesBack, ERRORS } from "../src/index.ts";

/** The rows of the table under a heading of the protocol page. */
function table(heading: string): string[][] {
  const section = protocol.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll("`", "")),
    );
}

it("the table of error codes is the one of the protocol page", () => {
  const rows = table("Error codes").map(([code, retryable]) => [code, retryable === "yes"]);
  expect(rows.length).toBeGreaterThan(10);
  expect(Object.entries(ERRORS)).toEqual(rows);
});

it("the table of close codes is the one of the protocol page", () => {
  const rows = table("Close codes").map(([code, name, back]) => [
    Number(code),
    { name, comeBack: back?.startsWith("yes") },
  ]);
  expect(rows.length).toBeGreaterThan(10);
  expect(Object.entries(CLOSES).map(([code, close]) => [Number(code), close])).toEqual(rows);
});

it("what a client does after a close is what the table says", () => {
  for (const [code, { comeBack }] of Object.entries(CLOSES)) {
    expect(comesBack(Number(code)), code).toBe(comeBack);
  }
});

it.each([
  [1000, true],
  [1001, true],
  [1006, true],
  [1011, true],
  [4000, true],
  [4499, true],
  [4500, false],
  [4999, false],
  [1002, false],
])("after close %i a client comes back: %s", (code, back) => {
  expect(comesBack(code)).toBe(back);
});
