import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page, PageScreenshotOptions } from "playwright-core";

const ARTIFACTS = join(import.meta.dirname, "../../artifacts");
const PICTURES = join(import.meta.dirname, "../../../docs/images");

/** The README is read over slow lines too: bytes of one picture. */
const LARGEST_PICTURE = 250_000;

/** Keeps a picture of a page in `e2e/artifacts`, for people to look at. */
export async function keepShot(page: Page, name: string, options: PageScreenshotOptions = {}): Promise<Buffer> {
  mkdirSync(ARTIFACTS, { recursive: true });
  await Promise.all(page.frames().map((frame) => frame.evaluate(nextFrameDrawn)));
  return page.screenshot({ path: join(ARTIFACTS, `${name}.png`), ...options });
}

/**
 * Keeps a picture the README shows. The one in `docs/images` is replaced only when `RINGBACK_PICTURES` is set: two runs
 * never draw the same clock.
 *
 * @throws Error if it is too large for a README
 */
export async function keepPicture(page: Page, name: string, options: PageScreenshotOptions = {}): Promise<void> {
  const picture = await keepShot(page, name, options);
  if (picture.length > LARGEST_PICTURE) throw new Error(`${name}.png has ${picture.length} bytes`);
  if (!process.env["RINGBACK_PICTURES"]) return;
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(join(PICTURES, `${name}.png`), picture);
}

/**
 * A frame of another site draws on its own: what it shows may be older than what it holds. A frame that is not shown never draws, so
 * nothing waits for it for long.
 */
function nextFrameDrawn(): Promise<void> {
  return new Promise((drawn) => {
    requestAnimationFrame(() => requestAnimationFrame(() => drawn()));
    setTimeout(drawn, 500);
  });
}
