import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../../src/browser.ts";
import { AwayVisitor } from "../../src/product/awayVisitor.ts";
import { Demo } from "../../src/product/demo.ts";
import { Desk } from "../../src/product/desk.ts";
import { type Letter, Mailbox } from "../../src/product/mailbox.ts";
import { Visitor } from "../../src/product/visitor.ts";
import { WAIT_WORDS } from "../../src/product/waitWords.ts";
import { NAMES } from "../../src/product/words.ts";

const SUBJECTS: Record<string, string> = { en: "Harbour Shop: it is your turn", fa: "Harbour Shop: نوبت شماست" };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** One line for all, and one chat at a time. */
let demo: Demo;
let mail: Mailbox;
beforeEach(async () => {
  mail = await Mailbox.open();
  demo = await Demo.open({ capacity: 1, generalAfterSeconds: 0, wrapUpSeconds: 5 }, [], mail.settings);
});
afterEach(async () => {
  await demo?.close();
  await mail?.close();
});

/** Reads the letter, follows its link, asks for more time: the place is held, and no agent has a name before one accepted. */
async function comeBack(away: AwayVisitor): Promise<void> {
  const [letter] = (await mail.until(away.address, 1)) as [Letter];
  expect(letter.subject).toBe(SUBJECTS[away.language]);
  await away.follow(letter);
  expect(await away.heading()).toBe(WAIT_WORDS[away.language].away);
  await away.button("more").click();
  await expect.poll(() => away.button("more").count()).toBe(0);
  expect(await away.page.locator(".place").textContent()).not.toMatch(/Ana|Reza/);
  await away.look("more");
}

test("who closed the page is written to when the turn comes, follows the link, asks for more time, is there, and gets the agent", async () => {
  const ana = await Desk.signIn(browser, demo, demo.signIn("agent"));
  await ana.available();
  const first = await Visitor.arrive(browser, demo);
  await first.ask("Ida First");
  await ana.accept("Ida First");
  const gone = await Promise.all((["en", "fa"] as const).map((each) => AwayVisitor.leaves(browser, demo, each)));
  await ana.page.getByText(/Queue 2.* 2 away/).waitFor({ timeout: 60_000 });
  expect(mail.letters).toEqual([]);
  await ana.end();
  await Promise.all(gone.map(comeBack));
  expect(await ana.page.locator(".offer").count()).toBe(0);

  for (const away of gone) {
    await away.button("here").click();
    await ana.accept(NAMES[away.language]);
    await away.served();
    await ana.say("Hello");
    await away.page.locator(".message .bubble", { hasText: "Hello" }).waitFor();
    await ana.end();
    expect(await away.leave()).toEqual([]);
  }
  for (const one of [first, ana]) {
    expect(one.wrongs.all).toEqual([]);
    await one.leave();
  }
}, 240_000);
