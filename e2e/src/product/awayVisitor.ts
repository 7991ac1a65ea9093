import type { Browser, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { axe } from "../axe.ts";
import type { Demo } from "./demo.ts";
import type { Letter } from "./mailbox.ts";
import { keepShot } from "./shots.ts";
import { Visitor } from "./visitor.ts";
import { type Language, NAMES } from "./words.ts";

const SIZE = { width: 400, height: 720 };
/** In which texts stand beside texts of the other direction. */
const SIGNS = /[\u2066-\u2069]/g;

/** Somebody who wants to hear of their turn by mail, and is away when it comes. */
export class AwayVisitor {
  readonly language: Language;
  readonly #browser: Browser;
  readonly #demo: Demo;
  readonly #visits: Visitor[] = [];

  private constructor(browser: Browser, demo: Demo, language: Language) {
    this.#browser = browser;
    this.#demo = demo;
    this.language = language;
  }

  /** Asks, gives an address, and closes the page. */
  static async leaves(browser: Browser, demo: Demo, language: Language): Promise<AwayVisitor> {
    const away = new AwayVisitor(browser, demo, language);
    const visit = await away.#arrive();
    await visit.ask(NAMES[language]);
    await visit.panel.locator(".tell input").check();
    await visit.panel.locator(".ways summary").click();
    await visit.panel.locator(".ways input").fill(away.address);
    await visit.panel.locator(".ways form button").click();
    await expect.poll(() => visit.panel.locator(".ways").textContent()).toContain(away.address);
    await visit.page.close();
    return away;
  }

  get address(): string {
    return `visitor-${this.language}@example.org`;
  }

  /** Opens the link of a letter on another device, and goes on with the chat. */
  async follow({ text }: Letter): Promise<void> {
    const visit = await this.#arrive();
    await visit.page.goto(/http:\/\/\S+#r\.[\w-]+/.exec(text)?.[0] ?? "the letter has no link");
    await visit.page.locator(".arriving .button").click();
    await this.button("here").waitFor();
  }

  /** What they look at now: the panel as a page of its own. */
  get page(): Page {
    const last = this.#visits.at(-1);
    if (!last) throw new Error("nobody is here");
    return last.page;
  }

  button(wish: "here" | "more"): Locator {
    return this.page.locator(`.place .pair .button${wish === "more" ? ".second" : ":not(.second)"}`);
  }

  async heading(): Promise<string> {
    return ((await this.page.locator(".place .heading").textContent()) ?? "").replace(SIGNS, "");
  }

  /** Waits until the place in line is not on screen any more. */
  async served(): Promise<void> {
    await expect.poll(() => this.page.locator(".place").count(), { timeout: 60_000 }).toBe(0);
  }

  /** Pictures at both widths, nothing beside the screen, axe. */
  async look(state: string): Promise<void> {
    for (const width of [400, 320]) {
      await this.page.setViewportSize({ ...SIZE, width });
      await keepShot(this.page, `${this.language}-${width}-away-${state}`);
      expect(await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    }
    expect(await axe(this.page.mainFrame()), state).toEqual([]);
    await this.page.setViewportSize(SIZE);
  }

  /** Closes everything. @returns what went wrong on any page */
  async leave(): Promise<string[]> {
    const wrong = this.#visits.flatMap(({ wrongs }) => wrongs.all);
    await Promise.all(this.#visits.map((visit) => visit.leave()));
    return wrong;
  }

  async #arrive(): Promise<Visitor> {
    const visit = await Visitor.arrive(this.#browser, this.#demo, { language: this.language, viewport: SIZE });
    this.#visits.push(visit);
    return visit;
  }
}
