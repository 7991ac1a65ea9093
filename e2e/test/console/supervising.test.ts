import type { BoardChat } from "@ringback/web-protocol";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe } from "../../src/axe.ts";
import { launchBrowser } from "../../src/browser.ts";
import { ScriptedServer } from "../../src/console/scriptedServer.ts";
import { visit } from "../../src/console/visit.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const OLGA = "c_olga";

function running(change: Partial<BoardChat> = {}): BoardChat {
  return {
    conversation: OLGA,
    agent: { id: "a_2", name: "Luka" },
    n: 7,
    lane: "support:ru",
    topic: "payment",
    name: "Ольга Иванова",
    assignedAt: Date.now() - 300_000,
    guests: 0,
    ...change,
  };
}

async function supervising(options: BrowserContextOptions = {}) {
  const server = new ScriptedServer();
  server.role = "supervisor";
  server.addConversation({ conversation: OLGA, language: "ru", assignedAt: Date.now() - 300_000 }, {}, [
    { kind: "message", by: "visitor", at: Date.now() - 400_000, message: "q", text: "Деньги списали дважды." },
    { kind: "joined", at: Date.now() - 300_000, agent: "a_2", name: "Luka" },
    {
      kind: "message",
      by: "agent",
      at: Date.now() - 200_000,
      message: "m",
      text: "Проверяю.",
      agent: "a_2",
      name: "Luka",
    },
  ]);
  const seen = await visit(browser, server, { reducedMotion: "reduce", ...options });
  await seen.page.getByText("No chats.", { exact: false }).waitFor();
  return { server, ...seen };
}

const asks = { reason: "The visitor is upset", at: Date.now() - 42_000 };

test("a request for help reaches the supervisor wherever they are; they look in unseen, and take over after a question", async () => {
  const { server, page, wrong, leave } = await supervising();
  server.board({ chats: [running({ help: asks })] });
  const wanted = page.getByRole("region", { name: "Help wanted" });
  await wanted.getByText("The visitor is upset").waitFor();
  await page.getByRole("button", { name: /Live 1 wanting you/ }).waitFor();
  expect(await axe(page)).toEqual([]);
  await wanted.getByRole("button", { name: /^Look in/ }).click();
  await page.getByText("Деньги списали дважды.").waitFor();
  await page.getByText("You only look on. Nobody in the chat sees it.").waitFor();
  expect(server.sent("seen")).toEqual([]);
  expect(await page.getByLabel("Your message").count()).toBe(0);
  expect(await axe(page)).toEqual([]);
  await page
    .locator(".look-foot")
    .getByRole("button", { name: /^Take over/ })
    .click();
  const dialog = page.getByRole("dialog", { name: "Take this chat over?" });
  await dialog.getByText("Luka loses the chat").waitFor();
  await dialog.getByRole("button", { name: "Leave it there" }).click();
  expect(server.sent("take_over")).toEqual([]);
  await page
    .locator(".look-foot")
    .getByRole("button", { name: /^Take over/ })
    .click();
  await dialog.getByRole("button", { name: "Take over" }).click();
  await expect.poll(() => server.sent("take_over")).toMatchObject([{ conversation: OLGA, n: 7 }]);
  const chat = { conversation: OLGA, state: "active", lane: "support:ru", language: "ru" } as const;
  server.setDesk({ chats: [{ ...chat, name: "Ольга Иванова", assignedAt: Date.now(), n: 8 }] });
  await page.getByLabel("Your message").waitFor();
  expect(wrong).toEqual([]);
  await leave();
});

test("a supervisor joins from the live list; somebody else was faster", async () => {
  const { server, page, leave } = await supervising();
  server.board({ chats: [running()] });
  await page.getByRole("button", { name: "Live" }).click();
  await page.getByRole("row", { name: /Ольга Иванова Payment Luka/ }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: /^Join/ }).click();
  await expect.poll(() => server.sent("join")).toMatchObject([{ conversation: OLGA }]);
  server.refuse.set("take_over", "superseded");
  await page.getByRole("button", { name: /^Take over/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Take over" }).click();
  await page.getByText("The chat is with somebody else by now.").waitFor();
  await leave();
});

test("the live list says why somebody stands in front, who is not reached, and stops new chats for an agent", async () => {
  const { server, page, wrong, leave } = await supervising();
  const works = { capacity: 3, used: 1, chats: 1 };
  const luka = { ...works, agent: "a_2", name: "Luka", status: "available" } as const;
  const ghost = { ...works, agent: "a_3", name: "Nika", status: "away" } as const;
  const place = { conversation: "c_1", lane: "support:ru", name: "Ольга", since: Date.now() - 370_000, ahead: 0 };
  const told = {
    waiting: [{ ...place, headStart: { minutes: 5, reasons: ["repeat"] }, keptFor: "a_2" }],
    agents: [luka, { ...ghost, reason: "unseen_offers", alarm: "unseen_offers", returnAt: Date.now() + 3_600_000 }],
  };
  server.board(told);
  await page.getByRole("button", { name: /Live 1 wanting you/ }).click();
  await page.getByRole("region", { name: "Offers that reach nobody" }).getByText("Nika was set to away").waitFor();
  await page
    .getByRole("row", { name: /Ольга.*ahead by 5 min: repeat contact; kept for Luka, who served them before/ })
    .waitFor();
  await page.getByRole("row", { name: /Nika Away: offers did not reach the screen, back at \d\d:\d\d/ }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "No new chats for Luka" }).click();
  await expect.poll(() => server.sent("drain_agent")).toMatchObject([{ agent: "a_2", on: true }]);
  server.board({ ...told, agents: [{ ...luka, status: "draining", reason: "supervisor" }] });
  await page.getByRole("button", { name: "Chats again for Luka" }).click();
  await expect.poll(() => server.sent("drain_agent").at(-1)).toMatchObject({ agent: "a_2", on: false });
  expect(wrong).toEqual([]);
  await leave();
});

test.each([
  ["narrow", "light"],
  ["narrow", "dark"],
  ["wide", "dark"],
] as const)(
  "help, looking in and the live list, %s and %s: axe finds nothing, nothing scrolls sideways",
  async (size, look) => {
    const width = size === "narrow" ? 320 : 1440;
    const { server, page, wrong, leave } = await supervising({ viewport: { width, height: 700 }, colorScheme: look });
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth);
    server.board({ chats: [running({ help: asks })] });
    await page.getByText("The visitor is upset", { exact: true }).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await sideways()).toBeLessThanOrEqual(width);
    await page.getByRole("button", { name: /^Live/ }).click();
    await page.getByRole("row", { name: /Ольга Иванова/ }).waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await sideways()).toBeLessThanOrEqual(width);
    await page
      .getByRole("button", { name: /^Look in/ })
      .first()
      .click();
    await page.getByText("Деньги списали дважды.").waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await sideways()).toBeLessThanOrEqual(width);
    expect(wrong).toEqual([]);
    await leave();
  },
);
