// @vitest-environment node
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { CallbackScript } from "./callbackScript.ts";
import { Visit } from "./visit.ts";

let visit: Visit;
let calls: CallbackScript;

beforeAll(() => Visit.start());
afterAll(() => Visit.stop());
afterEach(() => visit.leave());

const panel = (selector: string) => visit.panel.locator(selector);
const title = () => panel(".heading").first().textContent();
const plain = (text: string | null) => (text ?? "").replace(/[\u2066-\u2069]/g, "");
const sent = (type: string) => visit.script.heard.filter((command) => command.type === type) as never[];

/** Waits in line. */
async function waits(looks: Parameters<typeof Visit.begin>[0] = {}): Promise<void> {
  visit = await Visit.begin(looks);
  calls = new CallbackScript(visit.script);
  await visit.open();
  await visit.ask("My card was declined at the till.");
  await visit.panel.waitForSelector(".tell");
}

/** Presses what submits the form that is up. */
const go = () => panel(".footer button[type=submit]").click();

/** From the offer to the days. */
async function toTimes(): Promise<void> {
  await panel(".offer .button").click();
  await panel(".booking .topic").nth(1).click();
  await panel("#number").fill("040 123 456");
  await go();
  await visit.panel.waitForSelector(".days");
}

describe.each(["en", "ru", "sl", "fa", "tr"])("a callback in %s", (lang) => {
  it.each([320, 400])("at %i px: every screen", async (width) => {
    await waits({ lang, width, height: 640, dark: lang === "tr" });
    const look = async (state: string) => {
      await visit.page.screenshot({ path: `target/look/call-${lang}-${width}-${state}.png` });
      expect(await visit.axe(), state).toEqual([]);
      expect(await visit.sideways(), state).toBe(0);
    };
    calls.offer("quiet");
    await visit.panel.waitForSelector(".offer");
    await look("quiet");
    calls.offer("filled", "long");
    await visit.panel.waitForSelector(".offer.loud");
    await look("filled");
    calls.offer("first", "closing");
    await visit.panel.waitForSelector(".offer.loud + .place");
    await look("first");

    await panel(".offer .button").click();
    await visit.panel.waitForSelector(".booking .topic");
    await look("ways");
    await panel(".booking .topic").first().click();
    await visit.panel.waitForSelector("#number");
    await look("turn-phone");
    await panel(".choice").nth(1).click();
    await visit.panel.waitForSelector("#mail");
    await go();
    await visit.panel.waitForSelector(".wrong");
    await look("turn-chat-wrong");

    await panel(".header .quiet").first().click();
    await panel(".booking .topic").nth(1).click();
    calls.refuse = { type: "windows", code: "number_refused", message: "kind", field: "number" };
    await panel("#number").fill("090 123 456");
    await go();
    await visit.panel.waitForSelector(".wrong");
    await look("reach-wrong");
    await panel("#number").fill("040 123 456");
    await go();
    await visit.panel.waitForSelector(".days");
    await look("times");
    await panel(".zone select").selectOption("Asia/Tehran");
    await visit.panel.waitForSelector(".slots.wider");
    await look("times-zone");
    await panel(".zone select").selectOption("Europe/Ljubljana");
    await visit.panel.waitForSelector(".slots:not(.wider)");
    calls.refuse = { type: "hold_window", code: "window_taken" };
    await panel(".slots .choice").first().click();
    await go();
    await visit.panel.waitForSelector(".nearest .button");
    await look("taken");
    calls.holdMs = 50_000;
    await panel(".nearest .button").last().click();
    await visit.panel.waitForSelector(".held.late");
    await look("form");
    await panel("#mail").fill("ana@");
    calls.refuse = { type: "book", code: "code_needed", field: "mail" };
    await panel("#mail").fill("ana@example.org");
    await go();
    await visit.panel.waitForSelector("#code:focus");
    await panel("#code").fill("123456");
    calls.refuse = { type: "book", code: "code_wrong", field: "code" };
    await go();
    await visit.panel.waitForSelector("#code-wrong");
    await look("form-code");
    calls.refuse = { type: "book", code: "callback_exists", field: "number" };
    await panel("#mail").fill("");
    await go();
    await visit.panel.waitForSelector(".footer .wrong");
    await look("form-wrong");
    await go();
    await visit.panel.waitForSelector(".place.booked");
    await look("booked");
    await panel(".rest .link").last().click();
    await visit.panel.waitForSelector("dialog");
    await look("cancel");
    await panel("dialog .second").click();
    for (const [state, more] of Object.entries({
      turn: { when: "turn", start: Date.now() + 900_000 },
      chat: {},
      proposed: { proposed: Date.now() + 7_200_000 },
      due: { state: "due" },
      "due-phone": { state: "due", number: "+38640123456" },
      late: { state: "due", apologised: true },
      ringing: { state: "ringing", number: "+38640123456" },
      retry: { state: "retry", next: Date.now() + 600_000, number: "+38640123456", attempts: 1 },
    } as const)) {
      const before = await panel(".place").textContent();
      calls.stands(more);
      await expect.poll(() => panel(".place").textContent()).not.toBe(before);
      await look(state);
    }
    await panel(".rest .link").last().click();
    await panel("dialog .button:not(.second)").click();
    await visit.panel.waitForSelector(".farewell");
    await look("cancelled");
  });

  it("in Persian or not, days and times are those of the language", async () => {
    await waits({ lang });
    calls.offer("quiet");
    await visit.panel.waitForSelector(".offer");
    await toTimes();
    const first = new Date(calls.windows[0]?.start ?? 0);
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(lang, { ...options, timeZone: "Europe/Ljubljana" }).format(first);
    const day = await panel(".days .choice").first().textContent();
    expect(day).toContain(format({ day: "numeric", month: "short" }));
    expect(await panel(".slots .choice strong").first().textContent()).toBe(format({ timeStyle: "short" }));
    if (lang === "fa") expect(day).toMatch(/[۰-۹]/);
  });
});

