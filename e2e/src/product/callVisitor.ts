import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { expect } from "vitest";
import { axe } from "../axe.ts";
import { noonZone } from "./daytime.ts";
import type { Demo } from "./demo.ts";
import type { Desk } from "./desk.ts";
import type { Letter } from "./mailbox.ts";
import type { NoticeBrowser } from "./noticeBrowser.ts";
import { keepShot } from "./shots.ts";
import { Visitor } from "./visitor.ts";
import { ANSWERS, type Language, NAMES, QUESTIONS } from "./words.ts";

/** What stands in a calendar. */
export interface Entry {
  uid: string;
  start: number;
  alarm: boolean;
}

/** What somebody wants who books. */
interface Wish {
  number?: string;
  place?: number;
  notices?: NoticeBrowser;
}

let addresses = 0;

/** Somebody who waits, is offered a callback, and takes it. */
export class CallVisitor {
  readonly language: Language;
  readonly visit: Visitor;
  readonly name: string;
  /** Nobody else's, so that no letter is taken for another one. */
  readonly address = `called-${++addresses}@example.org`;

  private constructor(visit: Visitor, name: string) {
    this.visit = visit;
    this.language = visit.language;
    this.name = name;
  }

  /** Asks, and is offered a way out because the wait is long or nobody answers. */
  static async waits(
    browser: Browser,
    demo: Demo,
    language: Language,
    name: string = NAMES[language],
  ): Promise<CallVisitor> {
    const visit = await Visitor.arrive(browser, demo, {
      language,
      viewport: { width: 400, height: 720 },
      timezoneId: noonZone(),
    });
    await visit.ask(name);
    await visit.panel.locator(".offer.loud .button").waitFor();
    return new CallVisitor(visit, name);
  }

  /** Where the panel is now: in its frame, or on a page of its own. */
  get panel(): FrameLocator | Page {
    return this.visit.page.url().includes("/chat/") ? this.visit.page : this.visit.panel;
  }

  /**
   * Books a window: by phone where there is a number, else back into the chat. News of it come by mail, or by notices of the browser.
   *
   * @param place of the window in the list; the first begins so soon that it may be gone before it is held
   * @returns what the panel gives the calendar
   */
  async book({ number, place = 2, notices }: Wish = {}): Promise<Entry> {
    const { panel } = this;
    await panel.locator(".offer .button").click();
    await panel.locator(".booking .topic").nth(1).click();
    if (number) await panel.locator("#number").fill(number);
    else await panel.locator(".choice").nth(1).click();
    await panel.locator(".footer button").click();
    await panel.locator(".slots .choice").nth(place).click();
    await panel.locator(".footer button").click();
    if (notices) await notices.allow(() => panel.locator(".booking .link").click());
    else await panel.locator("#mail").fill(this.address);
    await panel.locator(".footer button").click();
    await panel.locator(".place.booked").waitFor();
    const entry = await this.calendar();
    await this.look("booked");
    return entry;
  }

  /** Keeps the place in line, to come back into the chat at their turn, and closes the page. */
  async keepPlace(): Promise<void> {
    const { panel } = this;
    await panel.locator(".offer .button").click();
    await panel.locator(".booking .topic").first().click();
    await panel.locator(".choice").nth(1).click();
    await panel.locator("#mail").fill(this.address);
    await panel.locator(".footer button").click();
    await panel.locator(".place.booked").waitFor();
    await this.look("turn-booked");
    await this.visit.page.close();
  }

  /** The calendar's entry, as the panel gives it. */
  async calendar(): Promise<Entry> {
    const [download] = await Promise.all([
      this.visit.page.waitForEvent("download"),
      this.panel.locator(".acts .button").first().click(),
    ]);
    return entryOf(readFileSync(await download.path(), "utf8"));
  }

  /** Opens the link of a letter, or of a notice, in a new tab when the page was closed, and goes on with the chat. */
  async follow({ text }: Pick<Letter, "text">): Promise<void> {
    if (this.visit.page.isClosed()) this.visit.page = await this.visit.context.newPage();
    await this.visit.page.goto(/http:\/\/\S+#r\.[\w-]+/.exec(text)?.[0] ?? "there is no link");
    await this.visit.page.locator(".arriving .button").click();
  }

  /** Says that they are there, and is answered. */
  async comeBack(desk: Desk): Promise<void> {
    const here = this.panel.locator(".place .button").first();
    await here.waitFor();
    expect(await this.panel.locator(".offer").count(), "to come back is all there is to do").toBe(0);
    await this.look("due");
    await here.click();
    await desk.accept(this.name);
    await desk.say(ANSWERS[this.language]);
    await this.panel.locator(".message .bubble", { hasText: ANSWERS[this.language] }).waitFor();
    // The question of before is there as well: it is the same chat.
    await this.panel.locator(".message.mine .bubble", { hasText: QUESTIONS[this.language] }).waitFor();
    await desk.end();
    await this.panel.locator(".farewell").waitFor();
  }

  /** A picture, nothing beside the screen, axe. */
  async look(state: string): Promise<void> {
    const { page } = this.visit;
    await keepShot(page, `${this.language}-400-callback-${state}`);
    const frame = page.url().includes("/chat/") ? page.mainFrame() : await this.visit.frame();
    expect(await frame.evaluate(() => document.documentElement.scrollWidth), state).toBeLessThanOrEqual(400);
    expect(await axe(frame), state).toEqual([]);
  }
}

/** Reads a calendar as a calendar does. */
export function entryOf(text: string): Entry {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent("vevent");
  if (!component) throw new Error(`no event in ${text}`);
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    start: event.startDate.toUnixTime(),
    alarm: component.getFirstSubcomponent("valarm") !== null,
  };
}
