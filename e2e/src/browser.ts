import { accessSync, constants } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** What people use. */
const WHOLE = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

/** The same engine without the windows around it: half the work. It shows no notices and lets every frame store. */
const LIGHT = ["/usr/bin/chromium-headless-shell"];

/**
 * Of several lists of switched-off features the browser takes the last. This one leaves out
 * `ThirdPartyStoragePartitioning`, which Playwright switches off, so that a frame of another site has a storage of
 * its own per host site, as in people's browsers.
 */
const PARTITIONED = "--disable-features=HttpsUpgrades,MediaRouter,OptimizationHints,PaintHolding";

/** What a journey needs of its browser. */
export interface BrowserNeeds {
  /** What a frame of another site gets to store things in. */
  storage?: "partitioned" | "denied";
  /** Everything people have: notices, permissions, windows. */
  whole?: boolean;
}

/** The Chromium the journeys run in: `CHROMIUM`, else the first of the usual places. */
function chromiumPath(places: readonly string[]): string {
  const named = process.env["CHROMIUM"];
  const found = (named ? [named] : places).find(isExecutable);
  if (!found) {
    throw new Error(`No Chromium at ${named ?? places.join(", ")}: install it (e2e/install-browser) or set CHROMIUM.`);
  }
  return found;
}

/** Starts a browser that keeps to this machine. With Playwright's own switches frames of another site store nothing. */
export function launchBrowser({
  storage = "partitioned",
  whole = storage === "denied",
}: BrowserNeeds = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(whole ? WHOLE : [...LIGHT, ...WHOLE]),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-sync",
      ...(storage === "partitioned" ? [PARTITIONED] : []),
    ],
  });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
