import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../src/browser.ts";
import { ANA, busyDesk, SERGEI } from "../../src/console/scenes.ts";
import { type Said, ScriptedServer } from "../../src/console/scriptedServer.ts";
import { visit } from "../../src/console/visit.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const says = (text: string): Said => ({ kind: "message", by: "visitor", at: Date.now(), message: `v ${text}`, text });

async function withAna() {
  const server = new ScriptedServer();
  busyDesk(server, Date.now());
  const seen = await visit(browser, server);
  await seen.page.getByRole("button", { name: /Ana Kovač/ }).click();
  return { server, composer: seen.page.getByLabel("Your message"), ...seen };
}

const bubble = (page: Page, text: string) => page.locator(".message", { hasText: text });

test("Enter sends, Shift+Enter breaks the line, a word being composed does neither", async () => {
  const { server, page, composer, wrong, leave } = await withAna();
  await composer.fill("One");
  await composer.press("Shift+Enter");
  await composer.pressSequentially("two");
  await composer.dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true });
  expect(server.sent("post")).toEqual([]);
  await composer.press("Enter");
  await expect.poll(() => server.sent("post")).toMatchObject([{ conversation: ANA, text: "One\ntwo" }]);
  await bubble(page, "One").getByText("Sent").waitFor();
  server.send({ type: "seen", conversation: ANA, by: "visitor", seq: 7, at: Date.now() });
  await bubble(page, "One").getByText("Seen").waitFor();
  expect(wrong).toEqual([]);
  await leave();
});

test("typing is told while the agent writes and taken back when the agent stops", async () => {
  const { server, composer, leave } = await withAna();
  await composer.fill("Let me see");
  await composer.fill("");
  expect(server.sent("typing").map(({ on }) => on)).toEqual([true, false]);
  await leave();
});

test("a draft survives a reload", async () => {
  const { page, composer, leave } = await withAna();
  await composer.fill("Not sent yet");
  await page.reload();
  await page.getByLabel("Your message").waitFor();
  expect(await page.getByLabel("Your message").inputValue()).toBe("Not sent yet");
  await leave();
});

test("a message that failed can be sent again", async () => {
  const { server, page, composer, leave } = await withAna();
  server.refuse.set("post", "not_found");
  await composer.fill("Hello again");
  await composer.press("Enter");
  await page.getByText("Not sent. This chat is no longer on your desk.").waitFor();
  await page.getByRole("button", { name: "Try again" }).click();
  await bubble(page, "Hello again").getByText("Sent").waitFor();
  const [first, second] = server.sent("post");
  expect(second?.id).toBe(first?.id);
  await leave();
});

test("what a visitor writes stays text; only web addresses become links", async () => {
  const { server, page, wrong, leave } = await withAna();
  const text = "<img src=x onerror=alert(1)> javascript:alert(2) https://shop.example.org/a?b=(c).";
  server.say(ANA, says(text));
  await bubble(page, "<img").waitFor();
  const links = await bubble(page, "<img").locator("a").all();
  expect(await Promise.all(links.map((link) => link.getAttribute("href")))).toEqual([
    "https://shop.example.org/a?b=(c)",
  ]);
  expect(await links[0]?.getAttribute("rel")).toContain("noopener");
  expect(await page.locator(".log img").count()).toBe(0);
  expect(wrong).toEqual([]);
  await leave();
});

test("each message has its own direction", async () => {
  const { server, page, leave } = await withAna();
  server.say(ANA, says("سفارش RB-1204 کجاست؟"));
  const words = bubble(page, "سفارش").locator(".words");
  await words.waitFor();
  expect(await words.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
  expect(await words.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe("plaintext");
  await leave();
});

test("who reads further up is not moved, but told", async () => {
  const { server, page, leave } = await withAna();
  for (let i = 0; i < 30; i++) server.say(ANA, says(`Line ${i}`));
  await bubble(page, "Line 29").waitFor();
  const log = page.getByRole("log");
  await log.evaluate((element) => element.scrollTo(0, 0));
  await expect.poll(() => log.evaluate((element) => element.scrollTop)).toBe(0);
  server.say(ANA, says("And one more"));
  await page.getByRole("button", { name: "1 new message" }).click();
  await expect.poll(() => server.sent("seen").at(-1)?.seq).toBe(37);
  await leave();
});

test("what was not read begins in view, and is not seen before it was", async () => {
  const server = new ScriptedServer();
  const lines = Array.from({ length: 60 }, (_, i) => says(`Line ${i}`));
  const chat = {
    conversation: "c_long",
    state: "active",
    lane: "support:en",
    language: "en",
    assignedAt: Date.now(),
    n: 1,
  } as const;
  server.addChat({ ...chat, name: "Long" }, { seenByAgent: 10 }, lines);
  const { page, leave } = await visit(browser, server);
  await page.getByRole("button", { name: /^Long/ }).click();
  await expect.poll(() => bubble(page, "Line 10").isVisible()).toBe(true);
  expect(await page.locator(".divider.unread").evaluate((divider) => divider.getBoundingClientRect().top)).toBeLessThan(
    200,
  );
  expect(server.sent("seen")).toEqual([]);
  await page.getByRole("log").evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect.poll(() => server.sent("seen").at(-1)?.seq).toBe(60);
  await leave();
});

test("older messages come on demand, and what is read stays in view", async () => {
  const server = new ScriptedServer();
  busyDesk(server, Date.now());
  const all = Array.from({ length: 60 }, (_, i) => says(`Line ${i}`));
  server.addChat(
    {
      conversation: "c_long",
      state: "active",
      lane: "support:en",
      language: "en",
      name: "Long",
      assignedAt: Date.now(),
      n: 1,
    },
    {},
    all,
  );
  server.tailOf.set("c_long", 20);
  const { page, leave } = await visit(browser, server);
  await page.getByRole("button", { name: /^Long/ }).click();
  await bubble(page, "Line 59").waitFor();
  expect(await bubble(page, "Line 39").count()).toBe(0);
  await page.getByRole("button", { name: "Show older messages" }).click();
  await bubble(page, "Line 10").waitFor();
  expect(server.sent("history")).toMatchObject([{ before: 41 }]);
  expect(await page.getByRole("button", { name: "Show older messages" }).count()).toBe(0);
  await leave();
});

test("several chats at once: each its place, its count and its draft", async () => {
  const { server, page, composer, leave } = await withAna();
  await composer.fill("For Ana");
  server.say(SERGEI, says("Вы здесь?"));
  await page.getByRole("button", { name: /Сергей Петров.*2 unread/ }).click();
  expect(await page.getByLabel("Your message").inputValue()).toBe("");
  await expect.poll(() => server.sent("seen").at(-1)).toMatchObject({ conversation: SERGEI });
  await page.keyboard.press("Alt+1");
  await page.getByRole("heading", { level: 2, name: "Ana Kovač" }).waitFor();
  expect(await page.getByLabel("Your message").inputValue()).toBe("For Ana");
  await leave();
});

test("a lost link is told after a while, what is written meanwhile goes out once", async () => {
  const { server, page, composer, leave } = await withAna();
  server.unreachable = true;
  await server.close(4001);
  await composer.fill("Written without a link");
  await composer.press("Enter");
  await page.getByText("Connection lost.", { exact: false }).first().waitFor();
  server.unreachable = false;
  await bubble(page, "Written without").getByText("Sent").waitFor({ timeout: 30_000 });
  expect(server.sent("post")).toHaveLength(1);
  expect(server.sent("open").at(-1)).toHaveProperty("have");
  await leave();
});
