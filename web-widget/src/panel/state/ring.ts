import { effect, signal } from "@preact/signals-core";
import type { Thread } from "@ringback/web-protocol";
import { awayWords } from "../i18n/away.ts";
import type { App } from "./app.ts";
import { Chime } from "./chime.ts";

/** Within this time it is the same turn, in ms: tabs hear of it together. */
const SAME_MS = 30_000;

/** Tells the visitor that it is their turn: aloud always, and also in other ways if they asked for it. */
export class Ring {
  /** The visitor wants to be told, in this tab or another. */
  readonly wanted = signal(false);
  readonly #app: App;
  readonly #chime = new Chime();
  #waits: string | undefined;
  #calls = false;

  constructor(app: App) {
    this.#app = app;
    this.wanted.value = app.keep.read(this.#key) !== undefined;
    effect(() => this.#follow(app.session.thread.value));
    effect(() => this.#called(app.session.thread.value));
    effect(() => {
      const turn = app.session.talk.value?.turn;
      // looked at: the title is the title again
      if (turn && app.visible.value) turn.value = undefined;
    });
  }

  /** The visitor asks to be told, or no longer. Only this asks the browser for notifications. */
  want(on: boolean): void {
    const { keep } = this.#app;
    this.wanted.value = on;
    if (!on) keep.forget(this.#key);
    else keep.write(this.#key, "");
    if (on) this.#chime.allow();
    if (on && "Notification" in window && Notification.permission === "default") {
      void Notification.requestPermission().catch(() => {});
    }
  }

  get #key(): string {
    return `ringback:ring:${this.#app.place.site}`;
  }

  #follow(thread: Thread | undefined): void {
    const { state, id, agent } = thread?.facts ?? {};
    const turn = this.#waits !== undefined && this.#waits === id && state === "active";
    if (turn && !agent) return;
    this.#waits = state === "waiting" ? id : undefined;
    if (turn) this.#turn(agent?.name ?? "", `${id}:turn`);
  }

  /** The turn came while the visitor was away: what is asked of them is said aloud where it stands. */
  #called(thread: Thread | undefined): void {
    const { turn } = thread?.facts.place ?? {};
    const say = turn?.state === "called" && awayWords(this.#app.words.value);
    if (turn?.state !== "called") this.#calls = false;
    if (!say || this.#calls) return;
    this.#calls = true;
    this.#call(say("away.called"), `${thread?.facts.id}:${turn.until}`);
  }

  #turn(name: string, mark: string): void {
    const app = this.#app;
    const text = app.words.peek().say("queue.turn", { name });
    app.announcer.alarm(text);
    this.#call(text, mark, { agent: name });
  }

  #call(text: string, mark: string, detail = {}): void {
    const app = this.#app;
    app.host.tell({ type: "event", event: "turn", detail });
    const talk = app.session.talk.peek();
    if (talk && !app.visible.peek()) talk.turn.value = text;
    if (this.wanted.peek() || app.keep.read(this.#key) !== undefined) void this.#once(mark, () => this.#signal(text));
  }

  /**
   * Of several tabs the first one rings: it leaves a mark, and a lock keeps two from looking for it at once. Tabs hear of the same turn
   * by different events, so nothing of it but the time tells it from the next one.
   */
  async #once(mark: string, ring: () => void): Promise<void> {
    const { keep, clock } = this.#app;
    const tell = () => {
      const [before, at] = (keep.read(this.#key) ?? "").split("@");
      if (before === mark && clock.now() - Number(at) < SAME_MS) return;
      keep.write(this.#key, `${mark}@${clock.now()}`);
      ring();
    };
    if (navigator.locks) await navigator.locks.request(this.#key, tell);
    else tell();
  }

  /** By a sound, a short buzz, and a notice of the system where that was allowed. */
  #signal(text: string): void {
    const { host, place } = this.#app;
    this.#chime.play();
    if (place.framed) host.tell({ type: "buzz" });
    else navigator.vibrate?.(200);
    if (document.visibilityState === "hidden") notify(text);
  }
}

function notify(text: string): void {
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  const notice = new Notification(text, { tag: "ringback-turn" });
  notice.onclick = () => {
    window.focus();
    notice.close();
  };
}
