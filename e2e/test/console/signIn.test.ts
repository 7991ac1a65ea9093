import type { Browser } from "playwright-core";
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

test("a wrong password is told in words, the right one opens the desk", async () => {
  const server = new ScriptedServer();
  server.signedIn = false;
  const { page, wrong, leave } = await visit(browser, server);
  await page.getByLabel("Email").fill("maja@example.org");
  await page.getByLabel("Password").fill("guess");
  await page.keyboard.press("Enter");
  await page.getByText("The email or the password is not right.").waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByLabel("Password").fill("correct horse");
  await page.keyboard.press("Enter");
  await page.getByText("The next visitor is offered to you here.").waitFor();
  expect(server.sent("hello")).toMatchObject([{ ticket: "a-ticket" }]);
  expect(wrong).toEqual([]);
  await leave();
});

test("a session that ends at the server leads back to the sign-in, and says so", async () => {
  const server = new ScriptedServer();
  const { page, leave } = await visit(browser, server);
  await page.getByText("Available", { exact: true }).waitFor();
  await server.close(4502);
  await page.getByText("You were signed out. Your drafts are kept.").waitFor();
  await leave();
});

test("a session that expired while the link was away leads there too", async () => {
  const server = new ScriptedServer();
  const { page, leave } = await visit(browser, server);
  await page.getByText("Available", { exact: true }).waitFor();
  server.signedIn = false;
  await server.close(4004);
  await page.getByText("Your session has ended.").waitFor();
  await leave();
});

test("signing out ends the session at the server", async () => {
  const server = new ScriptedServer();
  const { page, leave } = await visit(browser, server);
  await page.getByRole("button", { name: /Account and settings/ }).click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in to the console" }).waitFor();
  expect(server.signedIn).toBe(false);
  await leave();
});
