import type { Browser } from "playwright-core";
import { expect, test } from "vitest";
import { launchBrowser } from "../../src/browser.ts";
import { Demo } from "../../src/product/demo.ts";
import { Desk } from "../../src/product/desk.ts";
import { sharedByTests } from "../../src/product/sharedByTests.ts";
import { keepShot } from "../../src/product/shots.ts";
import { signedToken } from "../../src/product/signedToken.ts";
import { Visitor } from "../../src/product/visitor.ts";

/** The places of topics in the shop's list. */
const DELIVERY = 1;
const PAYMENT = 3;

let browser: Browser;
let demo: Demo;
sharedByTests(
  async () => {
    const headStarts = [
      { when: { topic: "payment" }, minutes: 5 },
      { when: { plan: "gold" }, minutes: 10 },
    ];
    [browser, demo] = await Promise.all([launchBrowser(), Demo.open({ capacity: 4 }, headStarts)]);
  },
  async () => {
    await browser?.close();
    await demo?.close();
  },
);

test("a head start is shown with its reason in the line, on the card and on the desk; no new chats, said by a supervisor", async () => {
  const elif = await Desk.signIn(browser, demo, demo.signIn("supervisor"));
  await elif.page.getByRole("button", { name: "Live" }).click();
  const waits = (name: string) =>
    elif.page.getByRole("region", { name: "Who waits" }).getByRole("row", { name: new RegExp(name) });

  const first = await Visitor.arrive(browser, demo);
  await first.ask("Ada First", DELIVERY);
  const second = await Visitor.arrive(browser, demo);
  await second.ask("Bill Payment", PAYMENT);
  await waits("Bill Payment").getByText("ahead by 5 min: the topic goes first").waitFor();
  await waits("Ada First").getByRole("cell", { name: "1", exact: true }).waitFor();
  await expect.poll(() => second.place.textContent()).toBe("You are next.");
  await keepShot(elif.page, "console-head-start");

  const ana = await Desk.signIn(browser, demo, demo.signIn("agent"));
  await ana.available();
  await ana.offer("Bill Payment").getByText("Ahead by 5 min: the topic goes first.").waitFor();
  await keepShot(ana.page, "console-head-start-offer");
  await ana.accept("Bill Payment");
  await ana.page.getByText("ahead by 5 min: the topic goes first").waitFor();
  await ana.accept("Ada First");

  const works = elif.page.getByRole("region", { name: "Who works" }).getByRole("row", { name: /^Ana / });
  await works.getByRole("button", { name: /^No new chats/ }).click();
  await works.getByText("No new chats: set by a supervisor").waitFor();
  await ana.page.getByText("A supervisor stopped new chats for you.", { exact: false }).waitFor();
  await ana.page.getByRole("button", { name: "Take chats again" }).click();
  await ana.status("Available").waitFor();
  await works.getByText("Available").waitFor();

  for (const one of [first, second, ana, elif]) {
    expect(one.wrongs.all).toEqual([]);
    await one.leave();
  }
});

test("whom the shop has signed is verified, and their plan is a head start; whom it has not is not verified", async () => {
  const secret = await demo.identitySecret();
  const eva = await Visitor.arrive(browser, demo);
  await eva.identify(signedToken("made up", { sub: "u-1", name: "Eva", plan: "gold" }));
  await eva.ask("Eva Unsigned", DELIVERY);

  const token = signedToken(secret, { sub: "u-17", name: "Ana Kovač", email: "ana@example.org", plan: "gold" });
  const gold = await Visitor.arrive(browser, demo);
  await gold.identify(token);
  await gold.open();
  await gold.panel.locator(".topic").nth(DELIVERY).click();
  await gold.panel.getByText("Ana Kovač · ana@example.org").waitFor();
  expect(await gold.panel.locator("#name, #email").count()).toBe(0);
  await gold.panel.locator("#text").fill("Where is my parcel?");
  await gold.panel.locator("form button[type=submit]").click();
  await gold.panel.locator(".message.mine").waitFor();
  await expect.poll(() => gold.place.textContent()).toBe("You are next.");

  const ana = await Desk.signIn(browser, demo, demo.signIn("agent"));
  await ana.available();
  await ana.offer("Ana Kovač").getByText("Ahead by 10 min: plan gold.").waitFor();
  await ana.accept("Ana Kovač");
  const pane = ana.page.getByRole("complementary", { name: "Visitor" });
  await expect.poll(() => pane.locator(".proof").allTextContents()).toEqual(["verified", "verified", "verified"]);
  await pane.getByText("u-17").waitFor();
  await keepShot(ana.page, "console-verified");
  await ana.accept("Eva Unsigned");
  await expect.poll(() => pane.locator(".proof").allTextContents()).toEqual(["not verified"]);

  expect(await eva.refusals()).toEqual([["identity_refused", "token.signature"]]);
  expect(await gold.refusals()).toEqual([]);
  for (const one of [eva, gold, ana]) {
    expect(one.wrongs.all).toEqual([]);
    await one.leave();
  }
});
