/** What the script tag says; see README.md for each attribute. */
export interface Options {
  site: string;
  /** Origin of the chat server: the one this script came from. */
  origin: string;
  locale: string;
  /** As the page says it; the frame knows what to do with it. */
  theme: string | undefined;
  /** On the start side of the page's direction, not the end. */
  start: boolean;
  /** Distance from the corner in CSS px: block, inline. */
  offset: readonly [number, number];
  z: number;
  launcher: boolean;
  /** Anything but `idle` and `manual` is `intent`. */
  load: string | undefined;
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
    theme: data["theme"],
    start: data["side"] === "start",
    offset: [distance(block), distance(inline ?? block)],
    z: Number(data["z"]) || 100_000,
    launcher: data["launcher"] !== "hidden",
    load: data["load"],
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
