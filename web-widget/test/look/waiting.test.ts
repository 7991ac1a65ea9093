// @vitest-environment node
import type { Place } from "@ringback/web-protocol";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Visit } from "./visit.ts";

let visit: Visit;

beforeAll(() => Visit.start());
afterAll(() => Visit.stop());
afterEach(() => visit.leave());

const MEASURED: Place = { ahead: 3, basis: "measured", lo: 240, hi: 420, promiseAt: Date.UTC(2026, 10, 21, 9, 19) };

async function inQueue(looks: Parameters<typeof Visit.begin>[0] = {}): Promise<void> {
  visit = await Visit.begin(looks);
  await visit.open();
  await visit.ask("My card was declined at the till.");
  await visit.panel.waitForSelector(".tell");
}

const title = async () => plain(await visit.panel.locator(".place .heading").textContent());
const plain = (text: string | null) => (text ?? "").replace(/[\u2060\u2066-\u2069]/g, "");

describe.each(["en", "ru", "sl", "fa", "tr"])("the wait in %s", (lang) => {
  it.each([320, 400])("at %i px: queue, longer, overdue, nobody, turn while away", async (width) => {
    await inQueue({ lang, width, height: 640 });
    const look = async (state: string, place: Place) => {
      const before = await title();
      visit.script.place(place);
      await expect.poll(title).not.toBe(before);
      await visit.page.screenshot({ path: `target/look/wait-${lang}-${width}-${state}.png` });
      expect(await visit.axe(), state).toEqual([]);
      expect(await visit.sideways(), state).toBe(0);
    };
    await look("range", { ...MEASURED, served10: 6 });
    await look("longer", { ...MEASURED, lo: 420, hi: 720, notice: "longer", reason: "fewer_agents", served10: 6 });
    await look("overdue", { ...MEASURED, notice: "overdue", reason: "cut_off", ahead: 4 });
    await look("nobody", { ahead: 12, basis: "no_agents" });
    await visit.panel.locator(".tell input").check();
    await visit.panel.locator(".header .quiet").last().click();
    await expect.poll(() => visit.launcher.getAttribute("aria-expanded")).toBe("false");
    await visit.page.waitForTimeout(300);
    visit.script.join();
    await expect.poll(() => visit.launcher.getAttribute("aria-label"), { timeout: 5000 }).toContain("Maja");
    await visit.page.screenshot({ path: `target/look/wait-${lang}-${width}-turn.png` });
    await visit.open();
    await expect.poll(() => visit.launcher.getAttribute("aria-label")).not.toContain("Maja");
  });
});

describe("the wait", () => {
  it("is spoken once in a minute at most, not while paused; the turn at once", async () => {
    await inQueue();
    const said = await visit.listen();
    visit.script.place({ ...MEASURED });
    await expect.poll(title).toContain("4–7");
    visit.script.place({ ...MEASURED, ahead: 2 });
    await expect.poll(async () => (await said()).length).toBe(1);
    visit.script.place({ ...MEASURED, ahead: 1 });
    await visit.page.waitForTimeout(1500);
    expect((await said()).length).toBe(1);
    visit.script.join();
    await expect.poll(async () => (await said()).map(plain)).toContain("It is your turn. Maja is here.");
  });

  it("asks for notifications only when the visitor presses for it", async () => {
    await inQueue();
    await visit.panel.evaluate(() => {
      const page = window as never as { asked: number };
      page.asked = 0;
      Object.defineProperty(Notification, "permission", { get: () => "default" });
      Notification.requestPermission = async () => {
        page.asked++;
        return "denied";
      };
    });
    visit.script.place({ ...MEASURED });
    await expect.poll(title).toContain("4–7");
    const asked = () => visit.panel.evaluate(() => (window as never as { asked: number }).asked);
    expect(await asked()).toBe(0);
    await visit.panel.locator(".tell input").check();
    expect(await asked()).toBe(1);
  });

  it("calls by the title and the icon of a page nobody looks at, and lets go of them when somebody does", async () => {
    await inQueue();
    await visit.page.evaluate(() => {
      const page = window as never as { heard: string[]; Ringback(...args: unknown[]): void };
      page.heard = [];
      for (const event of ["turn", "started"]) page.Ringback("on", event, () => page.heard.push(event));
    });
    const looked = (state: "hidden" | "visible") =>
      visit.panel.evaluate((now) => {
        Object.defineProperty(document, "visibilityState", { configurable: true, get: () => now });
        document.dispatchEvent(new Event("visibilitychange"));
      }, state);
    const icons = () => visit.page.locator("link[rel=icon]").count();
    await looked("hidden");
    expect(await visit.page.title()).toBe("Harbour shop");
    visit.script.join();
    await expect.poll(async () => plain(await visit.page.title())).toBe("It is your turn. Maja is here.");
    expect(await icons(), "a page that did not ask for it keeps its icon").toBe(0);
    await looked("visible");
    await expect.poll(() => visit.page.title()).toBe("Harbour shop");
    await looked("hidden");
    visit.script.agentSays("Good morning, Ana.");
    await expect.poll(() => visit.page.title()).toBe("1 unread message");
    await visit.page.evaluate(() => {
      document.title = "Cart";
    });
    await looked("visible");
    await expect.poll(() => visit.launcher.getAttribute("aria-label")).not.toContain("unread");
    expect(await visit.page.title(), "a title the page has set meanwhile").toBe("Cart");
    expect(await visit.page.evaluate(() => (window as never as { heard: string[] }).heard)).toEqual([
      "started",
      "turn",
    ]);
  });

  it("rings once, however many tabs are open", async () => {
    await inQueue();
    const other = await visit.secondTab();
    await other.open();
    await other.panel.waitForSelector(".tell");
    const tabs = [visit, other];
    for (const { page } of tabs) {
      await page.evaluate(() => {
        const counted = window as never as { buzzed: number };
        counted.buzzed = 0;
        navigator.vibrate = () => ++counted.buzzed > 0;
      });
    }
    await visit.panel.locator(".tell input").check();
    const joined = {
      type: "standing",
      conversation: "c_1",
      state: "active",
      agent: { id: "a_1", name: "Maja" },
    } as const;
    // one tab hears of the agent first, the other of the entry in the transcript
    other.script.say(joined);
    visit.script.join();
    for (const { panel } of tabs) await panel.waitForSelector(".portrait");
    const buzzed = () =>
      Promise.all(tabs.map(({ page }) => page.evaluate(() => (window as never as { buzzed: number }).buzzed)));
    await expect.poll(async () => (await buzzed()).sort()).toEqual([0, 1]);
    await visit.page.waitForTimeout(300);
    expect((await buzzed()).sort()).toEqual([0, 1]);
    await other.leave();
  });
});
