import type { Browser } from "playwright-core";
import { expect, test } from "vitest";
import { launchBrowser } from "../../src/browser.ts";
import { Demo } from "../../src/product/demo.ts";
import { Desk } from "../../src/product/desk.ts";
import { sharedByTests } from "../../src/product/sharedByTests.ts";
import { keepShot } from "../../src/product/shots.ts";
import { Visitor } from "../../src/product/visitor.ts";

let browser: Browser;
let demo: Demo;
sharedByTests(
  async () => {
    [browser, demo] = await Promise.all([launchBrowser({ storage: "denied" }), Demo.open()]);
  },
  async () => {
    await browser?.close();
    await demo?.close();
  },
);

test("a browser that lets foreign frames store nothing: the chat works, and moves to a window that keeps the place", async () => {
  const desk = await Desk.signIn(browser, demo, demo.signIn("agent"));
  const ada = await Visitor.arrive(browser, demo);
  await ada.ask("Ada Cole");
  const storage = (await ada.frame()).evaluate(() => localStorage.length);
  await expect(storage).rejects.toThrow("Access is denied");
  await ada.panel.getByText("This browser keeps nothing for this chat", { exact: false }).waitFor();
  await keepShot(ada.page, "en-storage-denied");

  const [window] = await Promise.all([
    ada.context.waitForEvent("page"),
    ada.panel.getByRole("button", { name: "Continue in a window of its own" }).click(),
  ]);
  await window.getByText("You are next.").waitFor();
  await window.getByText("We keep your place for 5 minutes.", { exact: false }).waitFor();
  await desk.available();
  await desk.accept("Ada Cole");
  await window.locator("[data-composer]").fill("From my own window");
  await window.locator("[data-composer]").press("Enter");
  await desk.said("From my own window").waitFor();
  await ada.said("From my own window").waitFor();
  await window.reload();
  await window.getByText("From my own window").waitFor();
  for (const one of [ada, desk]) {
    expect(one.wrongs.all).toEqual([]);
    await one.leave();
  }
});
