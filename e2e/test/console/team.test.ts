import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe } from "../../src/axe.ts";
import { launchBrowser } from "../../src/browser.ts";
import { ANA, busyDesk, someInvitation, someOffer } from "../../src/console/scenes.ts";
import { type Said, ScriptedServer } from "../../src/console/scriptedServer.ts";
import { visit } from "../../src/console/visit.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function withAna(options: BrowserContextOptions = {}) {
  const server = new ScriptedServer();
  busyDesk(server, Date.now());
  const seen = await visit(browser, server, { reducedMotion: "reduce", ...options });
  await seen.page.getByRole("button", { name: /Ana Kovač/ }).click();
  await seen.page.getByLabel("Your message").waitFor();
  return { server, ...seen };
}

test("a chat is given to a department with a note, by keys alone", async () => {
  const { server, page, wrong, leave } = await withAna();
  await page.getByLabel("Your message").blur();
  await page.keyboard.press("t");
  await page.getByRole("dialog", { name: "Transfer the chat" }).waitFor();
  await page.getByText("available, 2 free slots").waitFor();
  expect(await page.getByRole("radio", { name: /Nika Žagar/ }).isDisabled()).toBe(true);
  expect(await axe(page)).toEqual([]);
  await page.getByRole("radio", { name: "Invite first" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.getByRole("button", { name: "Transfer to Sales" }).waitFor();
  await page.getByText("nobody takes chats now, 1 person waits").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.type("Wants a loan; identity is checked.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect
    .poll(() => server.sent("transfer"))
    .toMatchObject([{ conversation: ANA, to: { department: "sales" }, note: "Wants a loan; identity is checked." }]);
  await page.getByRole("button", { name: /Ana Kovač/ }).waitFor({ state: "detached" });
  expect(wrong).toEqual([]);
  await leave();
});

test("a chat is given to a supervisor, or kept after all", async () => {
  const { server, page, leave } = await withAna();
  await page.getByRole("button", { name: "Transfer" }).click();
  await page.getByRole("button", { name: "Keep the chat" }).click();
  await page.getByRole("button", { name: "Transfer" }).click();
  await page.getByRole("radio", { name: "Give away now" }).check();
  await page.getByRole("radio", { name: /A supervisor/ }).check();
  await page.getByRole("button", { name: "Transfer to a supervisor" }).click();
  await expect.poll(() => server.sent("transfer")).toMatchObject([{ to: { supervisor: true } }]);
  expect(server.sent("transfer")[0]).not.toHaveProperty("note");
  await leave();
});

test("a refused transfer leaves the chat where it is and says why", async () => {
  const { server, page, leave } = await withAna();
  server.refuse.set("transfer", "agent_unavailable");
  await page.getByRole("button", { name: "Transfer" }).click();
  await page.getByRole("radio", { name: "Give away now" }).check();
  await page.getByRole("radio", { name: /Luka/ }).check();
  await page.getByRole("button", { name: "Transfer to Luka" }).click();
  await page.getByText("Your colleague is away by now, or has no free slot.").waitFor();
  await page.getByRole("heading", { level: 2, name: "Ana Kovač" }).waitFor();
  await leave();
});

test("a colleague is invited, declines with words, comes in, and takes the chat over", async () => {
  const { server, page, wrong, leave } = await withAna();
  const team = page.getByRole("region", { name: "Team" });
  await page.getByRole("button", { name: "Transfer" }).click();
  await page.getByRole("radio", { name: /Luka/ }).check();
  await page.getByLabel(/^Note for your colleague/).fill("Speaks of the new tariff");
  await page.getByRole("button", { name: "Invite Luka" }).click();
  await expect
    .poll(() => server.sent("invite"))
    .toMatchObject([{ conversation: ANA, agent: "a_2", note: "Speaks of the new tariff" }]);
  await team.getByText("Luka is invited").waitFor();
  const luka = { id: "a_2", name: "Luka" };
  server.changeChat(ANA, ({ guests: _guests, ...chat }) => ({
    ...chat,
    refused: { agent: luka, why: "declined", words: "In a call" },
  }));
  await team.getByText("Luka declined: “In a call”").waitFor();
  server.changeChat(ANA, ({ refused: _refused, ...chat }) => ({ ...chat, guests: [{ ...luka, state: "joined" }] }));
  server.say(ANA, { kind: "joined", at: Date.now(), agent: "a_2", name: "Luka", as: "guest" });
  await page.getByText("Luka came in to help").waitFor();
  const says: Said = { kind: "message", by: "agent", at: Date.now(), message: "l1", text: "Hello Ana, Luka here." };
  server.say(ANA, { ...says, agent: "a_2", name: "Luka" });
  await page.locator(".message.colleague", { hasText: "Luka here" }).getByText("Luka", { exact: true }).waitFor();
  expect(await axe(page)).toEqual([]);
  await team.getByRole("button", { name: "Hand over to Luka" }).click();
  await expect.poll(() => server.sent("hand_over")).toMatchObject([{ conversation: ANA, agent: "a_2" }]);
  expect(wrong).toEqual([]);
  await leave();
});

test("an invitation rings without taking the focus; Alt+A comes in, and one leaves as a guest", async () => {
  const { server, page, wrong, leave } = await withAna();
  await page.getByLabel("Your message").fill("Half a sent");
  server.setDesk({ invitations: [someInvitation(Date.now())] });
  const card = page.getByRole("article", { name: "Invitation from Luka" });
  await card.getByText("She asks about the tariff of 2027.").waitFor();
  await page.keyboard.type("ence");
  expect(await page.getByLabel("Your message").inputValue()).toBe("Half a sentence");
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Alt+a");
  await expect.poll(() => server.sent("answer_invitation")).toMatchObject([{ conversation: "c_mina", accept: true }]);
  server.addChat(
    {
      conversation: "c_mina",
      state: "guest",
      lane: "support:fa",
      language: "fa",
      name: "مینا رستمی",
      assignedAt: Date.now(),
      host: { id: "a_2", name: "Luka" },
      note: "She asks about the tariff of 2027.",
    },
    {},
    [],
  );
  await page.getByRole("heading", { level: 2, name: "مینا رستمی" }).waitFor();
  await page.getByRole("heading", { name: /Helping/ }).waitFor();
  await page.getByText("You are a guest in Luka’s chat.").waitFor();
  expect(await page.getByRole("button", { name: "End chat" }).count()).toBe(0);
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Leave" }).click();
  await expect.poll(() => server.sent("leave")).toMatchObject([{ conversation: "c_mina" }]);
  expect(wrong).toEqual([]);
  await leave();
});

test("an invitation is declined with a reason", async () => {
  const { server, page, leave } = await withAna();
  server.setDesk({ invitations: [someInvitation(Date.now())] });
  await page.getByRole("button", { name: "say why" }).click();
  await page.getByRole("button", { name: "Too much at once" }).click();
  await expect
    .poll(() => server.sent("answer_invitation"))
    .toMatchObject([{ accept: false, reason: "Too much at once" }]);
  await leave();
});

test("the card of a transferred chat tells from whom, the note, and who did not take it", async () => {
  const { server, page, wrong, leave } = await withAna();
  const from = { id: "a_2", name: "Luka" };
  const note = "Order 77-1204, refund is promised.";
  server.offer({ ...someOffer(Date.now()), transfer: { from, to: "department", note } });
  const card = page.locator(".offer");
  await card.getByText("Luka gives you a chat").waitFor();
  await card.getByText(note).waitFor();
  expect(await axe(page)).toEqual([]);
  const refused = { agent: { id: "a_3", name: "Nika" }, why: "no_answer" } as const;
  const back = { from: { id: "a_1", name: "Maja" }, to: "agent", note, refused } as const;
  server.setDesk({ offers: [{ ...someOffer(Date.now()), offer: "o_2", transfer: back }] });
  await card.getByText("Your chat comes back").waitFor();
  await card.getByText("Nika did not answer.").waitFor();
  expect(wrong).toEqual([]);
  await leave();
});

test("who was away when a chat came back reads of it, and puts it aside", async () => {
  const { server, page, wrong, leave } = await withAna();
  const refused = { agent: { id: "a_2", name: "Luka" }, why: "declined" } as const;
  server.setDesk({ returned: [{ conversation: "c_gone", name: "Petra", refused, at: Date.now() }] });
  const card = page.getByRole("article", { name: "A chat you gave away" });
  await card.getByRole("heading", { name: "Petra" }).waitFor();
  await card.getByText(/Luka.* declined\. It waits in its line again/).waitFor();
  expect(await axe(page)).toEqual([]);
  await card.getByRole("button", { name: "All right" }).click();
  await card.waitFor({ state: "detached" });
  expect(wrong).toEqual([]);
  await leave();
});

test("help is asked for with a reason, shown, and taken back", async () => {
  const { server, page, leave } = await withAna();
  await page.getByLabel("Your message").blur();
  await page.keyboard.press("h");
  const dialog = page.getByRole("dialog", { name: "Ask for help" });
  await dialog.getByRole("button", { name: "The visitor is upset" }).click();
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Ask for help" }).click();
  await expect
    .poll(() => server.sent("ask_help"))
    .toMatchObject([{ conversation: ANA, reason: "The visitor is upset" }]);
  await page.getByRole("button", { name: "No longer needed" }).click();
  await expect.poll(() => server.sent("cancel_help")).toMatchObject([{ conversation: ANA }]);
  await page.getByRole("button", { name: "No longer needed" }).waitFor({ state: "detached" });
  await leave();
});

test("the palette finds chats and actions by name", async () => {
  const { page, leave } = await withAna();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find a chat or an action" }).fill("сергей");
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 2, name: "Сергей Петров" }).waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("transf");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "Transfer the chat" }).waitFor();
  await leave();
});
