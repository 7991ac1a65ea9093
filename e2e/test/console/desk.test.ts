import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe } from "../../src/axe.ts";
import { launchBrowser } from "../../src/browser.ts";
import { ANA, busyDesk, REZA, someOffer } from "../../src/console/scenes.ts";
import { ScriptedServer } from "../../src/console/scriptedServer.ts";
import { visit } from "../../src/console/visit.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function atDesk(role: "agent" | "supervisor" = "agent") {
  const server = new ScriptedServer();
  server.role = role;
  busyDesk(server, Date.now());
  const seen = await visit(browser, server);
  // both chats are open: one that is not yet stands elsewhere in the list
  await seen.page.getByRole("heading", { name: /Your turn\D*2/ }).waitFor();
  return { server, ...seen };
}

test("a chat is ended after a question, wrapped up by keys, and the next one opens", async () => {
  const { server, page, wrong, leave } = await atDesk();
  await page.keyboard.press("Alt+1");
  await page.getByLabel("Your message").blur();
  await page.keyboard.press("e");
  await page.getByRole("button", { name: "Keep chatting" }).click();
  expect(server.sent("end")).toEqual([]);
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.keyboard.press("e");
  await page.getByRole("dialog").getByRole("button", { name: "End chat" }).click();
  await page.getByText("finishes by itself").waitFor();
  await page.keyboard.press("1");
  await page.getByLabel("Note for your colleagues").fill("Limit raised");
  await page.keyboard.press("Control+Enter");
  await expect
    .poll(() => server.sent("wrap_up"))
    .toMatchObject([{ conversation: ANA, outcome: "solved", note: "Limit raised" }]);
  await page.getByRole("heading", { level: 2, name: "Сергей Петров" }).waitFor();
  expect(wrong).toEqual([]);
  await leave();
});

test("letters walk through the list and open the visitor panel, and write where somebody writes", async () => {
  const { page, leave } = await atDesk();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.getByRole("heading", { level: 2, name: "Сергей Петров" }).waitFor();
  await page.keyboard.press("k");
  await page.getByRole("heading", { level: 2, name: "Ana Kovač" }).waitFor();
  await page.keyboard.press("p");
  await page.getByRole("complementary", { name: "Visitor" }).waitFor({ state: "detached" });
  await page.keyboard.press("p");
  await page.getByRole("complementary", { name: "Visitor" }).waitFor();
  await page.keyboard.press("r");
  await page.keyboard.type("jerk?");
  expect(await page.getByLabel("Your message").inputValue()).toBe("jerk?");
  await page.keyboard.press("F6");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("log");
  await leave();
});

test("a chat the visitor ended takes no focus from the agent", async () => {
  const { server, page, leave } = await atDesk();
  await page.keyboard.press("Alt+1");
  await page.getByLabel("Your message").fill("I was writ");
  server.say(ANA, { kind: "ended", by: "visitor", at: Date.now() });
  const chats = server.desk.chats.map((chat) =>
    chat.conversation === ANA ? ({ ...chat, state: "wrap_up", wrapUpEndsAt: Date.now() + 45_000 } as const) : chat,
  );
  server.setDesk({ chats });
  await page.getByText("finishes by itself").waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
  await leave();
});

test("what was entered in the wrap-up is sent before the time is over", async () => {
  const { server, page, leave } = await atDesk();
  await page.getByRole("button", { name: /رضا محمدی/ }).click();
  await page.getByRole("radio", { name: "Still open" }).check();
  const chats = server.desk.chats.map((chat) =>
    chat.conversation === REZA ? { ...chat, wrapUpEndsAt: Date.now() + 4000 } : chat,
  );
  server.setDesk({ chats });
  await expect.poll(() => server.sent("wrap_up"), { timeout: 5000 }).toMatchObject([{ outcome: "open" }]);
  await leave();
});

