import type { Browser } from "playwright-core";
import { expect, test, vi } from "vitest";
import { axe } from "../../src/axe.ts";
import { launchBrowser } from "../../src/browser.ts";
import { Crowd } from "../../src/product/crowd.ts";
import { Demo } from "../../src/product/demo.ts";
import { type RaisedIncident, tellIncidents } from "../../src/product/incidents.ts";
import { sharedByTests } from "../../src/product/sharedByTests.ts";
import { keepShot } from "../../src/product/shots.ts";
import { Visitor } from "../../src/product/visitor.ts";
import { NAMES } from "../../src/product/words.ts";

let browser: Browser;
let demo: Demo;
let crowd: Crowd;
sharedByTests(
  async () => {
    [browser, demo] = await Promise.all([launchBrowser(), Demo.open({ capacity: 1, generalAfterSeconds: 0 })]);
    // An ordinary wait: where nobody works, the way out of the line stands before everything else.
    crowd = await Crowd.gather(browser, demo);
    await crowd.agent(demo.signIn("agent"));
    await crowd.status(0, "available");
    await crowd.visitors(1, ["en"]);
    await vi.waitUntil(async () => (await crowd.busy()) === 1, 20_000);
  },
  async () => {
    await crowd?.leave();
    await browser?.close();
    await demo?.close();
  },
);

/** What waiting visitors read, in their language and digits; topic 1 is the delivery, 4 a complaint. */
const READ = {
  en: {
    delivery: "We have your question. Add an order number if you have one; it saves time.",
    complaint: "Something went wrong and you should not have to chase it. A person will read this in full.",
    incident: "The parcel search is down. Engineers are on it.",
    noticed: /^Noticed: .*10:30\sAM/,
    next: /^Next update: .*11:00\sAM/,
    late: /More news was due by .* and is late\. We are sorry\./,
    over: "This is fixed now.",
  },
  fa: {
    delivery: "پرسش شما به ما رسید. اگر شمارهٔ سفارش دارید بنویسید تا کار زودتر پیش برود.",
    complaint: "مشکلی پیش آمده و پیگیری آن نباید بر دوش شما باشد. پیام شما را یک نفر کامل می‌خواند.",
    incident: "جست‌وجوی بسته از کار افتاده است. همکاران فنی در حال رفع آن هستند.",
    noticed: /^زمان آگاهی ما: .*۱۰:۳۰/,
    next: /^خبر بعدی: .*۱۱:۰۰/,
    late: /قرار بود تا .*۰۹:|قرار بود تا .*پوزش می‌خواهیم/,
    over: "این مشکل برطرف شد.",
  },
} as const;

const WIDTHS = [400, 320];

/** Without the invisible characters that keep times in their own direction. */
const plain = (text: string | null) => (text ?? "").replace(/[\u2066-\u2069]/g, "");

/** Something wrong with the parcel search. */
function incident(noticed: string, next: string): RaisedIncident {
  const text = { en: READ.en.incident, fa: READ.fa.incident };
  const rest = { ru: "Поиск посылок не работает.", sl: "Iskanje paketov ne deluje.", tr: "Kargo arama çalışmıyor." };
  return { id: "search", topics: ["delivery"], noticedAt: noticed, nextUpdateAt: next, text: { ...text, ...rest } };
}

test.each(["en", "fa"] as const)(
  "who waits reads one calm message, and of an incident until it is over: %s",
  async (language) => {
    const words = READ[language];
    const visitor = await Visitor.arrive(browser, demo, { language, viewport: { width: 400, height: 720 } });
    const card = visitor.panel.locator(".hold");
    const banner = visitor.panel.locator(".incident");
    const times = banner.locator(".times");
    await visitor.ask(NAMES[language]);
    await expect.poll(() => card.textContent()).toBe(words.delivery);
    expect(await banner.count()).toBe(0);
    expect(await onScreen(visitor), "on the narrowest phone too").toBe(true);
    await look(visitor, "hold");

    const boss = demo.signIn("supervisor");
    // Winter in Ljubljana is an hour ahead of UTC; a day long past shows its name too.
    await tellIncidents(demo, boss, [incident("2026-01-05T09:30:00Z", "2098-01-06T10:00:00Z")]);
    await expect.poll(() => banner.locator("p").first().textContent()).toBe(words.incident);
    expect(plain(await times.nth(0).textContent())).toMatch(words.noticed);
    expect(plain(await times.nth(1).textContent())).toMatch(words.next);
    expect(await card.textContent()).toBe(words.delivery);
    await look(visitor, "incident");
    const newcomer = await Visitor.arrive(browser, demo, { language, viewport: { width: 400, height: 720 } });
    await newcomer.open();
    const greeted = newcomer.panel.locator(".greeting .incident p").first();
    await expect.poll(() => greeted.textContent()).toBe(words.incident);
    await look(newcomer, "greeting-incident");
    await newcomer.leave();

    await tellIncidents(demo, boss, [incident("2026-01-05T09:30:00Z", "2026-01-05T10:00:00Z")]);
    await expect.poll(async () => plain(await times.nth(1).textContent())).toMatch(words.late);
    await visitor.reload();
    await expect.poll(async () => plain(await times.nth(1).textContent())).toMatch(words.late);
    expect(await card.textContent(), "what was read stays over a reload").toBe(words.delivery);

    await tellIncidents(demo, boss, []);
    await expect.poll(() => banner.locator("p").allTextContents()).toEqual([words.over, words.incident]);
    await look(visitor, "fixed");
    expect(visitor.wrongs.all).toEqual([]);
    await visitor.leave();
  },
);

test.each(["en", "fa"] as const)("a complaint is answered in its own tone: %s", async (language) => {
  const visitor = await Visitor.arrive(browser, demo, { language, viewport: { width: 400, height: 720 } });
  await visitor.ask(NAMES[language], 4);
  await expect.poll(() => visitor.panel.locator(".hold").textContent()).toBe(READ[language].complaint);
  await keepShot(visitor.page, `${language}-400-hold-complaint`);
  expect(visitor.wrongs.all).toEqual([]);
  await visitor.leave();
});

/** Whether the card can be read without scrolling, 320 px wide. */
async function onScreen(visitor: Visitor): Promise<boolean> {
  await visitor.page.setViewportSize({ width: 320, height: 720 });
  const card = await visitor.panel.locator(".hold").boundingBox();
  const footer = await visitor.panel.locator(".footer").boundingBox();
  return card !== null && footer !== null && card.y + card.height <= footer.y;
}

/** Pictures at both widths, nothing beside the screen, axe in both colour schemes. */
async function look(visitor: Visitor, state: string): Promise<void> {
  for (const width of WIDTHS) {
    await visitor.page.setViewportSize({ width, height: 720 });
    await keepShot(visitor.page, `${visitor.language}-${width}-${state}`);
    const frame = await visitor.frame();
    expect(await frame.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(width);
  }
  await visitor.page.setViewportSize({ width: 400, height: 720 });
  for (const colorScheme of ["light", "dark"] as const) {
    await visitor.page.emulateMedia({ colorScheme });
    if (colorScheme === "dark") await keepShot(visitor.page, `${visitor.language}-dark-${state}`);
    expect(await axe(await visitor.frame()), `${state}, ${colorScheme}`).toEqual([]);
  }
  await visitor.page.emulateMedia({ colorScheme: "light" });
}
