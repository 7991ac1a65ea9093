import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe } from "../../src/axe.ts";
import { launchBrowser } from "../../src/browser.ts";
import { busyDesk, someOffer } from "../../src/console/scenes.ts";
import { ScriptedServer } from "../../src/console/scriptedServer.ts";
import { visit } from "../../src/console/visit.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const SIZES = { wide: [1440, 900], middle: [1024, 768], narrow: [320, 640] } as const;
const LOOKS = (["light", "dark"] as const).flatMap((look) =>
  (["wide", "middle", "narrow"] as const).map((size) => [size, look] as const),
);

/** The states of the desk, each reached from the one before. */
const STATES: Record<string, (page: Page, server: ScriptedServer) => Promise<void>> = {
  list: async (page) => page.getByRole("heading", { name: /Your turn/ }).waitFor(),
  chat: async (page, server) => {
    await page.getByRole("button", { name: /Ana Kovač/ }).click();
    server.refuse.set("post", "not_found");
    await page.getByLabel("Your message").fill("Not to be sent");
    await page.getByLabel("Your message").press("Enter");
    await page.getByText("Not sent.", { exact: false }).waitFor();
  },
  offer: async (page, server) => {
    server.offer(someOffer(Date.now()));
    await page.getByRole("button", { name: "say why" }).click();
  },
  ending: async (page, server) => {
    server.setDesk({ offers: [] });
    await page.getByRole("button", { name: "End chat" }).click();
  },
  wrapUp: async (page) => {
    await page.getByRole("dialog").getByRole("button", { name: "End chat" }).click();
    await page.getByText("finishes by itself").waitFor();
  },
};

test.each(LOOKS)("%s and %s: axe finds nothing, nothing scrolls sideways, no policy is broken", async (size, look) => {
  const [width, height] = SIZES[size];
  const server = new ScriptedServer();
  busyDesk(server, Date.now());
  const { page, wrong, leave } = await visit(browser, server, {
    viewport: { width, height },
    colorScheme: look,
    reducedMotion: "reduce",
  });
  for (const [state, reach] of Object.entries(STATES)) {
    await reach(page, server);
    expect(await axe(page), state).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(width);
  }
  expect(wrong).toEqual([]);
  await leave();
});

test.each(["light", "dark"] as const)("live list, menu and key list, %s: axe finds nothing", async (look) => {
  const server = new ScriptedServer();
  server.role = "supervisor";
  const { page, wrong, leave } = await visit(browser, server, { colorScheme: look, reducedMotion: "reduce" });
  await page.getByRole("button", { name: "Live" }).click();
  server.board({
    at: Date.now(),
    waiting: [{ conversation: "c_1", lane: "support:*", since: Date.now(), ahead: 0 }],
    agents: [{ agent: "a_2", name: "Luka", status: "offline", capacity: 3, used: 0, chats: 0 }],
    chats: [],
  });
  await page.getByRole("row", { name: /Luka/ }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: /Account and settings/ }).click();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  expect(await axe(page)).toEqual([]);
  expect(wrong).toEqual([]);
  await leave();
});
