import type { Browser, Frame, Page } from "playwright-core";
import { expect, test } from "vitest";
import { launchBrowser } from "../../src/browser.ts";
import { Demo } from "../../src/product/demo.ts";
import { Desk } from "../../src/product/desk.ts";
import { Keyboard } from "../../src/product/keyboard.ts";
import { sharedByTests } from "../../src/product/sharedByTests.ts";
import { Visitor } from "../../src/product/visitor.ts";
import { Wrongs } from "../../src/wrongs.ts";

let browser: Browser;
let demo: Demo;
sharedByTests(
  async () => {
    [browser, demo] = await Promise.all([launchBrowser({ whole: true }), Demo.open()]);
  },
  async () => {
    await browser?.close();
    await demo?.close();
  },
);

test("before it is opened the widget asks for one file, moves nothing, stores nothing and keeps to its corner", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const wrongs = await Wrongs.in(context);
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  await context.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  const page = await context.newPage();
  await page.goto(demo.shop);
  await page.locator("button[aria-expanded]").waitFor();
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => url.startsWith(demo.chat))).toEqual([`${demo.chat}/embed.js`]);
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
  expect(await page.locator("button[aria-expanded]").boundingBox()).toMatchObject({ x: 1280 - 76, y: 720 - 76 });
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await context.cookies()).toEqual([]);
  expect(wrongs.all).toEqual([]);
  await context.close();
});

test("from the launcher to the farewell with the keyboard alone", async () => {
  const desk = await Desk.signIn(browser, demo, demo.signIn("agent"));
  await desk.available();
  const visitor = await Visitor.arrive(browser, demo);
  const keys = new Keyboard(visitor.page);
  await keys.tabTo("button[aria-expanded]");
  await keys.press("Enter");
  await visitor.panel.locator(".topic").first().waitFor();
  await keys.tabTo(".topic");
  await keys.press("Enter");
  await visitor.panel.locator("#text").waitFor();
  await keys.tabTo("#text");
  await keys.type("Keys only");
  await keys.tabTo("#name");
  await keys.type("Kay Board");
  await keys.tabTo("button[type=submit]");
  await keys.press("Enter");
  await desk.accept("Kay Board");
  await visitor.composer.waitFor();
  await desk.say("Hello, Kay.");
  await visitor.said("Hello, Kay.").waitFor();
  await keys.tabTo("[data-composer]");
  await keys.type("Hello!");
  await keys.press("Enter");
  await desk.said("Hello!").waitFor();

  await keys.press("F6");
  await keys.press("ArrowUp");
  expect(await keys.focused()).toContain("Hello!");
  await keys.press("Home");
  expect(await keys.focused()).toContain("Keys only");

  await keys.press("Escape");
  await expect.poll(() => visitor.page.locator("iframe.open").count()).toBe(0);
  await keys.press("Enter");
  await visitor.panel.locator(".panel").waitFor();
  await keys.tabTo(".header button[popovertarget]");
  await keys.press("Enter");
  await keys.tabTo(".menu button.plain");
  await keys.press("Enter");
  await keys.tabTo("dialog .button:not(.second)");
  await keys.press("Enter");
  await visitor.farewell.getByText("The chat has ended.").waitFor();
  await keys.tabTo(".footer .button");
  expect(visitor.wrongs.all).toEqual([]);
  await visitor.leave();
  await desk.leave();
});

test.each(["en", "fa"] as const)(
  "%s: on a screen 320 px wide nothing scrolls sideways, with letters twice as large too",
  async (language) => {
    const visitor = await Visitor.arrive(browser, demo, { language, viewport: { width: 320, height: 568 } });
    await visitor.open();
    await visitor.panel.locator(".topic").first().waitFor();
    const frame = await visitor.frame();
    const steps: [string, () => Promise<void>][] = [
      ["greeting", async () => {}],
      ["form", () => visitor.panel.locator(".topic").first().click()],
      [
        "queue",
        async () => {
          await visitor.panel
            .locator("#text")
            .fill("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen ".repeat(3));
          await visitor.panel.locator("form button[type=submit]").click();
          await visitor.place.waitFor();
        },
      ],
    ];
    for (const [state, reach] of steps) {
      await reach();
      for (const size of ["100%", "200%"]) {
        await frame.evaluate((wanted) => {
          document.documentElement.style.fontSize = wanted;
        }, size);
        expect(await widest(frame), `${state} at ${size}`).toBeLessThanOrEqual(320);
      }
      await frame.evaluate(() => document.documentElement.removeAttribute("style"));
    }
    expect(await widest(visitor.page)).toBeLessThanOrEqual(320);
    await visitor.leave();
  },
);

/** How wide the document is, and what scrolls inside it. */
function widest(place: Page | Frame): Promise<number> {
  return place.evaluate(() =>
    Math.max(
      document.documentElement.scrollWidth,
      ...[...document.querySelectorAll(".panel, .body, .footer")].map((part) => part.scrollWidth),
    ),
  );
}
