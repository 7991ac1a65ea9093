/// <reference types="vite/client" />

import { describe, expect, it } from "vitest";
import css from "../src/brand.css?raw";
import tokens from "../src/tokens.css?raw";
import { contrast, oklch } from "./support/contrast.ts";

function tokensOf(selector: string): Record<string, string> {
  const block = css.split(`${selector} {`)[1]?.split("}")[0] ?? "";
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

/** The ground of a theme. */
function surface(selector: string): [number, number, number] {
  const value = /--surface: oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/.exec(tokens.split(selector)[1] ?? "");
  return oklch(Number(value?.[1]), Number(value?.[2]), Number(value?.[3]));
}

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
    const ground = surface(theme === "light" ? ":root {" : '[data-theme="dark"] {');
    for (const base of colors) {
      const of = (name: string) => derived(rules[name] ?? "", base);
      expect(contrast(of("on-brand"), of("brand")), `fill ${base}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of("on-brand"), of("brand-hover")), `hover ${base}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of("brand-ink"), of("brand-soft")), `soft ${base}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(of("brand-ink"), ground), `text ${base}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
