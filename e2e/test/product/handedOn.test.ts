import type { Browser } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../../src/browser.ts";
import { Demo } from "../../src/product/demo.ts";
import { Desk } from "../../src/product/desk.ts";
import { sharedByTests } from "../../src/product/sharedByTests.ts";
import { keepShot } from "../../src/product/shots.ts";
import { Visitor } from "../../src/product/visitor.ts";
import { NAMES } from "../../src/product/words.ts";

const NOTE = "Wants the parcel at the neighbours' door";

/** What the panel must say, in the visitor's language. */
const PANEL = {
  en: {
    toColleague: "Ana is passing your chat to a colleague. Your place counts from when you first wrote.",
    toSupport: "Ana is passing your chat to another department: Support. Your place counts from when you first wrote.",
    asking: "We are asking a colleague now. You will not have to repeat anything.",
    support: "Who goes on with you: Support. You will not have to repeat anything.",
    joined: "Reza has joined and has read your message.",
    back: "Ana has joined and has read your message.",
    guest: "Reza has joined the chat too.",
    left: "Ana has left the chat.",
    handed: "Ana has handed the chat over and left.",
    successor: "Reza looks after you from here on.",
    supervisor: "Elif looks after you from here on.",
  },
  fa: {
    toColleague: "Ana گفت‌وگوی شما را به یکی از همکاران می‌سپارد. نوبت شما از زمان نخستین پیامتان حساب می‌شود.",
    toSupport: "Ana گفت‌وگوی شما را به بخش دیگری می‌سپارد: پشتیبانی. نوبت شما از زمان نخستین پیامتان حساب می‌شود.",
    asking: "اکنون از یکی از همکاران می‌پرسیم. نیازی به تکرار چیزی نیست.",
    support: "ادامهٔ کار شما با این بخش است: پشتیبانی. نیازی به تکرار چیزی نیست.",
    joined: "Reza به گفت‌وگو پیوست و پیام شما را خوانده است.",
    back: "Ana به گفت‌وگو پیوست و پیام شما را خوانده است.",
    guest: "Reza هم به گفت‌وگو پیوست.",
    left: "Ana از گفت‌وگو خارج شد.",
    handed: "Ana گفت‌وگو را سپرد و خارج شد.",
    successor: "از این پس Reza به شما کمک می‌کند.",
    supervisor: "از این پس Elif به شما کمک می‌کند.",
  },
} as const;

/** Without the invisible characters that keep names and numbers in their own direction. */
const plain = (text: string | null) => (text ?? "").replace(/[\u2066-\u2069]/g, "");

let browser: Browser;
let demo: Demo;
let ana: Desk;
let reza: Desk;
sharedByTests(
  async () => {
    [browser, demo] = await Promise.all([launchBrowser(), Demo.open({ capacity: 2 })]);
  },
  async () => {
    await browser?.close();
    await demo?.close();
  },
);

beforeEach(async () => {
  [ana, reza] = (await Promise.all([0, 1].map((i) => Desk.signIn(browser, demo, demo.signIn("agent", i))))) as [
    Desk,
    Desk,
  ];
  await reza.away();
  await ana.available();
});
afterEach(async () => {
  for (const one of [ana, reza]) {
    expect(one.wrongs.all).toEqual([]);
    await one.leave();
  }
});

/** A visitor whose chat Ana has taken; Reza is free. */
async function withAna(language: "en" | "fa"): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, demo, { language, viewport: { width: 400, height: 760 } });
  await visitor.ask(NAMES[language]);
  await ana.accept(NAMES[language]);
  await reza.available();
  return visitor;
}

/** Ends the open chat and says how it went, so that the slot is free for the next journey. */
async function finish(desk: Desk): Promise<void> {
  await desk.end();
  await desk.wrapUp("Solved", "");
  await desk.page.getByText("No chats.", { exact: false }).waitFor();
}

/** The notes of the transcript, in order. */
const notes = async (visitor: Visitor) => (await visitor.panel.locator(".note").allTextContents()).map(plain);
const next = async (visitor: Visitor) => plain(await visitor.panel.locator(".place .next").textContent());

/** Nothing that colleagues say among each other reaches the visitor. */
async function leaves(visitor: Visitor): Promise<void> {
  expect(await visitor.panel.locator("body").textContent()).not.toContain(NOTE);
  expect(visitor.wrongs.all).toEqual([]);
  await visitor.leave();
}

test.each(["en", "fa"] as const)(
  "cold, to a colleague: the visitor is told who is asked, and then who it is: %s",
  async (language) => {
    const words = PANEL[language];
    const visitor = await withAna(language);
    await ana.giveTo(/^Reza/, NOTE);
    await ana.chat(NAMES[language]).waitFor({ state: "detached" });
    await expect.poll(() => notes(visitor)).toContain(words.toColleague);
    await expect.poll(() => next(visitor)).toBe(words.asking);
    await keepShot(visitor.page, `${language}-transfer-asked`);
    await reza.offer(NAMES[language]).getByText("Ana gives you a chat").waitFor();
    await reza.offer(NAMES[language]).getByText(NOTE).waitFor();
    await keepShot(reza.page, `${language}-console-transfer-offer`);
    await reza.accept(NAMES[language]);
    await reza.team.getByText(NOTE).waitFor();
    await expect.poll(() => notes(visitor)).toContain(words.joined);
    await reza.say("Reza here");
    await visitor.said("Reza here").waitFor();
    await keepShot(reza.page, `${language}-console-transferred`);
    await finish(reza);
    await leaves(visitor);
  },
);

