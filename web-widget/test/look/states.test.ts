// @vitest-environment node
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Visit } from "./visit.ts";

let visit: Visit;

beforeAll(() => Visit.start());
afterAll(() => Visit.stop());
afterEach(() => visit.leave());

/** Opens the panel and asks a question. */
async function inQueue(looks: Parameters<typeof Visit.begin>[0] = {}): Promise<void> {
  visit = await Visit.begin(looks);
  await visit.open();
  await visit.ask("My card was declined at the till.");
}

async function inChat(looks: Parameters<typeof Visit.begin>[0] = {}): Promise<void> {
  await inQueue(looks);
  visit.script.join();
  await visit.panel.waitForSelector(".portrait");
}

describe("the host page", () => {
  it("loads one script and nothing else before the visitor shows interest", async () => {
    visit = await Visit.begin();
    await visit.page.waitForTimeout(300);
    expect(visit.requests.map((url) => new URL(url).pathname)).toEqual(["/shop/en/", "/embed.js"]);
    await visit.launcher.hover();
    await expect.poll(() => visit.requests.some((url) => url.includes("/frame/harbour"))).toBe(true);
    expect(visit.script.heard).toEqual([]);
  });

  it("keeps its focus until the visitor asks, and gets it back", async () => {
    visit = await Visit.begin({ opens: true });
    await visit.open(false);
    expect(await visit.page.evaluate(() => document.activeElement?.id)).toBe("search");
    await visit.launcher.click();
    await visit.launcher.click();
    await visit.panel.waitForFunction(() => document.activeElement?.className === "heading");
    await visit.panel.press("body", "Escape");
    await expect.poll(() => visit.focused()).toBe("launcher");
  });

  it("hears what happens, and puts the widget back when it was taken out", async () => {
    visit = await Visit.begin();
    await visit.page.evaluate(() => {
      const page = window as never as { heard: unknown[]; Ringback(...args: unknown[]): void };
      page.heard = [];
      for (const event of ["open", "close", "queue", "started", "ended", "unread", "error"]) {
        page.Ringback("on", event, (detail: unknown) => page.heard.push([event, detail]));
      }
      page.Ringback("dance");
      document.body.lastElementChild?.remove();
    });
    await visit.open();
    await visit.ask("Hello");
    visit.script.join();
    await visit.panel.waitForSelector(".portrait");
    await visit.panel.locator(".header .quiet").last().click();
    visit.script.agentSays("Are you there?");
    await expect.poll(() => visit.launcher.getAttribute("aria-label")).toContain("1 unread message");
    await visit.shot("unread");
    const heard = await visit.page.evaluate(() => (window as never as { heard: [string, unknown][] }).heard);
    const names = heard.map(([name]) => name);
    expect(names.filter((name) => name !== "queue" && name !== "unread")).toEqual([
      "error",
      "open",
      "started",
      "close",
    ]);
    expect(heard).toContainEqual(["error", { code: "unknown_call", call: "dance" }]);
    expect(heard).toContainEqual(["queue", { ahead: 3 }]);
    expect(heard).toContainEqual(["started", { agent: "Maja" }]);
    expect(heard.at(-1)).toEqual(["unread", 1]);
  });

  it("forgets the visitor on shutdown", async () => {
    await inChat();
    await visit.page.evaluate(() => (window as never as { Ringback(call: string): void }).Ringback("shutdown"));
    await expect.poll(() => visit.page.evaluate(() => localStorage.length)).toBe(0);
    await visit.open();
    expect(visit.script.heard.filter(({ type }) => type === "hello").at(-1)).not.toHaveProperty("token");
  });

  it("keeps what it works on in view: the launcher gives way, and is not printed", async () => {
    visit = await Visit.begin();
    await visit.page.evaluate(() => {
      const field = document.querySelector("#search") as HTMLElement;
      field.style.position = "fixed";
      field.style.insetBlockEnd = field.style.insetInlineEnd = "30px";
      field.focus();
    });
    const field = await visit.page.locator("#search").boundingBox();
    const bottom = async () => ((await visit.launcher.boundingBox())?.y ?? 1e9) + 56;
    await expect.poll(bottom).toBeLessThanOrEqual(field?.y ?? 0);
    await visit.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await expect.poll(bottom).toBe(740);
    await visit.page.emulateMedia({ media: "print" });
    expect(await visit.launcher.isVisible()).toBe(false);
  });

  it("is covered whole by the panel on a small screen, on its own side in right-to-left pages", async () => {
    visit = await Visit.begin({ width: 390, height: 700 });
    await visit.open();
    expect(await visit.page.locator("iframe").boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 700 });
    expect(await visit.launcher.isVisible()).toBe(false);
    await visit.leave();
    visit = await Visit.begin({ lang: "fa" });
    expect((await visit.launcher.boundingBox())?.x).toBe(20);
    await visit.open();
    expect((await visit.page.locator("iframe").boundingBox())?.x).toBe(20);
  });

  it("may choose colour and topic", async () => {
    visit = await Visit.begin({ color: "ffd400" });
    await visit.open();
    await visit.shot("own-colour");
    const fill = await visit.launcher.evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(fill).toMatch(/^oklch\(0\.5 /);
  });
});

