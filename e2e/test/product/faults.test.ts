import type { Browser } from "playwright-core";
import { expect, test } from "vitest";
import { launchBrowser } from "../../src/browser.ts";
import { Demo } from "../../src/product/demo.ts";
import { Desk } from "../../src/product/desk.ts";
import { sharedByTests } from "../../src/product/sharedByTests.ts";
import { Visitor } from "../../src/product/visitor.ts";
import { QUESTIONS } from "../../src/product/words.ts";

/** What a browser logs when there is no way to the server. */
const NO_WAY = /WebSocket connection|net::ERR_/;

let browser: Browser;
let demo: Demo;
sharedByTests(
  async () => {
    [browser, demo] = await Promise.all([launchBrowser(), Demo.open({ capacity: 1 })]);
  },
  async () => {
    await browser?.close();
    await demo?.close();
  },
);

test("a lost network and a killed server: the same chat goes on, nothing is lost or doubled", async () => {
  const desk = await Desk.signIn(browser, demo, demo.signIn("agent"));
  await desk.available();
  const ada = await Visitor.arrive(browser, demo);
  await ada.ask("Ada Cole");
  await desk.accept("Ada Cole");
  const waiting = await Visitor.arrive(browser, demo);
  await waiting.ask("Wanda Wait");
  await ada.composer.waitFor();

  await ada.context.setOffline(true);
  await ada.say("one, without a network");
  await ada.say("two, without a network");
  await desk.say("three, to nobody there");
  await ada.said("two, without").getByText("Sending").waitFor();
  await ada.panel.locator(".bar").getByText("your messages are safe", { exact: false }).waitFor();
  expect(await desk.said("without a network").count()).toBe(0);
  await ada.context.setOffline(false);
  await bothHold(ada, desk, 4);
  expect((await desk.transcript()).filter((text) => text.includes("without"))).toEqual([
    "one, without a network",
    "two, without a network",
  ]);

  await demo.kill();
  await ada.say("four, to a dead server");
  await desk.say("five, to a dead server");
  await ada.said("four, to").getByText("Sending").waitFor();
  await desk.said("five, to").getByText("Sending").waitFor();
  await demo.start();
  await bothHold(ada, desk, 6);
  expect((await ada.transcript()).sort()).toEqual(
    [
      QUESTIONS.en,
      "one, without a network",
      "two, without a network",
      "three, to nobody there",
      "four, to a dead server",
      "five, to a dead server",
    ].sort(),
  );
  await waiting.panel.locator(".bar").waitFor({ state: "hidden", timeout: 30_000 });
  expect(await waiting.place.textContent()).toBe("You are next.");

  await ada.reload();
  await bothHold(ada, desk, 6);
  await desk.end();
  await desk.wrapUp("Solved", "");
  await desk.accept("Wanda Wait");
  await waiting.composer.waitFor();
  for (const one of [ada, waiting, desk]) {
    expect(one.wrongs.except(NO_WAY)).toEqual([]);
    await one.leave();
  }
});

/** Both sides show the same messages in the same order. */
async function bothHold(visitor: Visitor, desk: Desk, count: number): Promise<void> {
  await expect.poll(() => visitor.transcript(), { timeout: 40_000 }).toHaveLength(count);
  await expect.poll(() => desk.transcript(), { timeout: 40_000 }).toEqual(await visitor.transcript());
}
