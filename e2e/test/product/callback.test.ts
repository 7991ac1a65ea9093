import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../../src/browser.ts";
import { CallVisitor, entryOf } from "../../src/product/callVisitor.ts";
import { DAY_COUNTRIES } from "../../src/product/daytime.ts";
import { Demo } from "../../src/product/demo.ts";
import { Desk } from "../../src/product/desk.ts";
import { type Letter, Mailbox } from "../../src/product/mailbox.ts";
import { NoticeBrowser } from "../../src/product/noticeBrowser.ts";
import { PushService } from "../../src/product/pushService.ts";

/** Windows short enough to live two; the third begins far enough ahead to book it on a busy machine. */
const CALLS = {
  windowSeconds: 30,
  leadSeconds: 0,
  reminderSeconds: 10,
  planned: 300,
  offers: { countries: DAY_COUNTRIES },
};

let browser: Browser;
let mail: Mailbox;
let push: PushService;
let demo: Demo;
beforeAll(async () => {
  [browser, mail, push] = await Promise.all([launchBrowser({ whole: true }), Mailbox.open(), PushService.open()]);
});
afterAll(async () => {
  await browser?.close();
  await mail?.close();
  await push?.close();
});
// A callback is offered loudly where nobody takes chats: no journey may find the agent of another one.
beforeEach(async () => {
  demo = await Demo.open(
    { capacity: 3, generalAfterSeconds: 0, calls: CALLS },
    [],
    [...mail.settings, ...push.settings],
  );
});
afterEach(async () => {
  await demo?.close();
});

/** Books a window back into the chat, wants to hear of it by notices of the browser, and closes the page. */
async function bookByNotices(language: "en" | "fa", place: number): Promise<[CallVisitor, NoticeBrowser]> {
  const visitor = await CallVisitor.waits(browser, demo, language);
  await visitor.look("offer");
  const notices = await NoticeBrowser.in(visitor.visit.context, demo, push);
  await visitor.book({ place, notices });
  await visitor.visit.page.close();
  return [visitor, notices];
}

test("where nobody works a window is booked, and with the page closed the browser tells of it: booked, soon, now; English and Persian", async () => {
  // One window each: one agent is there, who has the first chat while the second visitor's window has not begun.
  const [english, persian] = await Promise.all([bookByNotices("en", 2), bookByNotices("fa", 3)]);
  const desk = await Desk.signIn(browser, demo, demo.signIn("agent"));
  await desk.available();
  for (const [[visitor, notices], side] of [
    [english, { lang: "en", dir: "ltr" }],
    [persian, { lang: "fa", dir: "rtl" }],
  ] as const) {
    for (const news of [1, 2]) expect(await notices.shows(news)).toMatchObject(side);
    const due = await notices.shows(3);
    expect(due).toMatchObject(side);
    await visitor.follow({ text: due.opens });
    await visitor.comeBack(desk);
    expect(visitor.visit.wrongs.all).toEqual([]);
    await visitor.visit.leave();
  }
  expect(push.refused).toEqual([]);
  expect(desk.wrongs.all).toEqual([]);
  await desk.leave();
}, 240_000);

test("by the link of a letter a callback is moved and called off, without signing in", async () => {
  const visitor = await CallVisitor.waits(browser, demo, "sl");
  const before = await visitor.book({ place: 9 });
  const [letter] = (await mail.until(visitor.address, 1)) as [Letter];
  await visitor.visit.page.context().clearCookies();
  await visitor.visit.page.goto("about:blank");
  await visitor.follow(letter);
  await visitor.panel.locator(".place.booked").waitFor();
  await visitor.panel.locator(".acts .second").click();
  await visitor.panel.locator(".slots .choice").last().click();
  await visitor.panel.locator(".footer button").click();
  await visitor.panel.locator(".place.booked").waitFor();
  const [, moved] = (await mail.until(visitor.address, 2)) as [Letter, Letter];
  const after = entryOf(moved.calendar ?? "");
  expect(after.uid).toBe(before.uid);
  expect(after.start).toBeGreaterThan(before.start);
  await visitor.panel.locator(".rest .link").last().click();
  await visitor.panel.locator("dialog .button:not(.second)").click();
  await visitor.panel.locator(".farewell").waitFor();
  await visitor.look("cancelled");
  const last = (await mail.until(visitor.address, 3)).at(-1) as Letter;
  expect(last.calendar).toContain("METHOD:CANCEL");
  expect(visitor.visit.wrongs.all).toEqual([]);
  await visitor.visit.leave();
}, 120_000);