test.each(["en", "fa"] as const)(
  "cold, to a department: the visitor stands in its line and is told so: %s",
  async (language) => {
    const words = PANEL[language];
    const visitor = await withAna(language);
    await reza.away();
    await ana.giveTo(/^Support/, NOTE);
    await expect.poll(() => notes(visitor)).toContain(words.toSupport);
    await expect.poll(() => next(visitor)).toBe(words.support);
    await keepShot(visitor.page, `${language}-transfer-department`);
    await reza.available();
    await reza.offer(NAMES[language]).getByText(NOTE).waitFor();
    await reza.accept(NAMES[language]);
    await expect.poll(() => notes(visitor)).toContain(words.joined);
    await finish(reza);
    await leaves(visitor);
  },
);

test.each(["en", "fa"] as const)("refused: the chat comes back with the colleague's words: %s", async (language) => {
  const words = PANEL[language];
  const visitor = await withAna(language);
  await ana.giveTo(/^Reza/, NOTE);
  const offer = reza.offer(NAMES[language]);
  await offer.getByRole("button", { name: "say why" }).click();
  await offer.getByLabel("Another reason").fill("In a call");
  await offer.getByRole("button", { name: "Send" }).click();
  const back = ana.offer(NAMES[language]);
  await back.getByText("Your chat comes back").waitFor();
  await back.getByText("Reza declined: “In a call”").waitFor();
  await keepShot(ana.page, `${language}-console-refused`);
  await ana.accept(NAMES[language]);
  await expect.poll(async () => (await notes(visitor)).filter((note) => note === words.back).length).toBe(2);
  await finish(ana);
  await leaves(visitor);
});

test.each(["en", "fa"] as const)(
  "warm: a colleague comes in, all three talk, the chat is handed over: %s",
  async (language) => {
    const words = PANEL[language];
    const visitor = await withAna(language);
    await ana.invite(/^Reza/, NOTE);
    await ana.team.getByText("Reza is invited").waitFor();
    const card = reza.invitation(NAMES[language]);
    await card.getByText("Ana invites you").waitFor();
    await card.getByText(NOTE).waitFor();
    await keepShot(reza.page, `${language}-console-invitation`);
    await card.getByRole("button", { name: "Come in" }).click();
    await reza.team.getByText("You are a guest in Ana’s chat.").waitFor();
    await expect.poll(() => notes(visitor)).toContain(words.guest);
    expect(await visitor.place.count()).toBe(0);
    await ana.say("Reza knows more of this");
    await reza.said("Reza knows more of this").waitFor();
    await reza.say("Reza here");
    await ana.page.locator(".message.colleague", { hasText: "Reza here" }).waitFor();
    await visitor.say("OK");
    await Promise.all([ana.said("OK").waitFor(), reza.said("OK").waitFor()]);
    await keepShot(ana.page, `${language}-console-together`);
    await ana.team.getByRole("button", { name: "Hand over to Reza" }).click();
    await ana.chat(NAMES[language]).waitFor({ state: "detached" });
    await expect.poll(() => notes(visitor)).toEqual(expect.arrayContaining([words.handed, words.successor]));
    expect(await visitor.place.count()).toBe(0);
    await keepShot(visitor.page, `${language}-handed-over`);
    await reza.say("Then we do that");
    await visitor.said("Then we do that").waitFor();
    await finish(reza);
    await leaves(visitor);
  },
);

test.each(["en", "fa"] as const)(
  "help: a supervisor looks in unseen, then takes the chat over: %s",
  async (language) => {
    const words = PANEL[language];
    const elif = await Desk.signIn(browser, demo, demo.signIn("supervisor"));
    const visitor = await withAna(language);
    await ana.askHelp("The visitor is upset");
    const wanted = elif.page.getByRole("region", { name: "Help wanted" });
    await wanted.getByText("The visitor is upset").waitFor();
    await wanted.getByRole("button", { name: /^Look in/ }).click();
    await elif.page.getByText("You only look on. Nobody in the chat sees it.").waitFor();
    await visitor.say("Is anybody there?");
    await elif.said("Is anybody there?").waitFor();
    await keepShot(elif.page, `${language}-console-looking`);
    expect(await notes(visitor)).toHaveLength(1);
    await elif.page
      .locator(".look-foot")
      .getByRole("button", { name: /^Take over/ })
      .click();
    await elif.dialog.getByRole("button", { name: "Take over" }).click();
    await elif.composer.waitFor();
    await ana.chat(NAMES[language]).waitFor({ state: "detached" });
    await expect.poll(() => notes(visitor)).toEqual(expect.arrayContaining([words.left, words.supervisor]));
    expect(await visitor.place.count()).toBe(0);
    await elif.say("I am Elif and look after you.");
    await visitor.said("I am Elif and look after you.").waitFor();
    await keepShot(visitor.page, `${language}-taken-over`);
    await finish(elif);
    expect(elif.wrongs.all).toEqual([]);
    await elif.leave();
    await leaves(visitor);
  },
);