test("away may say when the agent is back; a missed offer has one press to return", async () => {
  const { server, page, leave } = await atDesk();
  await page.getByRole("radio", { name: "Away" }).check();
  await page.getByRole("button", { name: "15 minutes" }).click();
  await page.getByText("Back at").first().waitFor();
  const [away, planned] = server.sent("availability");
  expect(away).toMatchObject({ status: "away" });
  expect((planned?.returnAt ?? 0) - Date.now()).toBeGreaterThan(14 * 60_000);
  server.setDesk({ status: "away", reason: "missed_offer" });
  await page.getByRole("button", { name: "I am back" }).click();
  await expect.poll(() => server.sent("availability").at(-1)?.status).toBe("available");
  await leave();
});

test("an agent takes no new chats and keeps the ones there; a supervisor may have said so", async () => {
  const { server, page, leave } = await atDesk();
  await page.getByRole("radio", { name: "No new chats" }).check();
  await expect.poll(() => server.sent("availability")).toMatchObject([{ status: "draining" }]);
  await page.getByText("You keep the chats you have.", { exact: false }).waitFor();
  server.setDesk({ status: "draining", reason: "supervisor" });
  await page.getByText("A supervisor stopped new chats for you.", { exact: false }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Take chats again" }).click();
  await expect.poll(() => server.sent("availability").at(-1)).toMatchObject({ status: "available" });
  await leave();
});

test("a planned return that has passed and offers nobody saw have one press to come back", async () => {
  const { server, page, leave } = await atDesk();
  server.setDesk({ status: "away", returnAt: Date.now() - 60_000 });
  await page.getByText("You meant to be back at", { exact: false }).waitFor();
  await page.getByRole("button", { name: "I am back" }).click();
  await expect.poll(() => server.sent("availability").at(-1)).toMatchObject({ status: "available" });
  server.setDesk({ status: "away", reason: "unseen_offers" });
  await page.getByText("Offers did not reach this screen, so you are set to away.").waitFor();
  await page.getByRole("button", { name: "I am back" }).waitFor();
  await leave();
});

test("two tabs of one agent show the same desk; a chat opens only where its offer was accepted", async () => {
  const { server, page, leave } = await atDesk();
  const other = await visit(browser, server);
  const offer = someOffer(Date.now());
  server.offer(offer);
  await other.page.getByRole("button", { name: "Accept" }).waitFor();
  await page.getByRole("button", { name: "Accept" }).click();
  await other.page.getByRole("button", { name: "Accept" }).waitFor({ state: "detached" });
  const chat = { conversation: offer.conversation, state: "active", lane: offer.lane, language: "fa" } as const;
  server.addChat({ ...chat, name: "Mina", assignedAt: Date.now(), n: 1 }, {}, []);
  await page.getByRole("heading", { level: 2, name: "Mina" }).waitFor();
  await other.page.getByRole("button", { name: /^Mina/ }).waitFor();
  expect(await other.page.getByRole("heading", { level: 2, name: "Mina" }).count()).toBe(0);
  await Promise.all([leave(), other.leave()]);
});

test("a supervisor sees who waits and who works", async () => {
  const { server, page, leave } = await atDesk("supervisor");
  server.board({
    at: Date.now(),
    waiting: [
      {
        conversation: "c_1",
        lane: "support:ru",
        topic: "payment",
        name: "Ольга",
        since: Date.now() - 370_000,
        ahead: 0,
      },
    ],
    agents: [{ agent: "a_2", name: "Luka", status: "away", capacity: 3, used: 1, chats: 1 }],
    chats: [],
  });
  await page.getByText("Queue 1").waitFor();
  await page.getByRole("button", { name: "Live" }).click();
  await page.getByRole("row", { name: /Ольга Payment Support Russian 6:1/ }).waitFor();
  await page.getByRole("row", { name: /Luka Away 1\/3 1/ }).waitFor();
  await leave();
});

test("an agent has no live list, and goes without a line where the server keeps it", async () => {
  const server = new ScriptedServer();
  server.refuse.set("watch_board", "not_found");
  const { page, leave } = await visit(browser, server);
  await page.getByText("No chats.", { exact: false }).waitFor();
  expect(await page.getByRole("button", { name: "Live" }).count()).toBe(0);
  expect(await page.locator(".queue").count()).toBe(0);
  expect(await page.locator(".toast").count()).toBe(0);
  await leave();
});
