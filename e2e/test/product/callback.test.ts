import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../../src/browser.ts";
import { CallVisitor, entryOf } from "../../src/product/callVisitor.ts";
import { DAY_COUNTRIES, dayNumber } from "../../src/product/daytime.ts";
import { Demo } from "../../src/product/demo.ts";
import { Desk } from "../../src/product/desk.ts";
import { type Letter, Mailbox } from "../../src/product/mailbox.ts";
import { ANSWERS } from "../../src/product/words.ts";

/** Windows short enough to live one; the third begins far enough ahead to book it on a busy machine. */
const CALLS = { windowSeconds: 30, leadSeconds: 0, reminderSeconds: 10, countries: DAY_COUNTRIES, planned: 300 };

let browser: Browser;
let mail: Mailbox;
let demo: Demo;
beforeAll(async () => {
  [browser, mail] = await Promise.all([launchBrowser(), Mailbox.open()]);
});
afterAll(async () => {
  await browser?.close();
  await mail?.close();
});
// A callback is offered loudly where nobody takes chats: no journey may find the agent of another one.
beforeEach(async () => {
  demo = await Demo.open({ capacity: 3, generalAfterSeconds: 0, calls: CALLS }, [], mail.settings);
});
afterEach(async () => {
  await demo?.close();
});

test("a window is booked, remembered and kept: an agent dials one visitor, the other comes back by mail; English and Persian", async () => {
  const [english, persian] = [
    await CallVisitor.waits(browser, demo, "en"),
    await CallVisitor.waits(browser, demo, "fa"),
  ];
  await english.look("offer");
  await persian.look("offer");
  for (const [visitor, how] of [
    [english, { number: dayNumber() }],
    [persian, {}],
  ] as const) {
    const entry = await visitor.book(how);
    const [letter] = (await mail.until(visitor.address, 1)) as [Letter];
    expect(entryOf(letter.calendar ?? "")).toEqual(entry);
    expect(entry.alarm).toBe(true);
  }
  await persian.visit.page.goto("about:blank");
  const desk = await Desk.signIn(browser, demo, demo.signIn("agent"));
  await desk.available();
  // Booked, reminded; and to who comes back into the chat, that it is time.
  const [, reminder] = (await mail.until(english.address, 2)) as [Letter, Letter];
  expect(reminder.subject).toMatch(/^Harbour Shop: soon, at /);

  await desk.accept(english.name);
  const card = desk.page.getByRole("region", { name: "Callback" });
  await card.getByRole("button", { name: "I am dialling" }).click();
  await card.getByRole("button", { name: "Connected" }).click();
  await card.getByRole("heading", { name: /You are on the phone/ }).waitFor();
  await desk.end();
  await desk.wrapUp("Solved", "");
  await english.visit.farewell.waitFor();
  await english.look("kept");

  const letters = await mail.until(persian.address, 3);
  await persian.follow(letters.at(-1) as Letter);
  await persian.panel.locator(".place .button").first().waitFor();
  await persian.look("due");
  await persian.panel.locator(".place .button").first().click();
  await desk.accept(persian.name);
  await desk.say(ANSWERS.fa);
  await persian.panel.locator(".message .bubble", { hasText: ANSWERS.fa }).waitFor();
  await desk.end();
  await persian.panel.locator(".farewell").waitFor();

  for (const visitor of [english, persian]) {
    expect(visitor.visit.wrongs.all).toEqual([]);
    await visitor.visit.leave();
  }
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
