// @vitest-environment node
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Visit } from "./visit.ts";

let visit: Visit;

beforeAll(() => Visit.start());
afterAll(() => Visit.stop());
afterEach(() => visit.leave());

const title = () => visit.panel.locator(".place .heading").textContent();
const plain = (text: string | null) => (text ?? "").replace(/[\u2066-\u2069]/g, "");
const pressed = () =>
  visit.script.heard.map(({ type }) => type).filter((type) => type === "here" || type === "more_time");

/** Waits as the first in line, and was away when the turn came. */
async function called(looks: Parameters<typeof Visit.begin>[0] = {}, leftMs = 120_000): Promise<void> {
  visit = await Visit.begin(looks);
  await visit.open();
  await visit.ask("My card was declined at the till.");
  await visit.panel.waitForSelector(".tell");
  call(leftMs, true);
  await visit.panel.waitForSelector(".called .button");
}

function call(leftMs: number, more: boolean): void {
  visit.script.place({ ahead: 0, basis: "thin", turn: { state: "called", until: Date.now() + leftMs, more } });
}

describe.each(["en", "ru", "sl", "fa", "tr"])("a turn while away in %s", (lang) => {
  it.each([320, 400])("at %i px: called, with little time left, passed, missed", async (width) => {
    await called({ lang, width, height: 640 });
    const look = async (state: string) => {
      await visit.page.screenshot({ path: `target/look/away-${lang}-${width}-${state}.png` });
      expect(await visit.axe(), state).toEqual([]);
      expect(await visit.sideways(), state).toBe(0);
    };
    await look("called");
    call(50_000, true);
    await visit.panel.waitForSelector(".late");
    await look("late");
    for (const state of ["passed", "missed"] as const) {
      const before = await title();
      visit.script.place({ ahead: 0, basis: "thin", turn: { state, until: Date.now() + 300_000 } });
      await expect.poll(title).not.toBe(before);
      await look(state);
    }
  });
});

describe("a turn while away", () => {
  it("is said at once, rung for once, and called from a hidden tab", async () => {
    visit = await Visit.begin();
    await visit.open();
    await visit.ask("My card was declined at the till.");
    await visit.panel.locator(".tell input").check();
    const said = await visit.listen();
    await visit.page.evaluate(() => {
      const page = window as never as { buzzed: number };
      page.buzzed = 0;
      navigator.vibrate = () => ++page.buzzed > 0;
    });
    await visit.panel.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { configurable: true, get: () => "hidden" });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    call(120_000, true);
    const words = "You were away, so we held your place. Tap to start.";
    await expect.poll(() => visit.page.title()).toBe(words);
    expect(await said()).toEqual([words]);
    call(240_000, false);
    await visit.panel.waitForSelector(".button.second", { state: "detached" });
    expect(await visit.page.evaluate(() => (window as never as { buzzed: number }).buzzed)).toBe(1);
    expect(await said()).toEqual([words]);
  });

  it("is taken up, or put off, with one press, by keyboard too; the focus is not lost", async () => {
    await called();
    await visit.panel.locator(".called .button.second").press("Enter");
    await expect.poll(pressed).toEqual(["more_time"]);
    call(240_000, false);
    await visit.panel.waitForSelector(".button.second", { state: "detached" });
    await visit.panel.locator(".called .button").press("Enter");
    await expect.poll(pressed).toEqual(["more_time", "here"]);
    visit.script.place({ ahead: 0, basis: "thin" });
    await expect.poll(title).toBe("You are next.");
    await visit.panel.waitForFunction(() => document.activeElement?.className === "heading");
  });

  it("warns when less than a minute is left", async () => {
    await called({}, 61_000);
    const said = await visit.listen();
    expect(await visit.panel.locator(".late").count()).toBe(0);
    await visit.panel.waitForSelector(".late", { timeout: 20_000 });
    expect((await said()).map(plain)).toEqual(["Less than a minute is left. Ask for more time if you need it."]);
  });
});
