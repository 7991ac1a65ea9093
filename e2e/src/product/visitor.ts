import type { Browser, BrowserContext, BrowserContextOptions, FrameLocator, Locator, Page } from "playwright-core";
import { Wrongs } from "../wrongs.ts";
import type { Demo } from "./demo.ts";
import { type Language, QUESTIONS } from "./words.ts";

/** A visitor of the shop. */
export interface VisitorOptions extends BrowserContextOptions {
  language?: Language;
  /** Where in the shop, without a leading slash. */
  path?: string;
}

/** One person on the shop's pages with the widget, by what can be seen and pressed there. */
export class Visitor {
  readonly context: BrowserContext;
  readonly wrongs: Wrongs;
  readonly language: Language;
  page: Page;

  private constructor(context: BrowserContext, wrongs: Wrongs, language: Language, page: Page) {
    this.context = context;
    this.wrongs = wrongs;
    this.language = language;
    this.page = page;
  }

  /** Comes to the shop; the widget is not opened yet. */
  static async arrive(browser: Browser, demo: Demo, options: VisitorOptions = {}): Promise<Visitor> {
    const { language = "en", path = "", ...more } = options;
    const context = await browser.newContext({
      viewport: { width: 1100, height: 800 },
      locale: language,
      timezoneId: "Europe/Ljubljana",
      reducedMotion: "reduce",
      ...more,
    });
    const wrongs = await Wrongs.in(context);
    const page = await context.newPage();
    await page.goto(`${demo.shop}${path}?lang=${language}`);
    return new Visitor(context, wrongs, language, page);
  }

  get launcher(): Locator {
    return this.page.locator("button[aria-expanded]");
  }

  get panel(): FrameLocator {
    return this.page.locator("iframe.open").contentFrame();
  }

  /** Where one stands in the line. */
  get place(): Locator {
    return this.panel.locator(".place .heading");
  }

  get composer(): Locator {
    return this.panel.locator("[data-composer]");
  }

  get typing(): Locator {
    return this.panel.locator(".typing");
  }

  get farewell(): Locator {
    return this.panel.locator(".farewell");
  }

  /** The page says who its visitor is, and keeps what the widget reports. */
  async identify(token: string): Promise<void> {
    await this.page.evaluate((signed) => {
      type Told = { code: string; field?: string };
      const page = globalThis as unknown as { Ringback: (...call: unknown[]) => void; refused: unknown[] };
      page.refused = [];
      page.Ringback("on", "error", ({ code, field }: Told) => page.refused.push([code, field]));
      page.Ringback("identify", { getToken: async () => signed });
    }, token);
  }

  /** Code and field of each error the widget reported to the page since. */
  refusals(): Promise<unknown[]> {
    return this.page.evaluate(() => (globalThis as unknown as { refused: unknown[] }).refused);
  }

  /** Opens the panel. */
  async open(): Promise<void> {
    await this.launcher.click();
    await this.panel.locator(".panel").waitFor();
  }

  /** Opens the panel, chooses the topic at this place in the list, and asks. */
  async ask(name: string, topic = 1, question = QUESTIONS[this.language]): Promise<void> {
    await this.open();
    await this.panel.locator(".topic").nth(topic).click();
    await this.panel.locator("#text").fill(question);
    await this.panel.locator("#name").fill(name);
    await this.panel.locator("form button[type=submit]").click();
    await this.panel.locator(".message.mine").waitFor();
  }

  /** Writes and sends. */
  async say(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press("Enter");
  }

  /** The messages with this text: in the bubble, not in the sign below it ("OK" stands in "Okundu" too). */
  said(text: string): Locator {
    return this.panel.locator(".message").filter({ has: this.page.locator(".bubble", { hasText: text }) });
  }

  /** Everything said, in order. */
  transcript(): Promise<string[]> {
    return this.panel.locator(".message .bubble").allTextContents();
  }

  /** The page is loaded anew; the panel is opened again. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.open();
  }

  /** Presses what ends the chat, and says yes. */
  async end(): Promise<void> {
    await this.panel.locator(".header button[popovertarget]").click();
    await this.panel.locator(".menu button.plain").click();
    await this.panel.locator("dialog .button:not(.second)").click();
  }

  /** The panel's own document, for what only a frame can tell. */
  async frame() {
    const handle = await this.page.locator("iframe.open").elementHandle();
    const frame = await handle?.contentFrame();
    if (!frame) throw new Error("the panel is not open");
    return frame;
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}