describe("being called back", () => {
  it("is offered, refused once, and the server hears of it", async () => {
    await waits();
    calls.offer("filled", "long");
    await panel(".offer .link").click();
    await visit.panel.waitForSelector(".offer:not(.loud)");
    expect(sent("refuse_callback")).toMatchObject([{ conversation: "c_1" }]);
    calls.offer("filled", "overdue");
    calls.offer("first", "closing");
    await expect.poll(() => panel(".offer.loud").count()).toBe(0);
  });

  it("is booked with the keyboard alone, and the place is given up only then", async () => {
    await waits();
    calls.offer("quiet");
    await panel(".offer .button").press("Enter");
    await visit.panel.waitForFunction(() => document.activeElement?.className === "heading");
    expect(plain(await title())).toBe("You do not have to wait here");
    await panel(".booking .topic").nth(1).press("Enter");
    await panel("#number").fill("040 123 456");
    await panel("#number").press("Enter");
    await visit.panel.waitForSelector(".days");
    await panel(".days input").first().focus();
    await visit.page.keyboard.press("ArrowRight");
    await panel(".slots input").nth(2).focus();
    await visit.page.keyboard.press("ArrowRight");
    const chosen = calls.windows[11]?.start;
    await visit.page.keyboard.press("Enter");
    await visit.panel.waitForSelector(".held");
    expect(sent("hold_window")).toMatchObject([{ start: chosen, number: "040 123 456", zone: "Europe/Ljubljana" }]);
    expect(sent("book")).toEqual([]);
    await panel("#mail").fill("ana@example.org");
    const consent = plain(await panel(".agreed q").textContent());
    await panel("#mail").press("Enter");
    await visit.panel.waitForSelector(".place.booked");
    expect(consent).toBe("I agree to be called at 040 123 456 about my question.");
    const [booked] = sent("book") as { consent: string; callback: string }[];
    expect(booked).toMatchObject({ number: "040 123 456", language: "en" });
    expect(plain(booked?.consent ?? "")).toBe(consent);
    expect(booked?.callback).toMatch(/^b_[\w-]{22}$/);
  });

  it.each(["en", "ru", "sl", "fa", "tr"])("can be called off while an agent is asked or dials, in %s", async (lang) => {
    await waits({ lang, width: 320, height: 640, dark: lang === "fa" });
    calls.stands({ state: "ringing", number: "+38640123456" });
    await panel(".place.booked > .link").click();
    await visit.panel.waitForSelector("dialog");
    await panel("dialog .second").click();
    expect(sent("cancel_callback")).toEqual([]);

    calls.dials();
    await panel(".footer .rest .link").waitFor();
    expect(await panel(".footer .rest").textContent()).toContain("+38640123456");
    expect(await panel("[data-composer]").count()).toBe(1);
    await visit.page.screenshot({ path: `target/look/call-${lang}-320-dials.png` });
    expect(await visit.axe()).toEqual([]);
    expect(await visit.sideways()).toBe(0);
    await panel(".footer .rest .link").click();
    await visit.panel.waitForSelector("dialog");
    await visit.page.screenshot({ path: `target/look/call-${lang}-320-dials-cancel.png` });
    expect(await panel("dialog p").count()).toBe(1);
    await panel("dialog .button:not(.second)").click();
    await visit.panel.waitForSelector(".farewell");
    expect(sent("cancel_callback")).toMatchObject([{ callback: "b_1" }]);
  });

  it("gives the calendar's entry as a file", async () => {
    await waits();
    calls.stands({ number: "+38640123456" });
    await visit.panel.waitForSelector(".place.booked");
    const [file] = await Promise.all([visit.page.waitForEvent("download"), panel(".acts .button").first().click()]);
    expect(file.suggestedFilename()).toBe("callback.ics");
  });

  it("says when the hold runs out, and keeps it longer with one press", async () => {
    await waits();
    calls.offer("quiet");
    await toTimes();
    calls.holdMs = 61_500;
    const said = await visit.listen();
    await panel(".slots .choice").first().click();
    await go();
    await visit.panel.waitForSelector(".held:not(.late)");
    await visit.panel.waitForSelector(".held.late", { timeout: 20_000 });
    expect((await said()).map(plain)).toContain("Less than a minute is left.");
    calls.holdMs = 120_000;
    await panel(".held .button").click();
    await visit.panel.waitForSelector(".held:not(.late)");
    const [one, two] = sent("hold_window") as { callback: string; start: number }[];
    expect(two?.start).toBe(one?.start);
    expect(two?.callback).not.toBe(one?.callback);
  });

  it("begins anew when nobody confirmed in time", async () => {
    await waits();
    calls.offer("quiet");
    await toTimes();
    calls.holdMs = 1500;
    await panel(".slots .choice").first().click();
    await go();
    await visit.panel.waitForSelector(".held");
    await visit.panel.waitForSelector(".footer .wrong", { timeout: 20_000 });
    expect(await panel(".days").count()).toBe(1);
    expect(plain(await panel(".footer .wrong").textContent())).toContain("Please choose once more.");
  });

  it("gives way when an agent comes first", async () => {
    await waits();
    calls.offer("quiet");
    await panel(".offer .button").click();
    await visit.panel.waitForSelector(".booking .topic");
    visit.script.join();
    await visit.panel.waitForSelector("[data-composer]");
    expect(await panel(".booking").count()).toBe(0);
  });

  it("at the turn keeps the place, for whoever can be told", async () => {
    await waits();
    calls.phone = false;
    calls.offer("quiet");
    await panel(".offer .button").click();
    await panel(".booking .topic").first().click();
    await panel("#mail").fill("ana@example.org");
    await go();
    await visit.panel.waitForSelector(".place.booked");
    const told = { mail: "ana@example.org", language: "en", zone: "Europe/Ljubljana" };
    expect(sent("book_turn")).toMatchObject([told]);
    expect(plain(await title())).toBe("Your place is kept. You can close this page.");
  });

  it("is chosen while the site is closed, with the question", async () => {
    visit = await Visit.begin();
    calls = new CallbackScript(visit.script);
    calls.phone = false;
    visit.script.site = { ...visit.script.site, open: false, until: undefined, opensAt: Date.now() + 36e6 };
    await visit.open();
    await panel(".button.second").click();
    await visit.panel.waitForSelector(".days");
    await panel(".slots .choice").first().click();
    await go();
    await panel("#question").fill("My card was declined.");
    await panel("#mail").fill("ana@example.org");
    visit.script.answers.set("book", (command) => {
      visit.script.longAgo(1);
      if (!visit.script.conversation) throw new Error("no conversation");
      visit.script.conversation.state = "waiting";
      visit.script.say({ type: "conversation", conversation: structuredClone(visit.script.conversation) });
      calls.stands({});
      if (calls.callback && "id" in command) calls.tell(calls.callback, command.id);
    });
    await go();
    await visit.panel.waitForSelector(".place.booked");
    expect(sent("book")).toMatchObject([{ question: "My card was declined." }]);
  });

  it.each(["en", "ru", "sl", "fa", "tr"])(
    "can be a message that is left, with the time of the reply, in %s",
    async (lang) => {
      visit = await Visit.begin({ lang, width: 320, height: 640 });
      calls = new CallbackScript(visit.script);
      visit.script.site = { ...visit.script.site, open: false, until: undefined, opensAt: Date.now() + 36e6 };
      await visit.open();
      await visit.panel.waitForSelector(".button.second");
      await visit.page.screenshot({ path: `target/look/left-${lang}-320-closed.png` });
      expect(await visit.axe()).toEqual([]);
      await panel(".button:not(.second)").click();
      await panel("#text").fill("My card was declined.");
      await panel("#email").fill("ana@example.org");
      visit.script.answers.set("start", (command) => {
        visit.script.longAgo(1);
        const { conversation } = visit.script;
        if (!conversation || !("id" in command)) throw new Error("no conversation");
        delete conversation.place;
        Object.assign(conversation, { state: "waiting", replyBy: Date.now() + 86_400_000 });
        visit.script.say({ type: "started", re: String(command.id), conversation: structuredClone(conversation) });
      });
      await go();
      await visit.panel.waitForSelector(".place");
      expect(sent("start")).toMatchObject([{ message: true, email: "ana@example.org" }]);
      await visit.page.screenshot({ path: `target/look/left-${lang}-320-left.png` });
      expect(await visit.axe()).toEqual([]);
      expect(await visit.sideways()).toBe(0);
    },
  );

  it("is taken back for the place that was kept", async () => {
    await waits();
    calls.stands({ number: "+38640123456" });
    await visit.panel.waitForSelector(".place.booked");
    await panel(".rest .link").first().click();
    await visit.panel.waitForSelector(".tell");
    expect(sent("come_back")).toMatchObject([{ callback: "b_1" }]);
  });
});
