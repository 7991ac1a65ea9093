import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

const DIST = join(import.meta.dirname, "../../../web-console/dist");
const BASE = "/static/console/";

/** Where the console is served to the browser; nothing listens there, the page's requests are answered here. */
export const ORIGIN = "http://localhost:4711";

/** At least as strict as the server's policy. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const TYPES: Record<string, string> = {
  js: "text/javascript",
  css: "text/css",
  svg: "image/svg+xml",
  html: "text/html",
};

/** Answers the page's requests for the built console. */
export async function serveBundle(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const name = pathname === "/console" ? "index.html" : pathname.startsWith(BASE) ? pathname.slice(BASE.length) : "";
    const file = join(DIST, name);
    if (name === "" || !existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({
      body: readFileSync(file),
      headers: {
        "content-type": `${TYPES[name.split(".").at(-1) ?? ""]}; charset=utf-8`,
        "content-security-policy": POLICY,
      },
    });
  });
}
