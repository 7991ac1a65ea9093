import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe } from "../../src/axe.ts";
import { launchBrowser } from "../../src/browser.ts";
import { Crowd } from "../../src/product/crowd.ts";
import { Demo } from "../../src/product/demo.ts";
import { keepShot } from "../../src/product/shots.ts";
import { Visitor } from "../../src/product/visitor.ts";
import { WAIT_WORDS } from "../../src/product/waitWords.ts";
import { LANGUAGES, NAMES } from "../../src/product/words.ts";

/** Waits of a line that are seen to their end: the estimator names no time before twenty. */
const LEARNED = 24;
/** Slots of two agents; while the journey looks, all of them are taken. */
const SLOTS = 40;
/** Who stands in front of the second five, in each language: so many that they wait for minutes. */
const IN_FRONT = 20;
const WIDTHS = [400, 320];

/** Only with HONEST_WAIT=1: whether a line has learned enough by then still depends on how fast the machine is. */
const { HONEST_WAIT } = process.env as { HONEST_WAIT?: string };
const ASKED = HONEST_WAIT === "1";

let browser: Browser;
let demo: Demo;
let crowd: Crowd;
beforeAll(async () => {
  if (!ASKED) return;
  [browser, demo] = await Promise.all([launchBrowser(), Demo.open({ capacity: 20, generalAfterSeconds: 3600 })]);
  crowd = await Crowd.gather(browser, demo);
});
afterAll(async () => {
  await crowd?.leave();
  await browser?.close();
  await demo?.close();
});

const plain = (texts: readonly (string | null)[]) => texts.map((text) => (text ?? "").replace(/[\u2066-\u2069]/g, ""));

/** One visitor for each language, who has asked. */
async function five(): Promise<Visitor[]> {
  const all: Visitor[] = [];
  for (const language of LANGUAGES) {
    const visitor = await Visitor.arrive(browser, demo, { language, viewport: { width: 400, height: 720 } });
    await visitor.ask(NAMES[language]);
    all.push(visitor);
  }
  return all;
}

const title = async (visitor: Visitor) => plain([await visitor.place.textContent()])[0];
const lines = async (visitor: Visitor) => plain(await visitor.panel.locator(".place p").allTextContents());

/** Pictures at both widths, nothing beside the screen, axe. */
async function look(visitor: Visitor, state: string): Promise<void> {
  const { language, page } = visitor;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 720 });
    await keepShot(page, `${language}-${width}-wait-${state}`);
    const frame = await visitor.frame();
    expect(
      await frame.evaluate(() => document.documentElement.scrollWidth),
      `${language}, ${state}`,
    ).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 400, height: 720 });
  if (language === "en" || language === "fa") expect(await axe(await visitor.frame()), state).toEqual([]);
}

/** Everybody who waits is served by two agents, until all their slots are taken by the last ones. */
async function serve(people: number): Promise<void> {
  for (const index of [0, 1]) {
    await crowd.agent(demo.signIn("agent", index));
    await crowd.status(index, "available");
  }
  for (let taken = SLOTS; ; taken = Math.min(people, taken + SLOTS)) {
    await expect.poll(() => crowd.accepted(), { timeout: 40_000 }).toBe(taken);
    await expect.poll(() => crowd.busy(), { timeout: 40_000 }).toBe(SLOTS);
    if (taken === people) return;
    const next = Math.min(people - taken, SLOTS);
    await crowd.finish(0, Math.floor(next / 2));
    await crowd.finish(1, Math.ceil(next / 2));
  }
}

/** As if the tab were behind others: no way is known to put one there without a screen. */
async function turnAway(visitor: Visitor): Promise<void> {
  const frame = await visitor.frame();
  await frame.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
}

/** Counts how often the telephone is shaken, for a page of somebody who has touched it. */
async function countBuzzes(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = globalThis as unknown as { buzzed: number };
    counted.buzzed = 0;
    navigator.vibrate = () => ++counted.buzzed > 0;
  });
  return () => page.evaluate(() => (globalThis as unknown as { buzzed: number }).buzzed);
}

test.runIf(ASKED)(
  "an empty site names no time; then five languages read a range, a longer one, an apology, and that it is their turn",
  async () => {
    const empty = await Visitor.arrive(browser, demo, { viewport: { width: 400, height: 720 } });
    await empty.ask("Early Bird");
    await expect.poll(() => lines(empty)).toContain(WAIT_WORDS.en.nobody);
    expect(await title(empty)).toBe("You are next.");
    expect((await lines(empty)).join(" ")).not.toMatch(/minute|helped/);
    await look(empty, "nobody");
    await crowd.visitors(LEARNED, LANGUAGES);
    await serve(1 + LEARNED * LANGUAGES.length);
    await empty.leave();

    const first = await five();
    for (const visitor of first) {
      await expect.poll(() => title(visitor)).toBe(WAIT_WORDS[visitor.language].lt1);
      expect((await lines(visitor)).some((line) => WAIT_WORDS[visitor.language].helped.test(line))).toBe(true);
    }
    await crowd.visitors(IN_FRONT, LANGUAGES);
    const second = await five();
    for (const visitor of second) {
      await expect.poll(() => title(visitor)).toMatch(WAIT_WORDS[visitor.language].range);
      await look(visitor, "range");
    }
    await crowd.status(0, "away");
    for (const visitor of second) {
      await expect.poll(() => title(visitor)).toMatch(WAIT_WORDS[visitor.language].longer);
      expect(await lines(visitor)).toContain(WAIT_WORDS[visitor.language].fewer);
      await look(visitor, "longer");
    }
    for (const visitor of first) {
      await expect.poll(() => title(visitor), { timeout: 90_000 }).toMatch(WAIT_WORDS[visitor.language].late);
      await look(visitor, "overdue");
    }

    const [english] = first as [Visitor];
    const tab = await english.context.newPage();
    await tab.goto(`${demo.shop}?lang=en`);
    await tab.locator("button[aria-expanded]").click();
    await tab.locator("iframe.open").contentFrame().locator(".tell").waitFor();
    await english.page.bringToFront();
    await english.panel.locator(".tell input").check();
    const buzzes = await Promise.all([english.page, tab].map(countBuzzes));
    for (const visitor of first) {
      await turnAway(visitor);
      await visitor.panel.locator(".header .quiet").last().click();
    }
    await crowd.finish(1, first.length);
    for (const { page, language } of first) {
      await expect.poll(async () => plain([await page.title()])[0]).toMatch(WAIT_WORDS[language].turn);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 720 });
        await keepShot(page, `${language}-${width}-wait-turn`);
      }
    }
    await expect.poll(async () => (await Promise.all(buzzes.map((count) => count()))).sort()).toEqual([0, 1]);
    expect(await crowd.errors()).toEqual([]);
    for (const visitor of [...first, ...second]) {
      expect(visitor.wrongs.all).toEqual([]);
      await visitor.leave();
    }
  },
  240_000,
);
