import { accessSync, constants } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

/** The Chromium the journeys run in: `CHROMIUM`, else the first of the usual places. */
export function chromiumPath(): string {
  const named = process.env["CHROMIUM"];
  const found = (named ? [named] : PLACES).find(isExecutable);
  if (!found) {
    throw new Error(`No Chromium at ${named ?? PLACES.join(", ")}: install it (e2e/install-browser) or set CHROMIUM.`);
  }
  return found;
}

/**
 * Starts a browser that keeps to this machine.
 *
 * Third-party storage is partitioned as in people's own browsers, which Playwright's defaults switch off.
 */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-sync"],
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
