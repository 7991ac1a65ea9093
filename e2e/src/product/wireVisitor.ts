import type { Browser, BrowserContext, Page } from "playwright-core";
import { dayNumber } from "./daytime.ts";
import type { Demo } from "./demo.ts";

type Message = Record<string, unknown> & { type: string };

/** What the page keeps of the connection. */
interface Wire {
  send(command: object): void;
  heard: Message[];
}

/** A visitor whose page speaks the protocol itself: of journeys in which the widget is not what is looked at. */
export class WireVisitor {
  readonly #context: BrowserContext;
  readonly #page: Page;
  #commands = 0;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.#page = page;
  }

  /** Connects as somebody new. */
  static async arrive(browser: Browser, demo: Demo, site: string): Promise<WireVisitor> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${demo.chat}/console`);
    await page.evaluate(
      () =>
        new Promise<void>((open, broken) => {
          const socket = new WebSocket(`ws://${location.host}/ws/visitor`, "ringback.v1");
          const wire: Wire = { send: (command) => socket.send(JSON.stringify(command)), heard: [] };
          (window as unknown as { wire: Wire }).wire = wire;
          socket.onmessage = ({ data }) => wire.heard.push(JSON.parse(String(data)) as Message);
          socket.onopen = () => open();
          socket.onerror = () => broken(new Error("no connection"));
        }),
    );
    const visitor = new WireVisitor(context, page);
    await visitor.ask({ type: "hello", site, language: "en" });
    return visitor;
  }

  /** Sends a command and returns its answer. @throws Error when it was refused */
  async ask(command: Message): Promise<Message> {
    this.#commands++;
    const id = `w${this.#commands}`;
    await this.#page.evaluate((sent) => (window as unknown as { wire: Wire }).wire.send(sent), { ...command, id });
    const first = command.type === "hello";
    const answer = await this.hears((message) => message["re"] === id || (first && message.type === "welcome"));
    if (answer.type === "error") throw new Error(JSON.stringify(answer));
    return answer;
  }

  /** The first message that fits, once it has come. */
  async hears(fits: (message: Message) => boolean): Promise<Message> {
    for (let tries = 0; tries < 200; tries++) {
      const heard = await this.#page.evaluate(() => (window as unknown as { wire: Wire }).wire.heard);
      const found = heard.findLast(fits);
      if (found) return found;
      await this.#page.waitForTimeout(100);
    }
    throw new Error("that was never heard");
  }

  /** Books a callback by phone in one of the windows there are. @returns the callback's id */
  async book(name: string, question: string, window: number): Promise<string> {
    const id = `b_${crypto.randomUUID().replaceAll("-", "").slice(0, 22)}`;
    const common = { zone: "Europe/Ljubljana", number: dayNumber().replaceAll(" ", "") };
    const windows = await this.ask({ type: "windows", ...common });
    const start = (windows["windows"] as { start: number }[])[window]?.start;
    await this.ask({ type: "hold_window", callback: id, start, ...common });
    const form = { consent: "You may call me.", language: "en", name, question };
    await this.ask({ type: "book", callback: id, ...common, ...form });
    return id;
  }

  leave(): Promise<void> {
    return this.#context.close();
  }
}
