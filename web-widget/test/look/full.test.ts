// @vitest-environment node
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { CallbackScript } from "./callbackScript.ts";
import { Visit } from "./visit.ts";

let visit: Visit;
let calls: CallbackScript;

beforeAll(() => Visit.start());
afterAll(() => Visit.stop());
afterEach(() => visit.leave());

const QUESTION = "My card was declined.";

const panel = (selector: string) => visit.panel.locator(selector);
const sent = (type: string) => visit.script.heard.filter((command) => command.type === type) as never[];
const go = () => panel(".footer button[type=submit]").click();

/** The line would not take the question. */
async function full(lang: string, instead: "message" | "callback"): Promise<void> {
  visit = await Visit.begin({ lang, width: 320, height: 640 });
  calls = new CallbackScript(visit.script);
  visit.script.refuse = { code: "queue_full", message: "full", retryable: true, instead };
  await visit.open();
  await visit.ask(QUESTION, false);
  await visit.panel.waitForSelector("#full");
}

/** Takes the question as a message from now on. */
function takesMessages(): void {
  visit.script.refuse = undefined;
  visit.script.answers.set("start", (command) => {
    visit.script.longAgo(1);
    const { conversation } = visit.script;
    if (!conversation || !("id" in command)) throw new Error("no conversation");
    delete conversation.place;
    Object.assign(conversation, { state: "waiting", replyBy: Date.now() + 86_400_000 });
    visit.script.say({ type: "started", re: String(command.id), conversation: structuredClone(conversation) });
  });
}

describe.each(["en", "ru", "sl", "fa", "tr"])("a full line in %s", (lang) => {
  it("leads to the message that is left, with the time of the reply", async () => {
    await full(lang, "message");
    await visit.page.screenshot({ path: `target/look/full-${lang}-320.png` });
    expect(await visit.axe()).toEqual([]);
    expect(await visit.sideways()).toBe(0);
    expect(await panel("#text").inputValue()).toBe(QUESTION);
    expect(await panel(".button.second").count()).toBe(0);
    await panel("#email").fill("ana@example.org");
    takesMessages();
    await go();
    await visit.panel.waitForSelector(".place");
    expect(sent("start").at(-1)).toMatchObject({ text: QUESTION, message: true, email: "ana@example.org" });
    expect(await visit.axe()).toEqual([]);
  });
});

describe("a full line", () => {
  it("takes the question after all when it is tried once more", async () => {
    await full("en", "message");
    visit.script.refuse = undefined;
    await panel(".footer .link").click();
    await visit.panel.waitForSelector(".place");
    expect(sent("start").at(-1)).not.toHaveProperty("message");
  });

  it("leads to a time of one's choice where the site offers one, with the question", async () => {
    await full("en", "callback");
    calls.phone = false;
    await panel(".button.second").click();
    await visit.panel.waitForSelector(".days");
    await panel(".slots .choice").first().click();
    await go();
    expect(await panel("#question").inputValue()).toBe(QUESTION);
  });

  it("is that of its topic only", async () => {
    await full("en", "message");
    await panel(".chosen .link").click();
    await panel(".topic").nth(1).click();
    await visit.panel.waitForSelector("#text");
    expect(await panel("#full").count()).toBe(0);
    expect(await panel("#text").inputValue()).toBe(QUESTION);
  });
});
