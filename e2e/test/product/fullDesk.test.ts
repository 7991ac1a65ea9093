import type { Browser } from "playwright-core";
import { expect, test } from "vitest";
import { launchBrowser } from "../../src/browser.ts";
import { Demo } from "../../src/product/demo.ts";
import { Desk } from "../../src/product/desk.ts";
import { sharedByTests } from "../../src/product/sharedByTests.ts";
import { keepPicture, keepShot } from "../../src/product/shots.ts";
import { Visitor } from "../../src/product/visitor.ts";
import { ANSWERS, type Language, NAMES, QUESTIONS, THANKS } from "../../src/product/words.ts";

let browser: Browser;
let demo: Demo;
sharedByTests(
  async () => {
    [browser, demo] = await Promise.all([launchBrowser(), Demo.open({ capacity: 4, ringSeconds: 60 })]);
  },
  async () => {
    await browser?.close();
    await demo?.close();
  },
);

/** The corner of the shop with the widget. */
const CORNER = { width: 480, height: 800 };

async function picture(visitor: Visitor, name: string): Promise<void> {
  const x = visitor.language === "fa" ? 0 : 1100 - CORNER.width;
  await keepPicture(visitor.page, name, { clip: { x, y: 0, ...CORNER } });
}

async function arrive(language: Language): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, demo, { language, deviceScaleFactor: 1.5 });
  await visitor.ask(NAMES[language]);
  return visitor;
}

test("a full desk: as many chats as slots, one more only offered, the others in one line whatever they speak", async () => {
  const desk = await Desk.signIn(browser, demo, demo.signIn("agent"), { viewport: { width: 1440, height: 860 } });
  await desk.available();
  const visitors: Visitor[] = [];
  for (const language of ["ru", "fa", "en"] as const) {
    const visitor = await arrive(language);
    visitors.push(visitor);
    await desk.accept(NAMES[language]);
    await desk.say(ANSWERS[language]);
    await visitor.said(ANSWERS[language]).waitFor();
    await visitor.say(THANKS[language]);
    await desk.said(THANKS[language]).waitFor();
    await visitor.said(THANKS[language]).getByText(SEEN[language]).waitFor();
  }
  await desk.chat(NAMES.fa).click();
  await desk.composer.pressSequentially("س");
  await visitors[1]?.typing.waitFor();
  await picture(at(visitors, 1), "widget-chat-fa");
  await desk.composer.fill("");
  await desk.chat(NAMES.en).click();
  await desk.composer.pressSequentially("Yes");
  await visitors[2]?.typing.waitFor();
  await picture(at(visitors, 2), "widget-chat-en");
  await desk.composer.fill("Yes: the boat sails at noon, and it is with you on Thursday.");

  const leyla = await arrive("tr");
  await desk.offer(NAMES.tr).getByText(QUESTIONS.tr).waitFor();
  const rest = [leyla, await arrive("sl"), await arrive("en"), await arrive("fa")];
  await expect.poll(() => at(rest, 2).place.textContent()).toContain("ahead of you");
  await expect.poll(() => at(rest, 3).place.textContent()).toContain("جلوتر از شما");
  expect(await desk.page.locator(".offer").count()).toBe(1);
  await desk.page.getByText("4 of 4 slots in use").waitFor({ state: "attached" });
  await picture(at(rest, 2), "widget-queue-en");
  await picture(at(rest, 3), "widget-queue-fa");
  await keepPicture(desk.page, "console");

  await desk.offer(NAMES.tr).getByRole("button", { name: "Accept" }).click();
  await leyla.panel.locator(".note").waitFor();
  await expect.poll(() => desk.page.locator(".offer").count()).toBe(0);
  await keepShot(desk.page, "console-full");
  for (const one of [...visitors, ...rest, desk]) {
    expect(one.wrongs.all).toEqual([]);
    await one.leave();
  }
});

const SEEN = { en: "Seen", ru: "Прочитано", fa: "دیده شد" } as const;

function at(visitors: readonly Visitor[], index: number): Visitor {
  const visitor = visitors[index];
  if (!visitor) throw new Error(`nobody is number ${index}`);
  return visitor;
}
