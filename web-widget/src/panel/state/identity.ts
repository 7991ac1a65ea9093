import { effect, signal } from "@preact/signals-core";
import { CommandFailed, commandId, isLateVisitorEvent } from "@ringback/web-protocol";
import type { App } from "./app.ts";

/** A newer token is asked for so long before the one in use ends, in ms; earlier for one that holds only shortly. */
const AHEAD_MS = 60_000;

/** What the site has signed of the visitor. */
export interface Person {
  name?: string;
  email?: string;
}

/** Who the visitor is, by tokens that the host page fetches from its own server: presents them, and asks for newer ones in time. */
export class Identity {
  /** What the server believes; the form need not ask for it. */
  readonly person = signal<Person>({});
  readonly #app: App;
  /** The token in use, or one that waits for a connection. */
  #token: string | undefined;
  #until = 0;
  #stop = () => {};

  constructor(app: App) {
    this.#app = app;
    app.session.knows ??= isLateVisitorEvent;
    effect(() => {
      if (app.session.link.value.phase === "ready") this.#present();
    });
  }

  /** Takes what the host page gave; anything but a text says that it knows nobody. */
  take(token: unknown): void {
    if (typeof token !== "string") return;
    this.#token = token;
    this.#until = Number.POSITIVE_INFINITY;
    if (this.#app.session.link.peek().phase === "ready") void this.#identify(token);
  }

  /** Each connection hears anew: the token that still holds, or else a new one is asked for. */
  #present(): void {
    if (this.#token && this.#app.clock.now() < this.#until) void this.#identify(this.#token);
    else this.#ask();
  }

  #ask(): void {
    this.#stop();
    this.#app.host.tell({ type: "token" });
  }

  async #identify(token: string): Promise<void> {
    const { session, clock, host } = this.#app;
    try {
      const answer = await session.client.request({ type: "identify", id: commandId(), token });
      if (answer.type !== "identified" || token !== this.#token) return;
      const { name, email, expiresInMs } = answer;
      this.person.value = { ...(name && { name }), ...(email && { email }) };
      const inMs = Math.max(expiresInMs - AHEAD_MS, expiresInMs / 2);
      this.#until = clock.now() + inMs;
      this.#stop();
      this.#stop = clock.after(inMs, () => this.#ask());
    } catch (failure) {
      if (!(failure instanceof CommandFailed) || failure.retryable) return;
      // The chat goes on; only the page's author can put it right.
      if (token === this.#token) this.#token = undefined;
      const { code, field, message } = failure;
      host.tell({ type: "event", event: "error", detail: { code, field, message } });
    }
  }
}
