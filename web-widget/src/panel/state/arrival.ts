import { signal } from "@preact/signals-core";
import type { App } from "./app.ts";
import { subscribe } from "./push.ts";
import { TOLD } from "./tellWindow.ts";
import { TokenHolder } from "./token.ts";

/** How far it is: asked, on its way, or what came of it. */
export type Step = "ask" | "busy" | "done" | "denied" | "used" | "sent" | "gone" | "failed";

/** Somebody came with a code that works once: to be told by this browser, or to go on with their chat. Nothing happens before they press. */
export class Arrival {
  readonly step = signal<Step>("ask");
  /** What the code is for. */
  readonly purpose: "tell" | "back";
  readonly #app: App;
  readonly #code: string;

  constructor(app: App, code: string) {
    this.#app = app;
    this.#code = code;
    this.purpose = code.startsWith("t") ? "tell" : "back";
  }

  /** The visitor says yes. */
  async yes(): Promise<void> {
    this.step.value = "busy";
    try {
      this.step.value = await (this.purpose === "tell" ? this.#tell() : this.#back());
    } catch {
      this.step.value = "failed";
    }
  }

  /** Has a fresh link sent to where the used one went. */
  async fresh(): Promise<void> {
    this.step.value = "busy";
    const language = this.#app.words.peek().language;
    const sent = await this.#post("codes/fresh", { language }).catch(() => undefined);
    this.step.value = sent?.status === 202 ? "sent" : sent?.status === 404 ? "gone" : "failed";
  }

  /** To the chat, without the code. */
  leave(): void {
    history.replaceState(null, "", location.pathname);
    this.#app.arrival.value = undefined;
  }

  async #tell(): Promise<Step> {
    const key = this.#app.session.site.peek()?.tells?.push;
    if (key === undefined) return "failed";
    if ((await Notification.requestPermission()) !== "granted") return "denied";
    const language = this.#app.words.peek().language;
    const answer = await this.#post("push", { language, ...(await subscribe(key)) });
    if (!answer.ok) return answer.status === 404 ? "gone" : "failed";
    const opener: Window | null = window.opener;
    opener?.postMessage(TOLD, location.origin);
    setTimeout(() => window.close(), 1500);
    return "done";
  }

  async #back(): Promise<Step> {
    const answer = await this.#post("codes", {});
    const { token, error } = (await answer.json()) as { token?: string; error?: { code: string } };
    if (token === undefined) return error?.code === "code_used" ? "used" : answer.status < 500 ? "gone" : "failed";
    const { keep, place, clock, session } = this.#app;
    new TokenHolder(keep, place.site, () => clock.now()).adopt(token);
    session.reconnect();
    this.leave();
    return "done";
  }

  #post(path: string, body: object): Promise<Response> {
    return fetch(`/api/v1/sites/${this.#app.place.site}/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ code: this.#code, ...body }),
    });
  }
}
