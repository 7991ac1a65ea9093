// @vitest-environment node
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Visit } from "./visit.ts";

let visit: Visit;

beforeAll(() => Visit.start());
afterAll(() => Visit.stop());
afterEach(() => visit.leave());

async function inChat(looks: Parameters<typeof Visit.begin>[0] = {}): Promise<void> {
  visit = await Visit.begin(looks);
  await visit.open();
  await visit.ask("My card was declined at the till.");
  visit.script.join();
  await visit.panel.waitForSelector(".portrait");
}

describe("a chat that moves on", () => {
  it.each(["en", "ru", "sl", "fa", "tr"])("says who is next when the agent passes the chat on: %s", async (lang) => {
    await inChat({ lang, width: 400 });
    visit.script.pass();
    await visit.panel.waitForSelector(".next:has-text('Loans')");
    await visit.panel.waitForSelector(".note:has-text('Loans')");
    await visit.shot(`passed-on-${lang}`);
  });

  it("takes no focus from who is writing while the chat is passed on and taken again", async () => {
    await inChat();
    const field = () => visit.panel.locator("[data-composer]");
    await field().pressSequentially("Half a ");
    visit.script.pass();
    await visit.panel.waitForSelector(".next");
    await visit.page.keyboard.type("sent");
    visit.script.join("Luka");
    await visit.panel.waitForSelector(".portrait");
    await visit.page.keyboard.type("ence");
    expect(await field().inputValue()).toBe("Half a sentence");
  });

  it("goes on without a line when a supervisor takes the chat over", async () => {
    await inChat();
    const said = await visit.listen();
    visit.script.takeOver("Elif");
    await visit.panel.waitForSelector(".note:has-text('looks after you from here on')");
    expect(await visit.panel.locator(".place").count()).toBe(0);
    await expect.poll(async () => (await said()).join(" ")).toContain("looks after you from here on.");
    await visit.shot("taken-over");
  });
});
