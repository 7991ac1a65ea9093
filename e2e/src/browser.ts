import { accessSync, constants } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

/**
 * Of several lists of switched-off features the browser takes the last. This one leaves out
 * `ThirdPartyStoragePartitioning`, which Playwright switches off, so that a frame of another site has a storage of
 * its own per host site, as in people's browsers.
 */
const PARTITIONED = "--disable-features=HttpsUpgrades,MediaRouter,OptimizationHints,PaintHolding";

/** What a frame of another site gets to store things in. */
export type FrameStorage = "partitioned" | "denied";

/** The Chromium the journeys run in: `CHROMIUM`, else the first of the usual places. */
export function chromiumPath(): string {
  const named = process.env["CHROMIUM"];
  const found = (named ? [named] : PLACES).find(isExecutable);
  if (!found) {
    throw new Error(`No Chromium at ${named ?? PLACES.join(", ")}: install it (e2e/install-browser) or set CHROMIUM.`);
  }
  return found;
}

/** Starts a browser that keeps to this machine. With Playwright's own switches frames of another site store nothing. */
export function launchBrowser(storage: FrameStorage = "partitioned"): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
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
