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
  /** Where the token of somebody who has not signed in stands. */
  readonly #plain: string;
  #stop = () => {};

  constructor(app: App) {
    this.#app = app;
    this.#plain = app.session.token.key;
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
    this.#become(personIn(token));
    if (this.#app.session.link.peek().phase === "ready") void this.#identify(token);
  }

  /**
   * On this device each person has a token of their own, so that nobody meets the conversation of who signed in before. Who talks
   * already when they sign in goes on with that.
   */
  #become(person: string | undefined): void {
    const { token, thread } = this.#app.session;
    const key = `${this.#plain}:${person}`;
    if (person === undefined || token.key === key) return;
    const stranger = token.key !== this.#plain;
    const state = thread.peek()?.facts.state;
    const talks = !stranger && (state === "waiting" || state === "active");
    const { keep } = this.#app;
    if (talks || (!stranger && keep.read(key) === undefined)) {
      const stored = keep.read(token.key);
      keep.forget(token.key);
      if (stored !== undefined) keep.write(key, stored);
      token.key = key;
      return;
    }
    token.key = key;
    token.refused();
    this.#anew(stranger);
  }

  /** Comes in again as who they are. */
  #anew(stranger: boolean): void {
    const { session } = this.#app;
    session.thread.value = undefined;
    if (stranger) this.#app.write("");
    if (session.link.peek().phase !== "idle") session.reconnect();
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
      if (answer.token !== undefined) {
        session.token.adopt(answer.token);
        this.#anew(true);
        return;
      }
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

/** The site's own id of the person in a signed token; the server checks it, here it only tells people apart. */
function personIn(token: string): string | undefined {
  try {
    const claims = atob(token.split(".")[1]?.replaceAll("-", "+").replaceAll("_", "/") ?? "");
    return String(JSON.parse(claims).sub);
  } catch {
    return undefined;
  }
}