describe("the visitor keeps conversation and words", () => {
  it("over a reload, on the next page too, with the token in no URL", async () => {
    await inChat();
    visit.script.agentSays("One moment.");
    await visit.panel.waitForSelector(".message:not(.mine)");
    await visit.panel.fill("[data-composer]", "half a sen");
    await visit.page.reload();
    await expect.poll(() => visit.script.heard.filter(({ type }) => type === "hello").length).toBe(2);
    expect(visit.script.heard.filter(({ type }) => type === "hello").at(-1)).toMatchObject({
      token: "harbour.v.secret",
    });
    await visit.open();
    await visit.panel.waitForSelector(".message:not(.mine)");
    expect(await visit.panel.inputValue("[data-composer]")).toBe("half a sen");
    expect(visit.requests.some((url) => url.includes("secret"))).toBe(false);
  });

  it("over a lost link: says so after 2 s, queues, and sends once", async () => {
    await inChat();
    visit.script.silent.add("hello");
    await visit.script.drop();
    await visit.panel.fill("[data-composer]", "written without a link");
    await visit.panel.press("[data-composer]", "Enter");
    await visit.panel.waitForSelector(".bar", { timeout: 5000 });
    await visit.shot("reconnecting");
    visit.script.silent.clear();
    await visit.script.drop();
    await visit.panel.waitForSelector(".bar", { state: "detached", timeout: 20_000 });
    await visit.panel.waitForSelector(".message.mine.last .sign:has-text('Sent')");
    expect(await visit.panel.locator(".bubble:has-text('without a link')").count()).toBe(1);
  });

  it("over a reload with an unsent message", async () => {
    await inChat();
    visit.script.silent.add("post");
    await visit.panel.fill("[data-composer]", "never answered");
    await visit.panel.press("[data-composer]", "Enter");
    await visit.panel.waitForSelector(".sign:has-text('Sending')");
    const [first] = visit.script.heard.filter(({ type }) => type === "post");
    await visit.page.reload();
    visit.script.silent.clear();
    await visit.open();
    await visit.panel.waitForSelector(".bubble:has-text('never answered')");
    await expect.poll(() => visit.script.heard.filter(({ type }) => type === "post").length).toBe(2);
    expect(visit.script.heard.findLast(({ type }) => type === "post")).toEqual(first);
  });

  it("when a message is refused: it stays, and goes again on a press", async () => {
    await inChat();
    visit.script.refuse = { code: "internal", message: "no", retryable: false };
    await visit.panel.fill("[data-composer]", "please take this");
    await visit.panel.press("[data-composer]", "Enter");
    await visit.panel.waitForSelector(".bubble.failed");
    await visit.shot("failed");
    visit.script.refuse = undefined;
    await visit.panel.locator(".foot .link").click();
    await visit.panel.waitForSelector(".sign:has-text('Sent')");
  });

  it("in a second tab: the same conversation", async () => {
    await inQueue();
    const other = await visit.secondTab();
    await other.open();
    await other.panel.waitForSelector(".place");
    expect(other.script.heard[0]).toMatchObject({ type: "hello", token: "harbour.v.secret" });
    await other.leave();
  });

  it("without storage: says so, and a window of its own takes over", async () => {
    await inQueue({ storage: false });
    await visit.panel.waitForSelector(".keep");
    await visit.shot("no-storage");
    const [popup] = await Promise.all([visit.page.waitForEvent("popup"), visit.panel.locator(".keep .link").click()]);
    await popup.waitForSelector(".place");
    expect(new URL(popup.url()).pathname).toBe("/chat/harbour");
    expect(popup.url()).not.toContain("secret");
    await popup.screenshot({ path: "target/look/own-window.png" });
    expect(visit.script.heard.filter(({ type }) => type === "hello").at(-1)).toMatchObject({
      token: "harbour.v.secret",
    });
  });
});

