import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../../src/browser.ts";
import { Demo } from "../../src/product/demo.ts";
import { Desk } from "../../src/product/desk.ts";
import { Visitor } from "../../src/product/visitor.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Who waits and who is away must be nobody's leftover: each try has a site of its own. */
let demo: Demo;
beforeEach(async () => {
  demo = await Demo.open({ capacity: 1, ringSeconds: 8 });
});
afterEach(() => demo?.close());

test("a declined and a missed offer: the visitor keeps the place, the agent goes away, the supervisor sees it", async () => {
  const supervisor = await Desk.signIn(browser, demo, demo.signIn("supervisor"));
  await supervisor.page.getByRole("button", { name: "Live" }).click();
  const waits = supervisor.page.getByRole("region", { name: "Who waits" }).getByRole("row", { name: /Ada Cole/ });
  const works = (name: string) => supervisor.page.getByRole("row", { name: new RegExp(`^${name} `) });

  const desk = await Desk.signIn(browser, demo, demo.signIn("agent", 0));
  await desk.available();
  const ada = await Visitor.arrive(browser, demo);
  await ada.ask("Ada Cole");
  await desk.offer("Ada Cole").getByRole("button", { name: "Decline" }).click();
  await expect.poll(() => desk.offer("Ada Cole").count()).toBe(0);
  await waits.getByText("Delivery").waitFor();
  expect(await ada.place.textContent()).toBe("You are next.");

  const second = await Desk.signIn(browser, demo, demo.signIn("agent", 1));
  await second.available();
  await second.offer("Ada Cole").waitFor();
  await second.page.getByText("You missed an offer", { exact: false }).waitFor({ timeout: 20_000 });
  await second.status("Away").waitFor();
  await works("Reza").getByText("Away").waitFor();
  expect(await ada.place.textContent()).toBe("You are next.");

  await second.page.getByRole("button", { name: "I am back" }).click();
  await second.status("Available").waitFor();
  await second.accept("Ada Cole");
  await ada.panel.locator(".note", { hasText: /Reza.? has joined/ }).waitFor();
  await expect.poll(() => waits.count()).toBe(0);
  await works("Reza").getByText("1/1").waitFor();

  for (const one of [ada, desk, second, supervisor]) {
    expect(one.wrongs.all).toEqual([]);
    await one.leave();
  }
});
