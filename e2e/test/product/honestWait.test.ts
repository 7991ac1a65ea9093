import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { axe } from "../../src/axe.ts";
import { launchBrowser } from "../../src/browser.ts";
import { Demo } from "../../src/product/demo.ts";
import { Desk } from "../../src/product/desk.ts";
import { keepShot } from "../../src/product/shots.ts";
import { TAUGHT, TaughtLine } from "../../src/product/taughtLine.ts";
import { Visitor } from "../../src/product/visitor.ts";
import { WAIT_WORDS } from "../../src/product/waitWords.ts";
import { LANGUAGES, type Language, NAMES } from "../../src/product/words.ts";

/** Who stands in front of the second five, in each language: so many that they wait for minutes. */
const IN_FRONT = 8;
const WIDTHS = [400, 320];
/** The only time that is known where nobody works: of the place, not of the wait. */
const KEPT = "We keep your place for 5 minutes.";
const SIZE = { width: 400, height: 720 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** A line that has learned is not empty any more, so each try has a site of its own. Everybody waits in the line of all languages. */
let demo: Demo;
let line: TaughtLine;
beforeEach(async () => {
  demo = await Demo.open({ ...TAUGHT, turnMinutes: 10 });
  line = await TaughtLine.of(browser, demo);
});
afterEach(async () => {
  await line?.leave();
  await demo?.close();
});

const plain = (texts: readonly (string | null)[]) =>
  texts.map((text) => (text ?? "").replace(/[\u2060\u2066-\u2069]/g, ""));

/** One visitor for each language, who has asked. */
function five(): Promise<Visitor[]> {
  const arrive = async (language: Language) => {
    const visitor = await Visitor.arrive(browser, demo, { language, viewport: SIZE });
    await visitor.ask(NAMES[language]);
    return visitor;
  };
  return Promise.all(LANGUAGES.map(arrive));
}

const each = (visitors: readonly Visitor[], act: (visitor: Visitor) => Promise<void>) => Promise.all(visitors.map(act));
const words = ({ language }: Visitor) => WAIT_WORDS[language];
const title = async (visitor: Visitor) => plain([await visitor.place.textContent()])[0];
const lines = async (visitor: Visitor) => plain(await visitor.panel.locator(".place p").allTextContents());

/** Pictures at both widths. */
async function picture({ language, page }: Visitor, state: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ ...SIZE, width });
    await keepShot(page, `${language}-${width}-wait-${state}`);
  }
}

/** Pictures, nothing beside the screen, axe. */
async function look(visitor: Visitor, state: string): Promise<void> {
  const { language, page } = visitor;
  await picture(visitor, state);
  const frame = await visitor.frame();
  const beside = await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(beside, `${language}, ${state}`).toBe(0);
  if (language === "en" || language === "fa") expect(await axe(frame), state).toEqual([]);
  await page.setViewportSize(SIZE);
}

/** As if the tab were behind others: no way is known to put one there without a screen. */
async function turnAway(visitor: Visitor): Promise<void> {
  const frame = await visitor.frame();
  await frame.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await visitor.panel.locator(".header .quiet").last().click();
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

/** A second tab of somebody who waits and wants to be told: of the two one rings. */
async function secondTab(visitor: Visitor): Promise<() => Promise<number[]>> {
  const tab = await visitor.context.newPage();
  await tab.goto(`${demo.shop}?lang=${visitor.language}`);
  await tab.locator("button[aria-expanded]").click();
  await tab.locator("iframe.open").contentFrame().locator(".tell").waitFor();
  await visitor.page.bringToFront();
  await visitor.panel.locator(".tell input").check();
  const buzzes = await Promise.all([visitor.page, tab].map(countBuzzes));
  return async () => (await Promise.all(buzzes.map((count) => count()))).sort();
}

/** Comes to the page again, to a turn that came meanwhile; takes it up. */
async function comeBack(visitor: Visitor): Promise<void> {
  await visitor.page.goto(`${demo.shop}?lang=${visitor.language}`);
  await visitor.open();
  await expect.poll(() => title(visitor)).toBe(words(visitor).away);
  await visitor.panel.locator(".called .button").first().waitFor();
  await look(visitor, "called");
  await visitor.panel.locator(".called .button").first().click();
  await visitor.panel.locator(".place .line").waitFor();
}

test("an empty site names no time; then five languages read a range, an apology, a longer one, and that it is their turn, there or away", async () => {
  const empty = await Visitor.arrive(browser, demo, { viewport: SIZE });
  await empty.ask("Early Bird");
  await expect.poll(() => lines(empty)).toContain(WAIT_WORDS.en.nobody);
  expect(await title(empty)).toBe("You are next.");
  const told = (await lines(empty)).join(" ");
  expect(told).toContain(KEPT);
  expect(told.replace(KEPT, "")).not.toMatch(/minute|helped/);
  await look(empty, "nobody");
  await empty.panel.locator(".footer .link").click();
  await empty.panel.locator("dialog .button:not(.second)").click();
  await expect.poll(() => empty.place.count()).toBe(0);
  await line.fill();
  await line.teach();

  const first = await five();
  await each(first, async (visitor) => {
    await expect.poll(() => title(visitor)).toBe(words(visitor).lt1);
    expect((await lines(visitor)).some((text) => words(visitor).helped.test(text))).toBe(true);
  });
  await line.crowd.visitors(IN_FRONT, LANGUAGES);
  const second = await five();
  await each(second, async (visitor) => {
    await expect.poll(() => title(visitor)).toMatch(words(visitor).range);
    await look(visitor, "range");
  });
  await each(first, async (visitor) => {
    await expect.poll(() => title(visitor), { timeout: 90_000 }).toMatch(words(visitor).late);
    await look(visitor, "overdue");
  });
  await line.crowd.status(0, "away");
  await each(second, async (visitor) => {
    await expect.poll(() => title(visitor)).toMatch(words(visitor).longer);
    expect(await lines(visitor)).toContain(words(visitor).fewer);
    await look(visitor, "longer");
    await visitor.page.goto("about:blank");
  });

  const buzzes = await secondTab(first[0] as Visitor);
  await each(first, turnAway);
  await line.crowd.finish(1, first.length);
  await each(first, async (visitor) => {
    await expect.poll(async () => plain([await visitor.page.title()])[0]).toMatch(words(visitor).turn);
    await picture(visitor, "turn");
  });
  await expect.poll(buzzes).toEqual([0, 1]);

  const elif = await Desk.signIn(browser, demo, demo.signIn("supervisor"));
  await elif.page.getByRole("button", { name: "Live" }).click();
  const waits = elif.page.getByRole("region", { name: "Who waits" });
  for (const { language } of second) {
    await waits.getByRole("row", { name: NAMES[language] }).getByText("was called").waitFor({ timeout: 60_000 });
  }
  await keepShot(elif.page, "console-called");
  await each(second, comeBack);
  await line.crowd.status(0, "available");
  await line.serve(IN_FRONT * LANGUAGES.length);
  await line.serve(second.length);
  await each(second, (visitor) => expect.poll(() => visitor.place.count()).toBe(0));
  expect(await line.crowd.errors()).toEqual([]);
  for (const visitor of [empty, ...first, ...second, elif]) {
    expect(visitor.wrongs.all).toEqual([]);
    await visitor.leave();
  }
}, 300_000);