describe("the conversation", () => {
  it("leaves a reader of older messages alone, and counts what is new", async () => {
    await inChat();
    for (let i = 0; i < 30; i++) visit.script.agentSays(`Line ${i} of a long story about a card and its bank.`);
    await visit.panel.waitForSelector(".bubble:has-text('Line 29')");
    await visit.panel.locator(".middle .body").evaluate((box) => box.scrollTo(0, 200));
    await visit.panel.waitForTimeout(100);
    visit.script.agentSays("Something new");
    visit.script.agentSays("And another");
    await visit.panel.waitForSelector(".pill");
    expect(await visit.panel.locator(".pill").textContent()).toBe("2 new messages");
    await visit.shot("pill");
    await visit.panel.locator(".pill").click();
    await visit.panel.waitForSelector(".pill", { state: "detached" });
    await expect.poll(() => visit.script.heard.findLast(({ type }) => type === "seen")).toMatchObject({ seq: 34 });
  });

  it("asks for what it missed", async () => {
    await inChat();
    visit.script.skip();
    visit.script.agentSays("after the gap");
    await visit.panel.waitForSelector(".bubble:has-text('lost on the way')");
    expect(visit.script.heard.filter(({ type }) => type === "open")).toHaveLength(1);
  });

  it("loads older messages without moving what is read", async () => {
    visit = await Visit.begin();
    visit.script.longAgo(120);
    await visit.open();
    await visit.panel.waitForSelector(".log");
    const line = visit.panel.locator(".bubble:has-text('old line 80')");
    await visit.panel.locator(".middle .body").evaluate((box) => box.scrollTo(0, 40));
    const before = await line.boundingBox();
    await visit.panel.waitForSelector(".bubble:has-text('old line 31')", { state: "attached" });
    expect(Math.abs(((await line.boundingBox())?.y ?? 0) - (before?.y ?? 1e9))).toBeLessThan(2);
    expect(visit.script.heard.findLast(({ type }) => type === "history")).toMatchObject({ before: 81, limit: 50 });
  });

  it("is walked with the keyboard alone", async () => {
    await inChat();
    visit.script.agentSays("Good morning.");
    await visit.panel.waitForSelector(".message:not(.mine)");
    await visit.panel.focus("[data-composer]");
    await visit.panel.press("[data-composer]", "F6");
    await visit.page.keyboard.press("End");
    expect(await visit.panel.evaluate(() => document.activeElement?.textContent)).toContain("Good morning.");
    await visit.page.keyboard.press("ArrowUp");
    expect(await visit.panel.evaluate(() => document.activeElement?.textContent)).toContain("declined");
    await visit.page.keyboard.press("F6");
    expect(await visit.panel.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
  });

  it("is ended after a question", async () => {
    await inChat();
    await visit.panel.locator(".header .quiet").first().click();
    await visit.shot("menu");
    await visit.panel.locator(".menu .plain").click();
    await visit.panel.waitForSelector("dialog[open]");
    await visit.shot("confirm");
    await visit.panel.locator("dialog .button").last().click();
    await visit.panel.waitForSelector(".farewell");
    await visit.panel.waitForFunction(() => document.activeElement?.className === "heading");
    await visit.panel.locator(".footer .button").click();
    await visit.panel.waitForSelector(".topic");
    await visit.page.reload();
    await visit.open();
    await visit.panel.waitForSelector(".topic");
  });

  it("goes on in the language the visitor chose, on the next page too", async () => {
    visit = await Visit.begin();
    await visit.open();
    await visit.panel.waitForSelector(".topic");
    await visit.panel.locator(".header .quiet").first().click();
    await visit.panel.selectOption(".menu select", "fa");
    await visit.panel.waitForSelector("html[lang=fa][dir=rtl]");
    await expect
      .poll(() => visit.script.heard.findLast(({ type }) => type === "hello"))
      .toMatchObject({ locale: "fa" });
    await visit.page.reload();
    await visit.open();
    await visit.panel.waitForSelector("html[lang=fa][dir=rtl]");
  });

  it("is left while waiting", async () => {
    await inQueue();
    await visit.panel.locator("button:has-text('Leave the queue')").click();
    await visit.panel.locator("dialog .button").last().click();
    await visit.panel.waitForSelector("h2:has-text('You have left the queue.')");
    await visit.shot("left");
  });

  it("goes back to the line when the agent is lost", async () => {
    await inChat();
    visit.script.lose();
    await visit.panel.waitForSelector(".place");
    await visit.panel.waitForSelector(".note:has-text('was lost, so you are back in front')");
    await visit.panel.waitForSelector(".next:has-text('Whoever is free first goes on with you.')");
    await visit.shot("agent-lost");
  });

  it("speaks to screen readers: news of others, the place, joined bursts", async () => {
    await inQueue();
    const said = await visit.listen();
    visit.script.standing(2);
    visit.script.join();
    await visit.panel.waitForSelector(".portrait");
    visit.script.agentSays("Good morning.");
    visit.script.agentSays("How can I help?");
    const all = async () => (await said()).join(" ");
    await expect.poll(all, { timeout: 4000 }).toContain("2 new messages from \u2068Maja\u2069");
    await visit.panel.fill("[data-composer]", "mine is not read back");
    await visit.panel.press("[data-composer]", "Enter");
    await visit.page.waitForTimeout(1200);
    expect(await all()).not.toContain("mine is not");
  });
});

describe("doors that are not open", () => {
  it("says when the site opens", async () => {
    visit = await Visit.begin();
    visit.script.site = { ...visit.script.site, open: false, until: undefined, opensAt: Date.UTC(2026, 10, 23, 8) };
    await visit.open();
    await visit.panel.waitForSelector("h2:has-text('We are closed now')");
    await visit.shot("closed");
  });

  it("keeps the question when the line is full", async () => {
    visit = await Visit.begin();
    visit.script.refuse = { code: "queue_full", message: "full", retryable: true };
    await visit.open();
    await visit.ask("My question", false);
    await visit.panel.waitForSelector(".footer .wrong");
    await visit.shot("full");
    expect(await visit.panel.inputValue("#text")).toBe("My question");
  });

  it("says that a connection ended for good, and connects again on a press", async () => {
    await inQueue();
    await visit.script.drop(4500);
    await visit.panel.waitForSelector(".bar.bad");
    await visit.panel.locator(".bar .link").click();
    await visit.panel.waitForSelector(".bar", { state: "detached" });
  });

  it("says that there is no such site", async () => {
    visit = await Visit.begin();
    visit.script.refuse = { code: "unknown_site", message: "no", retryable: false };
    await visit.open();
    await visit.panel.waitForSelector("h2:has-text('This chat is not available.')");
  });
});

describe.each(["en", "ru", "sl", "fa", "tr"])("every state in %s", (lang) => {
  it.each([
    ["light", 400],
    ["dark", 400],
    ["light", 320],
  ] as const)("%s, %i px: nothing for axe, nothing to scroll sideways", async (theme, width) => {
    const name = `${lang}-${theme}-${width}`;
    const small = width === 320 && { width: 320, height: 568 };
    visit = await Visit.begin({ lang, dark: theme === "dark", ...small });
    await visit.open();
    const check = async (state: string) => {
      await visit.shot(`${name}-${state}`);
      expect(await visit.axe(), state).toEqual([]);
      expect(await visit.sideways(), state).toBe(0);
    };
    await visit.panel.waitForSelector(".topic");
    await check("greeting");
    await visit.panel.locator(".topic").first().click();
    await visit.panel.waitForSelector("#text");
    await visit.panel.locator("button[type=submit]").click();
    await visit.panel.waitForSelector(".wrong");
    await check("form");
    await visit.panel.fill("#text", "5519 / IBAN SI56 0310 0100 0000 355");
    await visit.panel.locator("button[type=submit]").click();
    await visit.panel.waitForSelector(".place");
    await check("queue");
    visit.script.join();
    visit.script.agentSays("https://example.org/a/very/long/address/that/does/not/fit/into/one/line?with=parameters");
    visit.script.say({ type: "typing", conversation: "c_1", by: "agent", name: "Maja", on: true });
    await visit.panel.waitForSelector(".typing");
    await check("chat");
    visit.script.end("agent");
    await visit.panel.waitForSelector(".farewell");
    await check("ended");
  });
});
