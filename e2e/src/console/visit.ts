import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { ORIGIN } from "./bundle.ts";
import type { ScriptedServer } from "./scriptedServer.ts";

/** A console in a browser, with everything that went wrong in it. */
export interface Visit {
  page: Page;
  /** Errors and violations of the page's policy; a test expects none. */
  wrong: string[];
  leave(): Promise<void>;
}

/** Opens the console against a scripted server. */
export async function visit(
  browser: Browser,
  server: ScriptedServer,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("status of 40")) wrong.push(message.text());
  });
  await server.attach(page);
  await page.goto(`${ORIGIN}/console`);
  return { page, wrong, leave: () => context.close() };
}
