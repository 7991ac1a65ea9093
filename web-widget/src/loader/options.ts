import type { Theme } from "../shared/bridge.ts";

/** What the script tag says; see README.md for each attribute. */
export interface Options {
  site: string;
  /** Origin of the chat server: the one this script came from. */
  origin: string;
  locale: string;
  theme: Theme;
  side: "start" | "end";
  /** Distance from the corner in CSS px: block, inline. */
  offset: readonly [number, number];
  z: number;
  launcher: boolean;
  load: "intent" | "idle" | "manual";
  topic: string | undefined;
  color: string | undefined;
  /** The page lets its tab show another icon. */
  icon: boolean;
}

/** Reads the script tag. @returns `undefined` without a site key, as there is nothing to chat with */
export function readOptions(script: HTMLScriptElement): Options | undefined {
  const { dataset: data, src } = script;
  const site = data["site"] ?? "";
  if (!/^[a-z0-9-]{1,40}$/.test(site)) return undefined;
  const [block, inline] = (data["offset"] || "20").split(/[\s,]+/).map(Number);
  return {
    site,
    origin: new URL(src, location.href).origin,
    locale: pageLocale(data["locale"]),
    theme: oneOf(data["theme"], "auto", "light", "dark"),
    side: oneOf(data["side"], "end", "start"),
    offset: [distance(block), distance(inline ?? block)],
    z: Number(data["z"]) || 100_000,
    launcher: data["launcher"] !== "hidden",
    load: oneOf(data["load"], "intent", "idle", "manual"),
    topic: data["topic"],
    color: data["color"],
    icon: data["icon"] === "dot",
  };
}

/** The language asked for, else the page's, else the browser's. */
export function pageLocale(wanted?: string): string {
  return (wanted !== "auto" && wanted) || document.documentElement.lang || navigator.language;
}

function distance(px = 20): number {
  return px >= 0 && px <= 400 ? px : 20;
}

/** The value when it is one of those allowed, else the first of them. */
function oneOf<T extends string>(value: string | undefined, ...allowed: [T, ...T[]]): T {
  return allowed.find((word) => word === value) ?? allowed[0];
}
