import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe } from "../../src/axe.ts";
import { launchBrowser } from "../../src/browser.ts";
import { ANA, busyDesk, someOffer } from "../../src/console/scenes.ts";
import { ScriptedServer } from "../../src/console/scriptedServer.ts";
import { visit } from "../../src/console/visit.ts";
import { keepShot } from "../../src/product/shots.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function writing() {
  const server = new ScriptedServer();
  busyDesk(server, Date.now());
  const seen = await visit(browser, server);
  await seen.page.getByRole("button", { name: /Ana Kovač/ }).click();
  await seen.page.getByLabel("Your message").fill("Half a sent");
  await seen.page.getByLabel("Your message").focus();
  return { server, ...seen };
}

test("an offer takes no focus, and Enter does not answer it", async () => {
  const { server, page, wrong, leave } = await writing();
  server.offer(someOffer(Date.now()));
  await page.getByRole("article", { name: "Offer: Delivery" }).waitFor();
  await page.keyboard.type("ence");
  await page.keyboard.press("Enter");
  await expect.poll(() => server.sent("post")).toMatchObject([{ conversation: ANA, text: "Half a sentence" }]);
  expect(server.sent("accept")).toEqual([]);
  await expect.poll(() => server.sent("offer_seen")).toEqual([{ type: "offer_seen", offer: "o_1" }]);
  expect(await page.title()).toBe("(2) Harbour Shop");
  expect(wrong).toEqual([]);
  await leave();
});

test("an offer the server sends again is seen again", async () => {
  const { server, page, leave } = await writing();
  server.offer(someOffer(Date.now()));
  await expect.poll(() => server.sent("offer_seen").length).toBe(1);
  server.setDesk({});
  await expect.poll(() => server.sent("offer_seen").length).toBe(2);
  server.setDesk({ offers: server.desk.offers.map((offer) => ({ ...offer, seen: true })) });
  await page.waitForTimeout(200);
  expect(server.sent("offer_seen").length).toBe(2);
  await leave();
});

test("Alt+A accepts while writing; the chat opens and the draft stays", async () => {
  const { server, page, leave } = await writing();
  const offer = someOffer(Date.now());
  server.offer(offer);
  await page.getByRole("article").waitFor();
  await page.keyboard.press("Alt+a");
  await expect.poll(() => server.sent("accept")).toMatchObject([{ offer: "o_1" }]);
  const chat = { conversation: offer.conversation, state: "active", lane: offer.lane, language: "fa" } as const;
  server.addChat({ ...chat, name: "مینا رستمی", assignedAt: Date.now(), n: 1 }, {}, [
    { kind: "message", by: "visitor", at: offer.waitingSince, message: "q", text: offer.question },
  ]);
  await page.getByRole("heading", { level: 2, name: "مینا رستمی" }).waitFor();
  await page.getByRole("button", { name: /Ana Kovač/ }).click();
  expect(await page.getByLabel("Your message").inputValue()).toBe("Half a sent");
  await leave();
});

async function threeOffers(width: number, height: number) {
  const server = new ScriptedServer();
  const { page, leave } = await visit(browser, server, { viewport: { width, height } });
  const now = Date.now();
  server.setDesk({ offers: ["o_1", "o_2", "o_3"].map((offer) => ({ ...someOffer(now), offer })) });
  await expect.poll(() => page.getByRole("button", { name: "Accept" }).count()).toBe(3);
  await keepShot(page, `console-three-offers-${width}`);
  return { page, leave };
}

test("three offers at once are all in reach while no chat is open", async () => {
  const { page, leave } = await threeOffers(1440, 900);
  const hidden = await page.locator(".offers").evaluate((stack) => stack.scrollHeight - stack.clientHeight);
  expect(hidden).toBeLessThanOrEqual(0);
  await leave();
});

test("on a phone, offers leave the rail below in reach", async () => {
  const { page, leave } = await threeOffers(320, 640);
  const offers = await page.locator(".offers").boundingBox();
  const rail = await page.locator(".rail").boundingBox();
  expect((offers?.y ?? 0) + (offers?.height ?? 0)).toBeLessThanOrEqual(rail?.y ?? 0);
  await leave();
});

test.each([
  [1440, 900, "light"],
  [320, 640, "dark"],
] as const)("a left message says that an answer is owed, and by when, %i × %i px, %s", async (width, height, look) => {
  const server = new ScriptedServer();
  const { page, wrong, leave } = await visit(browser, server, { viewport: { width, height }, colorScheme: look });
  const now = Date.now();
  server.offer({ ...someOffer(now), waitingSince: now - 300 * 60_000, replyBy: now - 60_000 });
  const card = page.getByRole("article", { name: "Offer: Delivery" });
  await card.getByText("Message to answer").waitFor();
  await card.getByText(/Answer promised by .+ · late, apologise/).waitFor();
  expect(await card.getByText("waited").count()).toBe(0);
  expect(await axe(page)).toEqual([]);
  await keepShot(page, `console-offer-message-${width}-${look}`);
  expect(wrong).toEqual([]);
  await leave();
});

test("a decline may say why", async () => {
  const { server, page, leave } = await writing();
  server.offer(someOffer(Date.now()));
  await page.getByRole("button", { name: "say why" }).click();
  await page.getByLabel("Another reason").fill("In a call");
  await page.keyboard.press("Enter");
  await expect.poll(() => server.sent("decline")).toMatchObject([{ offer: "o_1", reason: "other", note: "In a call" }]);
  await page.getByRole("article").waitFor({ state: "detached" });
  server.offer({ ...someOffer(Date.now()), offer: "o_2" });
  await page.getByRole("button", { name: "say why" }).click();
  await page.getByRole("button", { name: "Not my language" }).click();
  await expect.poll(() => server.sent("decline").at(-1)).toMatchObject({ offer: "o_2", reason: "wrong_language" });
  await leave();
});

test("the card says why somebody stands in front, what they were told, and who else sees it", async () => {
  const { server, page, leave } = await writing();
  const headStart = { minutes: 15, reasons: ["topic", "dropped"] };
  server.offer({ ...someOffer(Date.now()), headStart, told: { ahead: 4 }, among: 2 });
  const card = page.getByRole("article", { name: "Offer: Delivery" });
  await card.getByText("Ahead by 15 min: the topic goes first, the last chat broke off.").waitFor();
  await card.getByText("Was told: 4 people in front.").waitFor();
  await card.getByText("2 of you see this: the first to accept gets it.").waitFor();
  await leave();
});

test("an offer that is gone says so", async () => {
  const { server, page, leave } = await writing();
  server.refuse.set("accept", "offer_gone");
  server.offer(someOffer(Date.now()));
  await page.getByRole("button", { name: "Accept" }).click();
  await page.getByText("The offer is gone").waitFor();
  await leave();
});
