import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { expect } from "vitest";
import { axe } from "../axe.ts";
import { noonZone } from "./daytime.ts";
import type { Demo } from "./demo.ts";
import type { Letter } from "./mailbox.ts";
import { keepShot } from "./shots.ts";
import { Visitor } from "./visitor.ts";
import { type Language, NAMES } from "./words.ts";

/** What stands in a calendar. */
export interface Entry {
  uid: string;
  start: number;
  alarm: boolean;
}

/** Somebody who waits, is offered a callback, and takes it. */
export class CallVisitor {
  readonly language: Language;
  readonly visit: Visitor;

  private constructor(visit: Visitor) {
    this.visit = visit;
    this.language = visit.language;
  }

  /** Asks, and is offered a way out because nobody answers. */
  static async waits(browser: Browser, demo: Demo, language: Language): Promise<CallVisitor> {
    const visit = await Visitor.arrive(browser, demo, {
      language,
      viewport: { width: 400, height: 720 },
      timezoneId: noonZone(),
    });
    await visit.ask(NAMES[language]);
    await visit.panel.locator(".offer.loud .button").waitFor();
    return new CallVisitor(visit);
  }

  get address(): string {
    return `called-${this.language}@example.org`;
  }

  get name(): string {
    return NAMES[this.language];
  }

  /** Where the panel is now: in its frame, or on a page of its own. */
  get panel(): FrameLocator | Page {
    return this.visit.page.url().includes("/chat/") ? this.visit.page : this.visit.panel;
  }

  /**
   * Books a window: by phone where there is a number, else back into the chat.
   *
   * @param place of the window in the list; the first begins so soon that it may be gone before it is held
   * @returns what the panel gives the calendar
   */
  async book({ number, place = 2 }: { number?: string; place?: number } = {}): Promise<Entry> {
    const { panel } = this;
    await panel.locator(".offer .button").click();
    await panel.locator(".booking .topic").nth(1).click();
    if (number) await panel.locator("#number").fill(number);
    else await panel.locator(".choice").nth(1).click();
    await panel.locator(".footer button").click();
    await panel.locator(".slots .choice").nth(place).click();
    await panel.locator(".footer button").click();
    await panel.locator("#mail").fill(this.address);
    await panel.locator(".footer button").click();
    await panel.locator(".place.booked").waitFor();
    const entry = await this.calendar();
    await this.look("booked");
    return entry;
  }

  /** The calendar's entry, as the panel gives it. */
  async calendar(): Promise<Entry> {
    const download = this.visit.page.waitForEvent("download");
    await this.panel.locator(".acts .button").first().click();
    return entryOf(readFileSync(await (await download).path(), "utf8"));
  }

  /** Opens the link of a letter and goes on with the chat. */
  async follow({ text }: Letter): Promise<void> {
    await this.visit.page.goto(/http:\/\/\S+#r\.[\w-]+/.exec(text)?.[0] ?? "the letter has no link");
    await this.visit.page.locator(".arriving .button").click();
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
