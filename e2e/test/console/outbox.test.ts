import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe } from "../../src/axe.ts";
import { launchBrowser } from "../../src/browser.ts";
import { ScriptedServer } from "../../src/console/scriptedServer.ts";
import { visit } from "../../src/console/visit.ts";
import { keepShot } from "../../src/product/shots.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const M = 60_000;

function parked(now: number): object[] {
  const common = { at: now - 90 * M, parkedAt: now - 30 * M, tries: 9, stale: false };
  return [
    { ...common, id: "one", channel: "mail", what: "callback_booked", reason: "550 5.1.1 no such user" },
    { ...common, id: "two", channel: "webhook", what: "callback.due", reason: "410", tries: 1, stale: true },
    { ...common, id: "three", channel: "push", what: "turn", reason: "the subscription is gone" },
  ];
}

async function opened(options: Parameters<typeof visit>[2] = {}) {
  const server = new ScriptedServer();
  server.role = "admin";
  server.parked = parked(Date.now());
  const seen = await visit(browser, server, options);
  await seen.page.getByRole("button", { name: "Unsent" }).click();
  await row(seen.page, "Callback booked").waitFor();
  return { server, ...seen };
}

const row = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(name) });

test.each([
  [1440, 900, "light"],
  [320, 640, "dark"],
] as const)("at %i × %i px, %s: axe finds nothing, nothing scrolls sideways", async (width, height, look) => {
  const { server, page, wrong, leave } = await opened({ viewport: { width, height }, colorScheme: look });
  const looks = async (state: string) => {
    expect(await axe(page), state).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(width);
    await keepShot(page, `console-outbox-${state}-${width}-${look}`);
  };
  await page.getByRole("row", { name: /Callback booked.*Mail.*9 tries: 550/ }).waitFor();
  const button = page.getByRole("button", { name: "Unsent" });
  expect(await button.evaluate((box) => box.scrollWidth - box.clientWidth), "the word fits").toBe(0);
  await looks("list");
  server.parked = [];
  await row(page, "Callback due").getByRole("button", { name: "Drop it" }).click();
  await page.getByText("Everything has left.").waitFor();
  await looks("empty");
  expect(wrong).toEqual([]);
  await leave();
});

test("one is tried again with a press, by keys too; what is gone already is said", async () => {
  const { server, page, wrong, leave } = await opened();
  await row(page, "The turn has come").getByRole("button", { name: "Try again" }).press("Enter");
  await row(page, "The turn has come").waitFor({ state: "detached" });
  expect(server.retried).toEqual(["three"]);
  server.retryRefused = true;
  await row(page, "Callback booked").getByRole("button", { name: "Try again" }).press("Enter");
  await page.getByRole("alert").getByText("Perhaps it was done already.", { exact: false }).waitFor();
  expect(wrong).toEqual([]);
  await leave();
});

test("supervisors have no such page", async () => {
  const server = new ScriptedServer();
  server.role = "supervisor";
  const { page, leave } = await visit(browser, server);
  await page.getByRole("button", { name: "Calls" }).waitFor();
  expect(await page.getByRole("button", { name: "Unsent" }).count()).toBe(0);
  await leave();
});
