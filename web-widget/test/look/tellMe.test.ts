// @vitest-environment node
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { TELL_CODE } from "./script.ts";
import { Visit } from "./visit.ts";

let visit: Visit;

beforeAll(() => Visit.start());
afterAll(() => Visit.stop());
afterEach(() => visit.leave());

const BACK_CODE = TELL_CODE.replace("t", "r");

/** Waits, on a site that can tell by push and by mail, and wants to be told. */
async function wanting(looks: Parameters<typeof Visit.begin>[0] = {}): Promise<void> {
  visit = await Visit.begin(looks);
  Object.assign(visit.script.site, { tells: { push: "BKey", mail: true } });
  await visit.open();
  await visit.ask("My card was declined at the till.");
  await visit.panel.locator(".tell input").check();
  await visit.panel.waitForSelector(".ways");
}

const ways = async () => ((await visit.panel.locator(".ways").textContent()) ?? "").replace(/[\u2066-\u2069]/g, "");
const title = () => visit.panel.locator(".heading").textContent();

async function look(state: string): Promise<void> {
  await visit.page.screenshot({ path: `target/look/tell-${state}.png` });
  expect(await visit.axe(), state).toEqual([]);
  expect(await visit.sideways(), state).toBe(0);
}

describe.each(["en", "ru", "sl", "fa", "tr"])("to be told in %s", (lang) => {
  it.each([320, 400])("at %i px: the ways, a wrong address, by mail, of an end, no more", async (width) => {
    await wanting({ lang, width, height: 720 });
    const leaves = () => visit.panel.locator(".place > p:not(.next)").last().textContent();
    const shortly = { en: /5 minutes/, ru: /5 минут/, sl: /5 minut/, fa: /۵ دقیقه/, tr: /5 dakika/ }[lang] ?? /^$/;
    expect(await leaves()).toMatch(shortly);
    await look(`${lang}-${width}-leave`);
    await visit.panel.locator(".ways summary").click();
    await visit.panel.fill(".ways input", "ana");
    await visit.panel.locator(".ways form button").click();
    await visit.panel.waitForSelector(".ways .wrong");
    await look(`${lang}-${width}-wrong`);
    await visit.panel.fill(".ways input", "ana@example.org");
    await visit.panel.locator(".ways form button").click();
    await expect.poll(ways).toContain("ana@example.org");
    expect(await leaves()).not.toMatch(shortly);
    const times = { noticedAt: Date.now(), nextUpdateAt: Date.now() + 3_600_000 };
    visit.script.say({
      type: "incident",
      conversation: "c_1",
      incident: { id: "cards", text: "Card payments fail.", late: false, ...times },
    });
    await visit.panel.locator(".incident .link").click();
    await expect.poll(() => visit.panel.locator(".incident p:not(.times)").count()).toBe(2);
    await look(`${lang}-${width}-fixed`);
    await visit.panel.locator(".ways > .link").last().click();
    await expect.poll(ways).not.toContain("ana@example.org");
    expect(await leaves()).toMatch(shortly);
  });

  it("the page that asks the browser, and the page of a link", async () => {
    visit = await Visit.begin({ lang, width: 400, height: 560 });
    for (const [name, code] of [
      ["ask", TELL_CODE],
      ["back", BACK_CODE],
    ] as const) {
      await visit.alone(`${code}&locale=${lang}`);
      await visit.page.reload();
      await visit.panel.waitForSelector(".arriving .button");
      await look(`${lang}-400-${name}`);
    }
  });
});

