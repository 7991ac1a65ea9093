import type { Browser, Locator } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { axe } from "../../src/axe.ts";
import { launchBrowser } from "../../src/browser.ts";
import { CallVisitor } from "../../src/product/callVisitor.ts";
import { DAY_COUNTRIES, dayNumber, noonZone } from "../../src/product/daytime.ts";
import { Demo } from "../../src/product/demo.ts";
import { Desk } from "../../src/product/desk.ts";
import { sharedByTests } from "../../src/product/sharedByTests.ts";
import { keepShot } from "../../src/product/shots.ts";
import { Visitor } from "../../src/product/visitor.ts";
import { WireVisitor } from "../../src/product/wireVisitor.ts";

/** Windows long enough that none begins by itself while the supervisor looks at it. */
const CALLS = {
  windowSeconds: 60,
  leadSeconds: 120,
  reminderSeconds: 10,
  planned: 300,
  offers: { countries: DAY_COUNTRIES },
};
const NUMBER = dayNumber().replaceAll(" ", "");

let browser: Browser;
let demo: Demo;
let agent: Desk;
let boss: Desk;
sharedByTests(
  async () => {
    [browser, demo] = await Promise.all([launchBrowser(), Demo.open({ capacity: 2, ringSeconds: 120, calls: CALLS })]);
  },
  async () => {
    await browser?.close();
    await demo?.close();
  },
);

beforeEach(async () => {
  [agent, boss] = (await Promise.all([
    Desk.signIn(browser, demo, demo.signIn("agent")),
    Desk.signIn(browser, demo, demo.signIn("supervisor"), { timezoneId: noonZone() }),
  ])) as [Desk, Desk];
  await boss.away();
  await agent.available();
  await boss.page.getByRole("button", { name: "Calls" }).click();
});
afterEach(async () => {
  for (const one of [agent, boss]) {
    expect(one.wrongs.all).toEqual([]);
    await one.leave();
  }
});

const row = (name: string): Locator => boss.page.getByRole("row", { name: new RegExp(name) });

/** Presses what the supervisor wants of a callback, and says yes. */
async function deed(name: string, press: string, choose?: (dialog: Locator) => Promise<unknown>): Promise<void> {
  await row(name).getByRole("button", { name: press }).click();
  const dialog = boss.page.getByRole("dialog");
  await choose?.(dialog);
  await dialog.locator("button[type=submit]").click();
  await dialog.waitFor({ state: "hidden" });
}

test("nobody answers, it is tried again, they talk: the agent dials, the supervisor sees it", async () => {
  const visitor = await WireVisitor.arrive(browser, demo, "harbour-shop");
  await visitor.book("Mina", "Where is my parcel?", 4);
  await row("Mina").getByText("Booked").waitFor();
  const other = await Visitor.arrive(browser, demo);
  await other.ask("Ida First");
  await agent.accept("Ida First");
  await deed("Mina", "Call now");

  await agent.offer("Mina").getByText("Callback by phone").waitFor();
  expect(await agent.offer("Mina").textContent()).not.toContain(NUMBER);
  await agent.accept("Mina");
  const onPhone = other.panel.getByText("is on the phone just now");
  await onPhone.waitFor();
  const card = agent.page.getByRole("region", { name: "Callback" });
  await card.getByRole("link", { name: NUMBER }).waitFor();
  await row("Mina").getByText("With Ana").waitFor();
  await card.getByRole("button", { name: "I am dialling" }).click();
  await card.getByText("Dialled").waitFor();
  await keepShot(agent.page, "product-callback-dialled");
  await card.getByLabel("Note for the next attempt").fill("Rang six times");
  await card.getByRole("button", { name: "No answer" }).click();
  await agent.page.getByText("it is tried again at").waitFor();
  await onPhone.waitFor({ state: "detached" });
  await row("Mina").getByText("Nobody answered: again at").waitFor();
  await keepShot(boss.page, "product-callbacks-retry");
  expect(await axe(boss.page)).toEqual([]);

  await deed("Mina", "Give to", (dialog) => dialog.getByLabel("Agent").selectOption({ label: "Ana" }));
  await row("Mina").getByText("For Ana").waitFor();
  await deed("Mina", "Call now");
  await agent.offer("Mina").getByText("second attempt of three").waitFor();
  await agent.offer("Mina").getByText("Rang six times").waitFor();
  await agent.accept("Mina");
  await card.getByRole("button", { name: "I am dialling" }).click();
  await card.getByRole("button", { name: "Connected" }).click();
  await card.getByRole("heading", { name: /You are on the phone/ }).waitFor();
  await agent.end();
  await agent.wrapUp("Solved", "");
  await boss.page.getByLabel("Show").selectOption("settled");
  await row("Mina").getByText("Kept").waitFor();
  expect(other.wrongs.all).toEqual([]);
  await other.leave();
  await visitor.leave();
});

test("another time is asked for, the visitor says no, then yes; then it is called off and the visitor is told", async () => {
  await agent.away();
  const visitor = await CallVisitor.waits(browser, demo, "fa");
  await visitor.book({ number: NUMBER, place: 4 });
  const title = visitor.panel.locator(".place.booked .heading");
  const booked = (await title.textContent()) ?? "";

  for (const answer of ["no", "yes"] as const) {
    await row(visitor.name).getByText("Booked").waitFor();
    await deed(visitor.name, "Other time", (dialog) => dialog.getByLabel("Time").selectOption({ index: 10 }));
    await row(visitor.name).getByText("Asked about").waitFor();
    const asked = visitor.panel.locator(".place.booked .offer.loud");
    await asked.locator(".button").first().waitFor();
    if (answer === "no") await visitor.look("asked");
    await asked.locator(`.button${answer === "no" ? ".second" : ":not(.second)"}`).click();
    await asked.waitFor({ state: "detached" });
    await row(visitor.name).getByText("Asked about").waitFor({ state: "detached" });
    if (answer === "no") expect(await title.textContent(), "the time holds").toBe(booked);
  }
  await expect.poll(() => title.textContent(), { message: "it is moved" }).not.toBe(booked);

  await deed(visitor.name, "Call off");
  await row(visitor.name).waitFor({ state: "detached" });
  await visitor.panel.locator(".farewell").waitFor();
  expect(visitor.visit.wrongs.all).toEqual([]);
  await visitor.visit.leave();
});

test("who is phoned may call it off while the agent dials, and the agent loses it", async () => {
  await agent.away();
  const visitor = await CallVisitor.waits(browser, demo, "en");
  await visitor.book({ number: NUMBER, place: 4 });
  await agent.available();
  await deed(visitor.name, "Call now");
  await agent.offer(visitor.name).getByText("Callback by phone").waitFor();
  await visitor.panel.locator(".place.booked > .link").waitFor();
  await agent.accept(visitor.name);
  const card = agent.page.getByRole("region", { name: "Callback" });
  await card.getByRole("button", { name: "I am dialling" }).click();
  await card.getByText("Dialled").waitFor();

  await visitor.visit.reload();
  await visitor.panel.locator(".footer .rest .link").click();
  await visitor.panel.locator("dialog .button:not(.second)").click();
  await visitor.panel.locator(".farewell").waitFor();
  await card.waitFor({ state: "detached" });
  await boss.page.getByLabel("Show").selectOption("settled");
  await row(visitor.name).getByText("Called off").waitFor();
  expect(visitor.visit.wrongs.all).toEqual([]);
  await visitor.visit.leave();
  await agent.wrapUp("Solved", "");
});
