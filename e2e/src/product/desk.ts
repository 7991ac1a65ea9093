import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { Wrongs } from "../wrongs.ts";
import type { Demo, SignIn } from "./demo.ts";

/** One person at the console, by what can be seen and pressed there. */
export class Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly wrongs: Wrongs;

  private constructor(context: BrowserContext, page: Page, wrongs: Wrongs) {
    this.context = context;
    this.page = page;
    this.wrongs = wrongs;
  }

  /** Opens the console and signs in. */
  static async signIn(browser: Browser, demo: Demo, who: SignIn, options: BrowserContextOptions = {}): Promise<Desk> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: "en-GB",
      timezoneId: "Europe/Ljubljana",
      reducedMotion: "reduce",
      ...options,
    });
    const wrongs = await Wrongs.in(context);
    const page = await context.newPage();
    await page.goto(`${demo.chat}/console`);
    await page.getByLabel("Email").fill(who.login);
    await page.getByLabel("Password").fill(who.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("radio", { name: "Available" }).waitFor();
    return new Desk(context, page, wrongs);
  }

  /** Takes chats from now on. */
  async available(): Promise<void> {
    await this.page.getByRole("radio", { name: "Available" }).click();
    await this.status("Available").waitFor();
  }

  /** Takes no chats for now. */
  async away(): Promise<void> {
    await this.page.getByRole("radio", { name: "Away" }).click();
    await this.status("Away").waitFor();
  }

  /** The chosen status. */
  status(name: "Available" | "Away"): Locator {
    return this.page.getByRole("radio", { name, checked: true });
  }

  /** The card of an offer of this visitor. */
  offer(name: string): Locator {
    return this.page.locator(".offer", { hasText: name });
  }

  /** Takes the offer of this visitor and opens the chat. */
  async accept(name: string): Promise<void> {
    await this.offer(name).getByRole("button", { name: "Accept" }).click();
    await this.page.locator(".chat-title h2", { hasText: name }).waitFor();
    await this.composer.waitFor();
  }

  /** Takes the callback of this visitor, talks to them by phone and ends it as solved. */
  async dial(name: string): Promise<void> {
    await this.accept(name);
    const card = this.page.getByRole("region", { name: "Callback" });
    await card.getByRole("button", { name: "I am dialling" }).click();
    await card.getByRole("button", { name: "Connected" }).click();
    await card.getByRole("heading", { name: /You are on the phone/ }).waitFor();
    await this.end();
    await this.wrapUp("Solved", "");
  }

  /** The visitor's line in the list of chats. */
  chat(name: string): Locator {
    return this.page.locator(".chat-row", { hasText: name });
  }

  get composer(): Locator {
    return this.page.getByLabel("Your message");
  }

  get typing(): Locator {
    return this.page.locator(".transcript .typing");
  }

  /** Writes and sends. */
  async say(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press("Enter");
  }

  /** The messages with this text: in what was said, not in the name or sign beside it. */
  said(text: string): Locator {
    return this.page.locator(".message").filter({ has: this.page.locator(".words", { hasText: text }) });
  }

  /** Everything said in the open chat, in order. */
  transcript(): Promise<string[]> {
    return this.page.locator(".message .words").allTextContents();
  }

  /** Gives the open chat away at once. */
  async giveTo(target: string | RegExp, note: string): Promise<void> {
    await this.page.getByRole("button", { name: "Transfer" }).click();
    await this.dialog.getByRole("radio", { name: "Give away now" }).check();
    await this.#choose(target, note);
    await this.dialog.getByRole("button", { name: /^Transfer to/ }).click();
  }

  /** Asks a colleague into the open chat. */
  async invite(colleague: string | RegExp, note: string): Promise<void> {
    await this.page.getByRole("button", { name: "Transfer" }).click();
    await this.#choose(colleague, note);
    await this.dialog.getByRole("button", { name: /^Invite/ }).click();
  }

  async #choose(target: string | RegExp, note: string): Promise<void> {
    await this.dialog.getByRole("radio", { name: target }).check();
    await this.dialog.getByLabel(/^Note for your colleague/).fill(note);
  }

  /** Asks the supervisors for help with the open chat. */
  async askHelp(reason: string): Promise<void> {
    await this.page.getByRole("button", { name: "Ask for help" }).click();
    await this.dialog.getByLabel("What do you need?").fill(reason);
    await this.dialog.getByRole("button", { name: "Ask for help" }).click();
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  /** The card of an invitation to this visitor's chat. */
  invitation(name: string): Locator {
    return this.page.locator(".offer.invitation", { hasText: name });
  }

  /** Who is in the open chat, and how it came. */
  get team(): Locator {
    return this.page.getByRole("region", { name: "Team" });
  }

  /** Ends the open chat. */
  async end(): Promise<void> {
    await this.page.getByRole("button", { name: "End chat" }).click();
    await this.page.getByRole("dialog").getByRole("button", { name: "End chat" }).click();
    await this.page
      .getByRole("heading", { name: /Wrap-up/ })
      .last()
      .waitFor();
  }

  /** Says how it went. */
  async wrapUp(outcome: "Solved" | "Still open", note: string): Promise<void> {
    await this.page.getByRole("radio", { name: outcome }).click();
    await this.page.getByLabel("Note for your colleagues").fill(note);
    await this.page.getByRole("button", { name: "Finish" }).click();
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}
