/// <reference types="vite/client" />
import { describe, expect, it } from "vitest";
import css from "../../src/panel/style/tokens.css?raw";
import { contrast, oklch } from "./contrast.ts";

type Tokens = Record<string, string>;

function tokensOf(selector: string): Tokens {
  const block = css.split(`${selector} {`)[1]?.split("}")[0] ?? "";
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

const light = tokensOf(":root");
const dark = { ...light, ...tokensOf(':root[data-theme="dark"]') };

function color(tokens: Tokens, name: string): [number, number, number] {
  const value = tokens[name] ?? "";
  const link = /^var\(--([\w-]+)\)$/.exec(value);
  if (link?.[1]) return color(tokens, link[1]);
  const parts = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(value);
  if (!parts) throw new Error(`--${name} is no oklch colour: ${value}`);
  return oklch(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Every text the style sheets put on a ground. */
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
  ["bad-ink", "bad-soft"],
  ["bad-ink", "surface"],
  ["bad-ink", "bg"],
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

describe("a site's own colour", () => {
  const own = {
    light: tokensOf(':root[data-brand="own"]'),
    dark: tokensOf(':root[data-brand="own"][data-theme="dark"]'),
  };

  /** Computes what the browser will: `oklch(from var(--own) min(l, 0.52) c h)`. */
  function derived(value: string, own: [number, number, number]): [number, number, number] {
    const parts = /^oklch\(from var\(--own\) (.+) (c|min\(c, [\d.]+\)) h\)$/.exec(value);
    if (!parts) {
      const fixed = /^oklch\(([\d.]+) ?([\d.]+)? ?([\d.]+)?\)$/.exec(value);
      return oklch(Number(fixed?.[1]), Number(fixed?.[2] ?? 0), Number(fixed?.[3] ?? 0));
    }
    const [l, c, h] = own;
    return oklch(bound(parts[1] ?? "", l), bound(parts[2] ?? "", c), h);
  }

  function bound(rule: string, value: number): number {
    const parts = /^(min|max)\([lc], ([\d.]+)\)$/.exec(rule);
    if (!parts) return rule === "c" ? value : Number(rule);
    return parts[1] === "min" ? Math.min(value, Number(parts[2])) : Math.max(value, Number(parts[2]));
  }

  const colors = Array.from({ length: 24 }, (_, i) => i * 15).flatMap((hue) =>
    [0.3, 0.6, 0.9].flatMap((l) => [0, 0.1, 0.2].map((c) => [l, c, hue] as [number, number, number])),
  );

  it.each(["light", "dark"] as const)("reads as a fill and as text, whatever it is, in the %s theme", (theme) => {
    const rules = own[theme];
    const surface = color(theme === "light" ? light : dark, "surface");
    for (const base of colors) {
      const of = (name: string) => derived(rules[name] ?? "", base);
      expect(contrast(of("on-brand"), of("brand")), `fill ${base}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of("on-brand"), of("brand-hover")), `hover ${base}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of("brand-ink"), of("brand-soft")), `soft ${base}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of("brand-ink"), surface), `text ${base}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
