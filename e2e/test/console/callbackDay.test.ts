import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe } from "../../src/axe.ts";
import { launchBrowser } from "../../src/browser.ts";
import { ScriptedServer } from "../../src/console/scriptedServer.ts";
import { visit } from "../../src/console/visit.ts";
import { keepShot } from "../../src/product/shots.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const M = 60_000;

/** A day with a callback in each state that looks different. */
function day(now: number): object[] {
  const common = { conversation: "c_1", lane: "support:sl", channel: "phone", attempts: 0, end: now };
  const call = (id: string, state: string, more: object) => ({ ...common, id, state, start: now, ...more });
  return [
    call("b_1", "due", { name: "Ana Kovač", question: "My card was declined", risk: "late", apologisedAt: now - M }),
    call("b_2", "booked", { name: "رضا محمدی", channel: "chat", lane: "support:fa", risk: "at_risk" }),
    call("b_3", "retry", { name: "Сергей Петров", attempts: 1, next: now + 8 * M, for: { id: "a_2", name: "Luka" } }),
    call("b_4", "started", { name: "Leyla Aydın", attempts: 1, agent: { id: "a_1", name: "Maja" } }),
    call("b_5", "booked", { name: "Eva", when: "turn", proposed: now + 60 * M }),
  ];
}

const FIGURES = {
  department: "support",
  booked: 24,
  moved: 1,
  kept: 20,
  late: 1,
  broken: 1,
  cancelled: 2,
  expired: 0,
  keptRate: 0.9091,
  begun: 21,
  meanSeconds: 41,
  p95Seconds: 162.4,
  attempts: 26,
  connected: 19,
  noAnswer: 5,
  voicemail: 1,
  wrongNumber: 1,
  connectRate: 0.7308,
};

async function opened(options: Parameters<typeof visit>[2] = {}) {
  const server = new ScriptedServer();
  server.role = "supervisor";
  server.callbacks = day(Date.now());
  server.figures = { departments: [FIGURES], hours: [{ ...FIGURES, hour: Date.now() - 60 * M }] };
  const seen = await visit(browser, server, options);
  await seen.page.getByRole("button", { name: "Calls" }).click();
  await row(seen.page, "Ana Kovač").waitFor();
  return { server, ...seen };
}

const row = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(name) });

const SIZES = { wide: [1440, 900], narrow: [320, 640] } as const;
const LOOKS = (["light", "dark"] as const).flatMap((look) =>
  (["wide", "narrow"] as const).map((size) => [size, look] as const),
);

test.each(LOOKS)(
  "the day and a question, %s and %s: axe finds nothing, nothing scrolls sideways",
  async (size, look) => {
    const [width, height] = SIZES[size];
    const { server, page, wrong, leave } = await opened({
      viewport: { width, height },
      colorScheme: look,
      reducedMotion: "reduce",
    });
    const looks = async (state: string) => {
      expect(await axe(page), state).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(width);
      await keepShot(page, `console-calls-${state}-${size}-${look}`);
    };
    await page.getByRole("row", { name: /Support.*91 %.*0:41.*2:42/ }).waitFor();
    await page.getByText("Days and times are those of Asia/Tokyo.").waitFor();
    expect(await page.getByLabel("Day", { exact: true }).inputValue()).toBe("2026-11-23");
    await looks("day");
    await page.getByRole("checkbox", { name: "By hour" }).check();
    await page.getByRole("columnheader", { name: "Hour", exact: true }).waitFor();
    await row(page, "Ana Kovač").getByRole("button", { name: "Other time" }).click();
    await page.getByRole("dialog").getByLabel("Time").waitFor();
    await looks("move");
    await page.keyboard.press("Escape");
    server.callbacks = [];
    await page.getByText("No callbacks here.").waitFor();
    await looks("empty");
    expect(wrong).toEqual([]);
    await leave();
  },
);

test("each act asks first, says what it does, and tells when it was refused; by keys alone", async () => {
  const { server, page, wrong, leave } = await opened();
  server.board({ agents: [{ agent: "a_2", name: "Luka", status: "available", capacity: 3, used: 0, chats: 0 }] });
  const press = async (name: string, deed: string) =>
    row(page, name).getByRole("button", { name: deed }).press("Enter");
  const dialog = page.getByRole("dialog");

  await press("Ana Kovač", "Give to");
  await dialog.getByLabel("Agent").selectOption({ label: "Luka" });
  await dialog.getByRole("button", { name: "Give it" }).press("Enter");
  await dialog.waitFor({ state: "hidden" });

  await press("Ana Kovač", "Other time");
  await dialog.getByLabel("Time").selectOption({ index: 1 });
  await dialog.getByRole("button", { name: "Ask the visitor" }).press("Enter");
  await dialog.waitFor({ state: "hidden" });

  await press("Сергей Петров", "Call now");
  server.steerRefused = "quiet_hours";
  await dialog.getByRole("button", { name: "Call now" }).press("Enter");
  await dialog.getByRole("alert").getByText("nobody is phoned then", { exact: false }).waitFor();
  await dialog.getByRole("button", { name: "Leave it" }).press("Enter");
  // What closes gives the focus back; a press before that would be of the button that opened it.
  await dialog.waitFor({ state: "hidden" });

  await press("Сергей Петров", "Call off");
  await dialog.getByRole("button", { name: "Call off" }).press("Enter");
  await dialog.waitFor({ state: "hidden" });

  expect(server.steered).toMatchObject([
    { path: "/b_1/reassign", body: { agent: "a_2" } },
    { path: "/b_1/move", body: { start: expect.any(Number) } },
    { path: "/b_3/call-now", body: {} },
    { path: "/b_3/cancel", body: {} },
  ]);
  expect(await row(page, "Leyla").getByRole("button", { name: "Call off" }).count()).toBe(0);
  expect(wrong).toEqual([]);
  await leave();
});

test("agents have no such page", async () => {
  const { page, leave } = await visit(browser, new ScriptedServer());
  await page.getByRole("button", { name: "Chats" }).waitFor();
  expect(await page.getByRole("button", { name: "Calls" }).count()).toBe(0);
  await leave();
});
