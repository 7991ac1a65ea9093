import type { Browser } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../../src/browser.ts";
import { Demo } from "../../src/product/demo.ts";
import { Desk } from "../../src/product/desk.ts";
import { keepShot } from "../../src/product/shots.ts";
import { Visitor } from "../../src/product/visitor.ts";
import { ANSWERS, NAMES, QUESTIONS, THANKS } from "../../src/product/words.ts";

let browser: Browser;
let demo: Demo;
// Each language and each further try has a server of its own: nothing of what failed before stands on the desk.
beforeEach(async () => {
  [browser, demo] = await Promise.all([launchBrowser({ whole: true }), Demo.open({ capacity: 1 })]);
});
afterEach(async () => {
  await browser?.close();
  await demo?.close();
});

/** What the panel must say, in the visitor's language and digits. */
const PANEL = {
  en: {
    ahead: "1 person ahead of you",
    next: "You are next.",
    joined: "Ana has joined and has read your message.",
    typing: "Ana is typing…",
    sent: "Sent",
    seen: /^Seen \d/,
    ended: "The chat has ended.",
    direction: "ltr",
  },
  fa: {
    ahead: "۱ نفر جلوتر از شماست",
    next: "نفر بعدی شما هستید.",
    joined: "Ana به گفت‌وگو پیوست و پیام شما را خوانده است.",
    typing: "Ana در حال نوشتن است…",
    sent: "ارسال شد",
    seen: /^دیده شد، [۰-۹]/,
    ended: "گفت‌وگو پایان یافت.",
    direction: "rtl",
  },
} as const;

/** Without the invisible characters that keep names and numbers in their own direction. */
const plain = (text: string | null) => (text ?? "").replace(/[\u2066-\u2069]/g, "");

test.each(["en", "fa"] as const)(
  "two wait behind a busy agent, one after the other is served: %s",
  async (language) => {
    const words = PANEL[language];
    const desk = await Desk.signIn(browser, demo, demo.signIn("agent"));
    await desk.available();
    const busy = await Visitor.arrive(browser, demo);
    await busy.ask("Bill Busy");
    await desk.accept("Bill Busy");

    const mina = await Visitor.arrive(browser, demo, { language });
    await mina.ask(NAMES[language]);
    await expect.poll(async () => plain(await mina.place.textContent())).toBe(words.next);
    const zoe = await Visitor.arrive(browser, demo, { language });
    await zoe.ask("Zoe Last");
    await expect.poll(async () => plain(await zoe.place.textContent())).toBe(words.ahead);
    expect(await (await zoe.frame()).evaluate(() => document.documentElement.dir)).toBe(words.direction);
    expect(await zoe.composer.evaluate((field) => getComputedStyle(field).direction)).toBe(words.direction);
    await keepShot(zoe.page, `${language}-two-waiting`);

    await desk.end();
    await desk.wrapUp("Solved", "Asked about a parcel");
    await desk.offer(NAMES[language]).getByText(QUESTIONS[language]).waitFor();
    await keepShot(desk.page, `${language}-console-offer`);
    await desk.accept(NAMES[language]);
    await expect.poll(async () => plain(await mina.panel.locator(".note").last().textContent())).toBe(words.joined);
    await expect.poll(async () => plain(await zoe.place.textContent())).toBe(words.next);

    await chat(mina, desk, language);
    await secondTab(mina, desk);
    await zoe.reload();
    await expect.poll(async () => plain(await zoe.place.textContent())).toBe(words.next);

    await desk.end();
    await mina.farewell.getByText(words.ended).waitFor();
    await keepShot(mina.page, `${language}-farewell`);
    await desk.wrapUp("Still open", "Comes on Thursday");
    await desk.accept("Zoe Last");
    await zoe.composer.waitFor();
    await zoe.end();
    await zoe.farewell.waitFor();
    await desk.page
      .getByRole("heading", { name: /Wrap-up/ })
      .last()
      .waitFor();
    await desk.wrapUp("Solved", "");
    await desk.page.getByText("No chats.", { exact: false }).waitFor();

    for (const one of [busy, mina, zoe, desk]) {
      expect(one.wrongs.all).toEqual([]);
      await one.leave();
    }
  },
);

/** Both write, see each other typing and reading, and load their pages anew in between. */
async function chat(visitor: Visitor, desk: Desk, language: keyof typeof PANEL): Promise<void> {
  const words = PANEL[language];
  const sign = (text: string) => visitor.said(text).locator(".sign");
  await desk.composer.pressSequentially("W");
  await expect.poll(async () => plain(await visitor.typing.textContent())).toBe(words.typing);
  await desk.say(ANSWERS[language]);
  await visitor.said(ANSWERS[language]).locator("a[href='https://parcels.example.org/RB1204']").waitFor();
  await expect.poll(() => visitor.typing.count()).toBe(0);
  await visitor.composer.pressSequentially("S");
  await desk.typing.getByText("is typing").waitFor();
  await visitor.say(THANKS[language]);
  await desk.said(THANKS[language]).waitFor();
  await expect.poll(async () => plain(await sign(THANKS[language]).textContent())).toMatch(words.seen);

  const before = [QUESTIONS[language], ANSWERS[language], THANKS[language]];
  await Promise.all([visitor.reload(), desk.page.reload()]);
  await expect.poll(() => visitor.transcript()).toEqual(before);
  await desk.chat(NAMES[language]).click();
  await expect.poll(() => desk.transcript()).toEqual(before);
  await visitor.say("RB1204 ✓");
  await desk.said("RB1204 ✓").waitFor();
  await desk.say("ok");
  await expect.poll(() => desk.transcript()).toHaveLength(5);
  await expect.poll(async () => [...(await visitor.transcript())].sort()).toEqual([...before, "RB1204 ✓", "ok"].sort());
  expect(await desk.transcript()).toEqual(await visitor.transcript());
  await keepShot(visitor.page, `${language}-chat`);
  await keepShot(desk.page, `${language}-console-chat`);
}

/** The same visitor in another tab of the browser: the same conversation, both live. */
async function secondTab(visitor: Visitor, desk: Desk): Promise<void> {
  const first = visitor.page;
  const tab = await visitor.context.newPage();
  await tab.goto(first.url());
  visitor.page = tab;
  await visitor.open();
  const before = await desk.transcript();
  await expect.poll(() => visitor.transcript()).toEqual(before);
  await visitor.say("From the other tab");
  await expect.poll(() => desk.transcript()).toEqual([...before, "From the other tab"]);
  visitor.page = first;
  await expect.poll(() => visitor.transcript()).toEqual([...before, "From the other tab"]);
  await tab.close();
}
