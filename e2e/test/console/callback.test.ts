import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe } from "../../src/axe.ts";
import { launchBrowser } from "../../src/browser.ts";
import { busyDesk, dueCallback, someOffer } from "../../src/console/scenes.ts";
import { ScriptedServer } from "../../src/console/scriptedServer.ts";
import { visit } from "../../src/console/visit.ts";
import { keepShot } from "../../src/product/shots.ts";

const NUMBER = "+38640123456";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const SIZES = { wide: [1440, 900], narrow: [320, 640] } as const;
const LOOKS = (["light", "dark"] as const).flatMap((look) =>
  (["wide", "narrow"] as const).map((size) => [size, look] as const),
);

/** Puts the accepted callback on the desk. */
function take(server: ScriptedServer): void {
  const { conversation, lane, language, name } = someOffer(Date.now());
  const callback = dueCallback(Date.now(), { number: NUMBER, attempts: 2 });
  server.desk = { ...server.desk, phone: conversation };
  server.addChat(
    { conversation, state: "active", lane, language, ...(name && { name }), assignedAt: Date.now(), n: 2, callback },
    {},
    [{ kind: "message", by: "visitor", at: Date.now() - 3600_000, message: "v1", text: "سلام، بسته‌ام نرسیده است." }],
  );
}

test("who is set aside for a callback reads until when no chats come", async () => {
  const server = new ScriptedServer();
  busyDesk(server, Date.now());
  server.desk = { ...server.desk, aside: Date.now() + 1_200_000 };
  const { page, wrong, leave } = await visit(browser, server);
  await page.getByText(/You have a callback by phone at .* No new chats come before/).waitFor();
  expect(await axe(page)).toEqual([]);
  expect(wrong).toEqual([]);
  await leave();
});

test.each(LOOKS)("a callback from its offer to the next attempt, %s and %s", async (size, look) => {
  const [width, height] = SIZES[size];
  const server = new ScriptedServer();
  busyDesk(server, Date.now());
  const { page, wrong, leave } = await visit(browser, server, {
    viewport: { width, height },
    colorScheme: look,
    reducedMotion: "reduce",
  });
  const looks = async (state: string) => {
    expect(await axe(page), state).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(width);
    await keepShot(page, `console-callback-${state}-${size}-${look}`);
  };
  await page.getByRole("heading", { name: /Your turn/ }).waitFor();
  server.offer({ ...someOffer(Date.now()), callback: dueCallback(Date.now()) });
  const offer = page.getByRole("article", { name: /^Offer/ });
  await offer.getByText("Callback by phone").waitFor();
  await offer.getByText("second attempt of three").waitFor();
  await offer.getByText("Rang six times").waitFor();
  expect(await offer.textContent()).not.toContain(NUMBER);
  await looks("offer");
  await offer.getByRole("button", { name: "Accept" }).click();
  take(server);
  const card = page.getByRole("region", { name: "Callback" });
  expect(await card.getByRole("link", { name: NUMBER }).getAttribute("href")).toBe(`tel:${NUMBER}`);
  await card.getByRole("button", { name: "I am dialling" }).click();
  await card.getByText("Dialled").waitFor();
  await looks("dialled");
  await card.getByLabel("Note for the next attempt").fill("At work until five");
  await card.getByRole("button", { name: "No answer" }).click();
  await page.getByText("Nobody answered: it is tried again at").waitFor();
  expect(server.sent("settle_attempt")).toMatchObject([{ outcome: "no_answer", note: "At work until five" }]);
  await card.waitFor({ state: "detached" });
  expect(wrong).toEqual([]);
  await leave();
});

test("whoever talks is told that the other slots wait, until the chat is ended", async () => {
  const server = new ScriptedServer();
  const { page, wrong, leave } = await visit(browser, server);
  await page.getByText("No chats.", { exact: false }).waitFor();
  take(server);
  await page.getByRole("button", { name: /مینا/ }).click();
  const card = page.getByRole("region", { name: "Callback" });
  await card.getByRole("button", { name: "I am dialling" }).press("Enter");
  await card.getByText("Dialled").waitFor();
  await card.getByRole("button", { name: "Connected" }).press("Enter");
  await card.getByRole("heading", { name: /You are on the phone/ }).waitFor();
  await page.getByText("On the phone: your other slots get nothing", { exact: false }).waitFor();
  expect(await axe(page)).toEqual([]);
  expect(wrong).toEqual([]);
  await leave();
});
