import { signal } from "@preact/signals-core";
import { CommandFailed, type Telling } from "@ringback/web-protocol";
import type { App } from "./app.ts";
import { ask } from "./ask.ts";
import type { Question } from "./talk.ts";
import { openTellWindow } from "./tellWindow.ts";

/** How the visitor is told outside the page: asks the server, and knows what it answered. */
export class TellMe {
  /** How they are told now, once that was asked. */
  readonly telling = signal<Telling | undefined>(undefined);
  /** What was typed as an address. */
  readonly address = signal("");
  /** The address is not one. */
  readonly wrong = signal(false);
  /** An incident of whose end they want to hear as soon as there is a way. */
  readonly wanted = signal<string | undefined>(undefined);
  /** An incident of whose end they will hear. */
  readonly following = signal<string | undefined>(undefined);
  readonly #app: App;
  #asked = false;

  constructor(app: App) {
    this.#app = app;
  }

  /** Asks how the visitor is told, once. */
  look(): void {
    if (this.#asked || !this.#app.session.site.peek()?.tells) return;
    this.#asked = true;
    void this.#ask({ type: "tell" });
  }

  /** Asks to be told by mail. */
  async byMail(): Promise<void> {
    this.wrong.value = false;
    await this.#ask({ type: "tell", mail: this.address.peek().trim() });
    await this.#goOn();
  }

  /** Opens the window that asks the browser. To be called while the visitor presses what asks for it. */
  byPush(): void {
    openTellWindow(this.#app, () => void this.#ask({ type: "tell" }).then(() => this.#goOn()));
  }

  /** No more of it: every address is forgotten. */
  async stop(): Promise<void> {
    await this.#ask({ type: "tell_stop" });
    this.following.value = undefined;
  }

  /** Asks to hear when an incident is over; without a way to tell them, they are asked for one first. */
  async whenFixed(incident: string): Promise<void> {
    const told = await this.#ask({ type: "tell_fixed", incident });
    if (told) this.following.value = incident;
    this.wanted.value = told ? undefined : incident;
  }

  /** There is a way now. */
  async #goOn(): Promise<void> {
    const incident = this.wanted.peek();
    const { push, mail } = this.telling.peek() ?? {};
    if (incident !== undefined && (push || mail)) await this.whenFixed(incident);
  }

  /** @returns whether it was done */
  async #ask(command: Question): Promise<boolean> {
    try {
      const answer = await ask(this.#app, command);
      if (answer.type === "telling") this.telling.value = answer;
      return answer.type === "telling";
    } catch (error) {
      this.#failed(error instanceof CommandFailed ? error.field : undefined, command.type);
      return false;
    }
  }

  #failed(field: string | undefined, type: string): void {
    this.wrong.value = field === "mail" && type === "tell";
    // Without a way to be told there is nothing to complain of: the ways are offered.
    if (field !== "mail") this.#app.announcer.alarm(this.#app.words.peek().say("err.other"));
  }
}

const all = new WeakMap<App, TellMe>();

/** One for a panel. */
export function tellMeOf(app: App): TellMe {
  const tell = all.get(app) ?? new TellMe(app);
  all.set(app, tell);
  return tell;
}
