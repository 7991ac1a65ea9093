import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe } from "../../src/axe.ts";
import { launchBrowser } from "../../src/browser.ts";
import { ANA, busyDesk, REZA } from "../../src/console/scenes.ts";
import { ScriptedServer } from "../../src/console/scriptedServer.ts";
import { visit } from "../../src/console/visit.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const NOBODY = { free: 0, busy: 0, away: 0, lost: 0, draining: 0 };

test("a chat says in words why it is here, and a wrap-up of which nothing is known says that", async () => {
  const server = new ScriptedServer();
  const now = Date.now();
  busyDesk(server, now);
  server.explanations.set(ANA, {
    conversation: ANA,
    now: { state: "active", lane: "support:sl", score: now, agents: ["a_1"], here: true, staff: NOBODY },
    reasons: [
      { ...NOBODY, at: now - 90_000, code: "place", lane: "support:sl", headStartMs: 300_000, for: "repeat" },
      { ...NOBODY, at: now - 90_000, code: "wait", lane: "support:sl", reason: "no_agent", away: 2 },
      {
        ...NOBODY,
        at: now - 60_000,
        code: "offer",
        agent: "a_2",
        reason: "longest_idle",
        runnersUp: [{ agent: "a_1" }],
      },
      { at: now - 50_000, code: "back", agent: "a_2", reason: "declined" },
      { at: now - 41_000, code: "accept", agent: "a_1", waitedMs: 49_000 },
    ],
    agents: { a_1: "Maja", a_2: "لوکا" },
  });
  const { page, wrong, leave } = await visit(browser, server);
  await page.getByRole("button", { name: /Ana Kovač/ }).click();
  await page.getByRole("button", { name: "Why here?" }).click();
  const dialog = page.getByRole("dialog", { name: "Why here?" });
  await dialog.getByText(/took it after 0:49/).waitFor();
  const steps = (await dialog.getByRole("listitem").allInnerTexts()).map((text) => text.replace(/[\u2068\u2069]/g, ""));
  expect(steps).toHaveLength(5);
  expect(steps[0]).toContain("Came into the line Support in Slovenian. Stands as if 5 min earlier: repeat contact.");
  expect(steps[1]).toContain("Waits: nobody takes chats in Support in Slovenian (2 away).");
  expect(steps[2]).toContain("Put before لوکا, free the longest. Next would have been Maja.");
  expect(steps[3]).toContain("لوکا gave it back.");
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Close" }).click();

  await page.getByRole("button", { name: /رضا محمدی/ }).click();
  await page.getByRole("button", { name: "Why here?" }).click();
  await dialog.getByText("Nothing is known of this chat any more").waitFor();
  expect(server.conversations.has(REZA)).toBe(true);
  expect(wrong).toEqual([]);
  await leave();
});

test("a supervisor asks it of somebody who waits", async () => {
  const server = new ScriptedServer();
  server.role = "supervisor";
  const { page, wrong, leave } = await visit(browser, server);
  await page.getByRole("button", { name: "Live" }).click();
  server.explanations.set("c_1", {
    conversation: "c_1",
    now: {
      state: "line",
      lane: "support:*",
      score: 1,
      agents: [],
      ahead: 2,
      here: true,
      staff: { ...NOBODY, busy: 3, away: 1 },
    },
    reasons: [{ ...NOBODY, at: Date.now(), code: "move", lane: "support:ru", to: "support:*", reason: "general" }],
    agents: {},
  });
  server.board({
    waiting: [{ conversation: "c_1", lane: "support:*", name: "Ольга", since: Date.now() - 60_000, ahead: 2 }],
  });
  await page.getByRole("row", { name: /Ольга/ }).getByRole("button", { name: "Why here?" }).click();
  const dialog = page.getByRole("dialog", { name: "Why here?" });
  await dialog.getByText("2 in front. Agents: 0 free, 3 busy, 1 away.").waitFor();
  await dialog.getByText(/with the same place: the wait for the language was too long/).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  expect(wrong).toEqual([]);
  await leave();
});