describe("to be told", () => {
  it("offers nothing the server cannot do, and asks nobody who has not asked", async () => {
    visit = await Visit.begin();
    await visit.open();
    await visit.ask("My card was declined at the till.");
    await visit.panel.locator(".tell input").check();
    await visit.page.waitForTimeout(300);
    expect(await visit.panel.locator(".ways").count()).toBe(0);
    expect(visit.script.heard.filter(({ type }) => type.startsWith("tell"))).toEqual([]);
  });

  it("by push: a window of our own asks the browser, subscribes and closes", async () => {
    const posted: [string, object][] = [];
    await wanting();
    await visit.withPush((path, body) => {
      posted.push([path, body]);
      visit.script.telling = { push: true };
      return { status: 204 };
    });
    const opened = visit.nextWindow();
    await visit.panel.locator(".ways .link", { hasText: "notice" }).click();
    const own = await opened;
    await own.locator(".arriving .button:not([aria-disabled=true])").click();
    await expect.poll(() => posted.length, { timeout: 10_000 }).toBe(1);
    await expect.poll(ways, { timeout: 10_000 }).toContain("This browser tells you, even when the page is closed.");
    expect(posted).toEqual([
      [
        "/api/v1/sites/harbour/push",
        { code: TELL_CODE, language: "en", endpoint: "https://push.example/1", p256dh: "key", auth: "auth" },
      ],
    ]);
    await expect.poll(() => own.isClosed(), { timeout: 10_000 }).toBe(true);
  });

  it("of the end of an incident: asks for a way first, then it is done", async () => {
    visit = await Visit.begin();
    Object.assign(visit.script.site, { tells: { mail: true } });
    await visit.open();
    await visit.ask("My card was declined at the till.");
    const incident = { id: "cards", text: "Card payments fail.", noticedAt: 0, nextUpdateAt: 1e14, late: false };
    visit.script.say({ type: "incident", conversation: "c_1", incident });
    await visit.panel.locator(".incident .link", { hasText: "Tell me when it is fixed" }).click();
    await visit.panel.locator(".incident .ways summary").click();
    await visit.panel.fill(".incident .ways input", "ana@example.org");
    await visit.panel.locator(".incident .ways form button").click();
    await visit.panel.waitForSelector(".incident:has-text('We tell you when it is fixed.')");
    expect(visit.script.heard.filter(({ type }) => type === "tell_fixed").length).toBe(2);
    await visit.panel.locator(".incident .link", { hasText: "leave the queue" }).click();
    await visit.panel.waitForSelector("dialog:has-text('We still tell you when it is fixed.')");
    await look("en-400-fixed-leaving");
    await visit.panel.locator("dialog .button:not(.second)").click();
    await visit.panel.waitForSelector(".farewell:has-text('We still tell you when it is fixed.')");
    expect(visit.script.heard.filter(({ type }) => type === "tell_stop")).toEqual([]);
  });

  it("comes back by a link only on a press, and by a used one gets a fresh one", async () => {
    const posted: string[] = [];
    let used = true;
    visit = await Visit.begin();
    await visit.withPush((path) => {
      posted.push(path.split("/harbour/")[1] ?? "");
      if (path.endsWith("fresh")) return { status: 202 };
      return used
        ? { status: 409, json: { error: { code: "code_used" } } }
        : { status: 200, json: { token: "harbour.v.other" } };
    });
    await visit.alone(BACK_CODE);
    const press = () => visit.panel.locator(".arriving .button:not([aria-disabled=true])").click();
    await expect.poll(title).toBe("Welcome back. Your chat is still here.");
    expect(posted).toEqual([]);
    await press();
    await expect.poll(title).toBe("This link was used before. We can send you a fresh one.");
    await press();
    await expect.poll(title).toBe("It is on its way. Look into your mailbox.");
    used = false;
    await visit.page.reload();
    await visit.panel.waitForSelector(".arriving");
    await press();
    await visit.panel.waitForSelector(".topic");
    expect(posted).toEqual(["codes", "codes/fresh", "codes"]);
    expect(visit.script.heard.filter(({ type }) => type === "hello").at(-1)).toMatchObject({
      token: "harbour.v.other",
    });
    expect(visit.page.url()).not.toContain("#");
  });
});
