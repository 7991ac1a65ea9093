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

test("the live list and the line in one sentence say in words who of those who wait is not there", async () => {
  const { server, page, wrong, leave } = await supervising();
  const turns = [undefined, "away", "held", "called", "passed", "missed"] as const;
  const waiting = turns.map((turn, ahead) => ({
    conversation: `c_${ahead}`,
    lane: "support:ru",
    name: `Visitor ${ahead}`,
    since: Date.now() - 60_000 + ahead,
    ahead,
    ...(turn && { turn }),
  }));
  server.board({ waiting });
  await page.getByText(/Queue 6.* 5 away/).waitFor();
  await page.getByRole("button", { name: "Live" }).click();
  for (const [ahead, words] of [
    "there",
    "away, keeps the place",
    "away, waits for a callback",
    "was called, has not answered yet",
    "did not come when called, is next",
    "did not come, the place is kept for a while",
  ].entries()) {
    await page
      .getByRole("row", { name: `Visitor ${ahead}` })
      .getByText(words, { exact: true })
      .waitFor();
  }
  expect(await axe(page)).toEqual([]);
  expect(wrong).toEqual([]);
  await leave();
});

const HOUR = 3_600_000;
const SCORE = {
  hour: Math.floor(Date.now() / HOUR) * HOUR,
  lane: "support:ru",
  questions: 40,
  p20: 0.2,
  p50: 0.525,
  p90: 0.9,
  bias: -12.4,
  loss: 20,
  shown: 38,
  inside: 0.8,
  within: 0.92,
  width: 3,
  promises: { first_p90: { made: 31, atRisk: 5, kept: 27, late: 3, broken: 1, withdrawn: 1, keptRate: 0.9 } },
};

test("a supervisor sees promises at risk as they run out, and how true the times were that visitors were told", async () => {
  const { server, page, wrong, leave } = await supervising();
  server.scores = [SCORE, { ...SCORE, hour: SCORE.hour - HOUR, lane: "support:*", bias: 3 }];
  const promise = { kind: "first_p90", lane: "support:ru" } as const;
  const place = { conversation: "c_1", lane: "support:ru", name: "Ольга", since: Date.now() - 370_000, ahead: 0 };
  server.board({
    waiting: [place],
    promises: [
      { ...promise, promise: "first_p90:c_2:0", conversation: "c_2", dueAt: Date.now() - 65_000, state: "late" },
      { ...promise, promise: "first_p90:c_1:0", conversation: "c_1", dueAt: Date.now() + 50_000, state: "at_risk" },
    ],
  });
  await page.getByRole("button", { name: /Live 2 wanting you/ }).click();
  const risks = page.getByRole("region", { name: "Promises at risk" });
  await risks.getByText(/A visitor of .*Russian was promised an answer by \d\d:\d\d: 1:\d\d late/).waitFor();
  await risks.getByText(/Ольга of .*Russian was promised an answer by \d\d:\d\d: 0:\d\d left/).waitFor();
  await page.getByRole("row", { name: /Russian 40 53 % 90 % 80 % 12 s too short 31 27 3 5/ }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByLabel("By hour").check();
  await page.getByRole("row", { name: /^\d\d:\d\d Support, Russian 40/i }).waitFor();
  expect(await axe(page)).toEqual([]);
  server.board({});
  await expect.poll(() => risks.count()).toBe(0);
  expect(wrong).toEqual([]);
  await leave();
});

test("a site where nobody was told anything says that nothing was measured", async () => {
  const { server, page, wrong, leave } = await supervising();
  server.board({});
  await page.getByRole("button", { name: "Live" }).click();
  await page.getByText("Nothing measured yet.").waitFor();
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
    server.scores = [SCORE];
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
