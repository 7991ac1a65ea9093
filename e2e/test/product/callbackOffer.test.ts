import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../../src/browser.ts";
import { CallVisitor, entryOf } from "../../src/product/callVisitor.ts";
import { DAY_COUNTRIES, dayNumber, noonZone } from "../../src/product/daytime.ts";
import { Demo } from "../../src/product/demo.ts";
import { Desk } from "../../src/product/desk.ts";
import { type Letter, Mailbox } from "../../src/product/mailbox.ts";
import { TAUGHT, TaughtLine } from "../../src/product/taughtLine.ts";
import { Visitor } from "../../src/product/visitor.ts";
import { WAIT_WORDS } from "../../src/product/waitWords.ts";
import { LANGUAGES } from "../../src/product/words.ts";

/** Who stands in front of those who are offered a callback, in each language: so many that they wait for minutes. */
const IN_FRONT = 8;
const RULES = {
  ...TAUGHT,
  wrapUpSeconds: 5,
  // One agent takes all callbacks, one after the other.
  ringSeconds: 120,
  calls: {
    windowSeconds: 30,
    leadSeconds: 0,
    reminderSeconds: 10,
    planned: 300,
    offers: { countries: DAY_COUNTRIES, offerAfterSeconds: 60 },
  },
};
const LONG = { en: "The wait is long now.", fa: "اکنون انتظار طولانی است." };
const AT_TURN = { en: "Grace Hill", fa: "سارا احمدی" };
const BOTH = ["en", "fa"] as const;

let browser: Browser;
let mail: Mailbox;
let demo: Demo;
let line: TaughtLine;
beforeAll(async () => {
  [browser, mail] = await Promise.all([launchBrowser(), Mailbox.open()]);
});
afterAll(async () => {
  await browser?.close();
  await mail?.close();
});
beforeEach(async () => {
  demo = await Demo.open(RULES, [], mail.settings);
  line = await TaughtLine.of(browser, demo);
});
afterEach(async () => {
  await line?.leave();
  await demo?.close();
});

const plain = (text: string | null) => (text ?? "").replace(/[\u2060\u2066-\u2069]/g, "");

/** Somebody who is told a wait of minutes, and beside it a way out. */
async function offered(language: "en" | "fa", name?: string): Promise<CallVisitor> {
  const visitor = await CallVisitor.waits(browser, demo, language, name);
  expect(plain(await visitor.visit.place.textContent())).toMatch(WAIT_WORDS[language].range);
  expect(plain(await visitor.panel.locator(".offer .why").textContent())).toBe(LONG[language]);
  await visitor.look("long");
  return visitor;
}

/** Somebody of whom half wait less than the threshold: the way out is there, but nothing urges them to take it. */
async function quietBefore(): Promise<void> {
  const first = await Visitor.arrive(browser, demo);
  await first.ask("Ida First");
  await expect.poll(async () => plain(await first.place.textContent())).toBe(WAIT_WORDS.en.lt1);
  await first.panel.locator(".offer:not(.loud)").waitFor();
  expect(first.wrongs.all).toEqual([]);
  await first.leave();
}

test("when the wait passes the threshold a callback is offered beside it: at a time, and at one's turn with the page closed; English and Persian", async () => {
  await line.fill();
  await line.teach();
  await quietBefore();
  await line.crowd.visitors(IN_FRONT, LANGUAGES);
  const places = (await line.crowd.places()).length;
  const atTurn = await Promise.all(BOTH.map((language) => offered(language, AT_TURN[language])));
  const [english, persian] = (await Promise.all(BOTH.map((language) => offered(language)))) as [
    CallVisitor,
    CallVisitor,
  ];

  await Promise.all(atTurn.map((visitor) => visitor.keepPlace()));
  const entries = await Promise.all([english.book({ number: dayNumber() }), persian.book()]);
  await persian.visit.page.close();
  await line.serve(places);
  for (const agent of [0, 1]) await line.crowd.status(agent, "away");
  for (const [index, visitor] of [english, persian].entries()) {
    const [letter] = (await mail.until(visitor.address, 1)) as [Letter];
    expect(entryOf(letter.calendar ?? "")).toEqual(entries[index]);
  }

  const desk = await Desk.signIn(browser, demo, demo.signIn("supervisor"), { timezoneId: noonZone() });
  for (const visitor of atTurn) {
    await visitor.follow((await mail.until(visitor.address, 2)).at(-1) as Letter);
  }
  await desk.available();
  for (const visitor of atTurn) await visitor.comeBack(desk);

  const [, reminder] = (await mail.until(english.address, 2)) as [Letter, Letter];
  expect(reminder.subject).toMatch(/^Harbour Shop: soon, at /);
  await desk.dial(english.name);
  await english.visit.farewell.waitFor();
  await english.look("kept");
  await persian.follow((await mail.until(persian.address, 3)).at(-1) as Letter);
  await persian.comeBack(desk);

  await desk.page.getByRole("button", { name: "Calls" }).click();
  await desk.page.getByLabel("Show").selectOption("settled");
  const settled = desk.page.getByRole("region", { name: "Callbacks of the day" });
  await expect.poll(() => settled.getByRole("row", { name: "Kept" }).count()).toBe(4);
  for (const { visit } of [...atTurn, english, persian]) {
    expect(visit.wrongs.all).toEqual([]);
    await visit.leave();
  }
  expect(await line.crowd.errors()).toEqual([]);
  expect(desk.wrongs.all).toEqual([]);
  await desk.leave();
}, 400_000);
