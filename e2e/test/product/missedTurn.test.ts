import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../../src/browser.ts";
import { AwayVisitor } from "../../src/product/awayVisitor.ts";
import { Crowd } from "../../src/product/crowd.ts";
import { Demo } from "../../src/product/demo.ts";
import { Desk } from "../../src/product/desk.ts";
import { type Letter, Mailbox } from "../../src/product/mailbox.ts";

/** A minute to come, the least a site can ask, and what a busy machine adds. */
const TURN_MS = 120_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

let demo: Demo;
let mail: Mailbox;
let crowd: Crowd;
beforeEach(async () => {
  mail = await Mailbox.open();
  demo = await Demo.open({ capacity: 1, generalAfterSeconds: 0, turnMinutes: 1 }, [], mail.settings);
  crowd = await Crowd.gather(browser, demo);
});
afterEach(async () => {
  await crowd?.leave();
  await demo?.close();
  await mail?.close();
});

/** Two people who came later are helped. */
async function helpTwo(): Promise<void> {
  for (let i = 0; i < 2; i++) {
    await crowd.finish(0, 1);
    await expect.poll(() => crowd.busy()).toBe(0);
    const before = await crowd.accepted();
    await crowd.visitors(1, ["en"]);
    await expect.poll(() => crowd.accepted()).toBe(before + 1);
    // Accepting takes a moment: a chat that is not under way yet cannot be finished.
    await expect.poll(() => crowd.busy()).toBe(1);
  }
}

test("who does not come is called again after two others, twice, then told that the place is still kept or another way is open; and takes it up", async () => {
  const elif = await Desk.signIn(browser, demo, demo.signIn("supervisor"));
  await elif.page.getByRole("button", { name: "Live" }).click();
  const away = await AwayVisitor.leaves(browser, demo, "en");
  const line = elif.page.getByRole("region", { name: "Who waits" });
  await line.getByText("away, keeps the place").waitFor({ timeout: 60_000 });

  await crowd.agent(demo.signIn("agent"));
  await crowd.status(0, "available");
  for (let call = 1; call <= 3; call++) {
    await line.getByText("was called, has not answered yet").waitFor();
    await mail.until(away.address, call);
    if (call === 3) break;
    await line.getByText("did not come when called, is next").waitFor({ timeout: TURN_MS });
    await helpTwo();
  }
  await line.getByText("did not come, the place is kept for a while").waitFor({ timeout: TURN_MS });
  const letters = await mail.until(away.address, 4);
  expect(letters.map(({ subject }) => subject)).toEqual([
    ...Array(3).fill("Harbour Shop: it is your turn"),
    "Harbour Shop: we could not reach you",
  ]);
  await away.follow(letters[3] as Letter);
  expect(await away.heading()).toBe("We called you several times and did not reach you.");
  await away.page.locator(".offer.loud").waitFor();
  await away.look("missed");
  await away.button("here").click();
  await crowd.finish(0, 1);
  await away.served();
  expect(await crowd.errors()).toEqual([]);
  expect([...(await away.leave()), ...elif.wrongs.all]).toEqual([]);
  await elif.leave();
}, 420_000);
