import { effect, signal } from "@preact/signals-core";
import type { Turn } from "@ringback/web-protocol";
import { type AwayWords, awayWords } from "../i18n/away.ts";
import type { App } from "./app.ts";

/** How often what is left of the time is drawn anew, in ms: it is no countdown. */
const EVERY_MS = 5000;
/** When the visitor is told that the time runs out, in ms before it does. */
const WARN_MS = 60_000;

/** A visitor whose turn came while they were away: what they are asked, how long they have, what they answer. */
export class Call {
  /** What is left of the time, 0 to 1. */
  readonly left = signal(1);
  /** Little of it is left. */
  readonly late = signal(false);
  /** An answer is on its way. */
  readonly answering = signal(false);
  readonly #app: App;
  #state = "";
  #until = 0;
  #all = 1;
  #warned = false;
  #cancel = () => {};

  constructor(app: App) {
    this.#app = app;
  }

  /** Begins to say aloud what is asked and what is left; returns what ends it. */
  begin(): () => void {
    const end = effect(() => {
      const say = awayWords(this.#app.words.value);
      const turn = this.#app.session.thread.value?.facts.place?.turn;
      if (say && turn) this.#follow(turn, say);
    });
    return () => {
      end();
      this.#cancel();
    };
  }

  /** The visitor is there. */
  async here(): Promise<void> {
    this.#app.follow.value = true;
    await this.#answer("here");
  }

  /** The visitor asks for more time. */
  moreTime(): Promise<void> {
    return this.#answer("more_time");
  }

  async #answer(type: "here" | "more_time"): Promise<void> {
    const { session, announcer, words } = this.#app;
    if (this.answering.peek()) return;
    this.answering.value = true;
    const conversation = session.thread.peek()?.facts.id ?? "";
    await session.talk
      .peek()
      ?.ask({ type, conversation })
      .catch(() => announcer.alarm(words.peek().say("err.other")));
    this.answering.value = false;
  }

  #follow({ state, until = 0 }: Turn, say: AwayWords): void {
    const { announcer, clock } = this.#app;
    if (state !== this.#state) {
      this.#state = state;
      this.#warned = false;
      this.#all = 1;
      if (state === "called") announcer.alarm(say("away.called"));
      else announcer.say(say(state === "passed" ? "away.passed" : "away.missed"));
    }
    if (until > this.#until) this.#warned = false;
    this.#until = until;
    this.#all = Math.max(this.#all, until - clock.now());
    this.#tick(say);
  }

  #tick(say: AwayWords): void {
    const { announcer, clock } = this.#app;
    this.#cancel();
    const left = this.#until - clock.now();
    this.left.value = Math.max(0, left / this.#all);
    this.late.value = left <= WARN_MS;
    if (this.#state !== "called" || left <= 0) return;
    if (left <= WARN_MS && !this.#warned) {
      this.#warned = true;
      if (this.#all > WARN_MS) announcer.say(say("away.minute"));
    }
    this.#cancel = clock.after(Math.min(EVERY_MS, left), () => this.#tick(say));
  }
}
