import type { Browser } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { axe } from "../../src/axe.ts";
import { launchBrowser } from "../../src/browser.ts";
import { Demo } from "../../src/product/demo.ts";
import { Desk } from "../../src/product/desk.ts";
import { keepShot } from "../../src/product/shots.ts";
import { Visitor } from "../../src/product/visitor.ts";
import { ANSWERS, LANGUAGES, NAMES, QUESTIONS, THANKS } from "../../src/product/words.ts";

/** Offline is what one of the states is about. */
const NO_WAY = /WebSocket connection|net::ERR_/;

const SCHEMES = ["light", "dark"] as const;

let browser: Browser;
let demo: Demo;
let desk: Desk;
// Each language and each further try has a server of its own: nothing of what failed before stands on the desk.
beforeEach(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), Demo.open({ capacity: 20 })]);
  desk = await Desk.signIn(browser, demo, demo.signIn("agent"));
});
afterEach(async () => {
  await desk?.leave();
  await browser?.close();
  await demo?.close();
});

/** The states of the panel, each reached from the one before. */
const STATES: Record<string, (visitor: Visitor) => Promise<void>> = {
  closed: (visitor) => visitor.launcher.waitFor(),
  greeting: async (visitor) => {
    await visitor.open();
    await visitor.panel.locator(".topic").first().waitFor();
  },
  form: async ({ panel }) => {
    await panel.locator(".topic").nth(1).click();
    await panel.locator("#text").waitFor();
  },
  formErrors: async ({ panel, language }) => {
    await panel.locator("#text").fill(QUESTIONS[language]);
    await panel.locator("#email").fill("ada@");
    await panel.locator("form button[type=submit]").click();
    await panel.locator(".wrong").waitFor();
  },
  queue: async ({ panel, language, place }) => {
    await panel.locator("#email").fill("ada@example.org");
    await panel.locator("#name").fill(NAMES[language]);
    await panel.locator("form button[type=submit]").click();
    await place.waitFor();
  },
  menu: async ({ panel }) => {
    await panel.locator(".header button[popovertarget]").click();
    await panel.locator(".menu").waitFor();
  },
  leaving: async ({ panel, page }) => {
    await page.keyboard.press("Escape");
    await panel.locator(".footer .link").click();
    await panel.locator("dialog").waitFor();
  },
  chat: async (visitor) => {
    const { language } = visitor;
    await visitor.page.keyboard.press("Escape");
    await visitor.say(THANKS[language]);
    await desk.available();
    await desk.accept(NAMES[language]);
    await desk.say(ANSWERS[language]);
    await visitor.said(ANSWERS[language]).waitFor();
    await visitor.say("OK");
    await visitor.said("OK").locator(".sign").waitFor();
    await desk.said("OK").waitFor();
    await desk.composer.pressSequentially("a");
    await visitor.typing.waitFor();
  },
  lost: async (visitor) => {
    await visitor.context.setOffline(true);
    await visitor.say("?!");
    await visitor.panel.locator(".bar").waitFor();
  },
  ending: async (visitor) => {
    await visitor.context.setOffline(false);
    await desk.composer.fill("");
    await visitor.panel.locator(".bar").waitFor({ state: "hidden", timeout: 30_000 });
    await visitor.panel.locator(".header button[popovertarget]").click();
    await visitor.panel.locator(".menu button.plain").click();
    await visitor.panel.locator("dialog").waitFor();
  },
  ended: async ({ panel, farewell, language }) => {
    await panel.locator("dialog .button:not(.second)").click();
    await farewell.waitFor();
    await desk.wrapUp("Solved", "");
    await expect.poll(() => desk.chat(NAMES[language]).count()).toBe(0);
    await desk.away();
  },
};

/** A phone of the usual width, and one of the narrowest. */
const WIDTHS = [400, 320];

test.each(LANGUAGES)("every state of the panel: %s", async (language) => {
  const visitor = await Visitor.arrive(browser, demo, { language, viewport: { width: 400, height: 720 } });
  for (const [state, reach] of Object.entries(STATES)) {
    await reach(visitor);
    for (const width of WIDTHS) {
      await visitor.page.setViewportSize({ width, height: 720 });
      await keepShot(visitor.page, `${language}-${width}-${state}`);
      expect(await sideways(visitor), `${state}, ${width} px`).toBeLessThanOrEqual(width);
    }
    await visitor.page.setViewportSize({ width: 400, height: 720 });
    if (language === "en" || language === "fa") await judge(visitor, state);
  }
  expect(visitor.wrongs.except(NO_WAY)).toEqual([]);
  expect(desk.wrongs.all).toEqual([]);
  await visitor.leave();
});

async function sideways(visitor: Visitor): Promise<number> {
  const widths = visitor.page.frames().map((frame) => frame.evaluate(() => document.documentElement.scrollWidth));
  return Math.max(...(await Promise.all(widths)));
}

/** axe in both colour schemes, on the host page and in the frame. */
async function judge(visitor: Visitor, state: string): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await visitor.page.emulateMedia({ colorScheme });
    if (colorScheme === "dark") await keepShot(visitor.page, `${visitor.language}-dark-${state}`);
    for (const frame of visitor.page.frames()) expect(await axe(frame), `${state}, ${colorScheme}`).toEqual([]);
  }
  await visitor.page.emulateMedia({ colorScheme: "light" });
}
