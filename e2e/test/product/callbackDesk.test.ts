import type { Browser, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { axe } from "../../src/axe.ts";
import { launchBrowser } from "../../src/browser.ts";
import { DAY_COUNTRIES, dayNumber, noonZone } from "../../src/product/daytime.ts";
import { Demo } from "../../src/product/demo.ts";
import { Desk } from "../../src/product/desk.ts";
import { keepShot } from "../../src/product/shots.ts";
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
beforeAll(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), Demo.open({ capacity: 2, calls: CALLS })]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

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
  await deed("Mina", "Call now");

  await agent.offer("Mina").getByText("Callback by phone").waitFor();
  expect(await agent.offer("Mina").textContent()).not.toContain(NUMBER);
  await agent.accept("Mina");
  const card = agent.page.getByRole("region", { name: "Callback" });
  await card.getByRole("link", { name: NUMBER }).waitFor();
  await row("Mina").getByText("With Ana").waitFor();
  await card.getByRole("button", { name: "I am dialling" }).click();
  await card.getByText("Dialled").waitFor();
  await keepShot(agent.page, "product-callback-dialled");
  await card.getByLabel("Note for the next attempt").fill("Rang six times");
  await card.getByRole("button", { name: "No answer" }).click();
  await agent.page.getByText("it is tried again at").waitFor();
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
  // once the wrap-up is over nothing but the callback is left of them here
  await row("Kept").waitFor();
  await visitor.leave();
});

test("another time is asked for, the visitor says yes; then it is called off and the visitor is told", async () => {
  const visitor = await WireVisitor.arrive(browser, demo, "harbour-shop");
  const id = await visitor.book("Sara", "Which size do I need?", 4);
  await row("Sara").getByText("Booked").waitFor();
  await deed("Sara", "Other time", (dialog) => dialog.getByLabel("Time").selectOption({ index: 3 }));
  await row("Sara").getByText("Asked about").waitFor();
  type Told = { proposed?: number; start?: number };
  const proposal = await visitor.hears(
    (message) => message.type === "callback" && (message["callback"] as Told | undefined)?.proposed !== undefined,
  );
  const start = (proposal["callback"] as Told).proposed;
  const moved = await visitor.ask({ type: "move_callback", callback: id, start, zone: "Europe/Ljubljana" });
  expect((moved["callback"] as Told).start).toBe(start);
  expect((moved["callback"] as Told).proposed).toBeUndefined();
  await row("Sara").getByText("Asked about").waitFor({ state: "detached" });
  await deed("Sara", "Call off");
  await row("Sara").waitFor({ state: "detached" });
  await visitor.hears((message) => message.type === "entry" && JSON.stringify(message).includes("callback_cancelled"));
  await visitor.leave();
});
