/// <reference types="vite/client" />
import { describe, expect, it } from "vitest";
import css from "../src/tokens.css?raw";
import { contrast, oklch } from "./support/contrast.ts";

type Tokens = Record<string, string>;

function tokensOf(selector: string): Tokens {
  const block = css.split(`${selector} {`)[1]?.split("}")[0] ?? "";
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

const light = tokensOf(":root");
const darkOnly = tokensOf('[data-theme="dark"]');
const dark = { ...light, ...darkOnly };

function color(tokens: Tokens, name: string): [number, number, number] {
  const value = tokens[name] ?? "";
  const link = /^var\(--([\w-]+)\)$/.exec(value);
  if (link?.[1]) return color(tokens, link[1]);
  const parts = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(value);
  if (!parts) throw new Error(`--${name} is no oklch colour: ${value}`);
  return oklch(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Texts and the grounds they stand on. */
const TEXTS = [
  ["ink", "surface"],
  ["ink", "bg"],
  ["ink", "sunken"],
  ["ink-2", "surface"],
  ["ink-2", "bg"],
  ["ink-2", "brand-soft"],
  ["ink-3", "surface"],
  ["ink-3", "bg"],
  ["ink-3", "sunken"],
  ["on-brand", "brand"],
  ["on-brand", "brand-hover"],
  ["brand-ink", "surface"],
  ["brand-ink", "bg"],
  ["brand-ink", "brand-soft"],
  ["wait-ink", "wait-soft"],
  ["wait-ink", "surface"],
  ["ok-ink", "ok-soft"],
  ["bad-ink", "bad-soft"],
  ["bad-ink", "surface"],
  ["bad-ink", "bg"],
  ["note-ink", "note-soft"],
  ["on-fill", "bad"],
  ["on-fill", "ok"],
  ["on-fill", "note"],
] as const;

/** Controls, icons, focus. */
const SHAPES = [
  ["line-strong", "surface"],
  ["line-strong", "sunken"],
  ["focus", "surface"],
  ["focus", "bg"],
  ["ok", "surface"],
  ["bad", "surface"],
] as const;

describe.each([
  ["light", light],
  ["dark", dark],
])("in the %s theme", (_theme, tokens) => {
  it.each(TEXTS)("%s on %s reads", (fg, bg) => {
    expect(contrast(color(tokens, fg), color(tokens, bg))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES)("%s on %s shows", (fg, bg) => {
    expect(contrast(color(tokens, fg), color(tokens, bg))).toBeGreaterThanOrEqual(3);
  });
});

it("dark by the system is dark by choice", () => {
  const [, auto = ""] = css.split('[data-theme="auto"] {');
  const tokens = Object.fromEntries(
    [...auto.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
  expect(Object.keys(tokens).length).toBeGreaterThan(20);
  expect(tokens).toEqual(darkOnly);
});
