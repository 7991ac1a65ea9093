import { effect, signal } from "@preact/signals-core";
import { type Callback, type CallbackOffer, CommandFailed, isLateVisitorEvent } from "@ringback/web-protocol";
import { callbackWords } from "../i18n/callback.ts";
import { calendarFile } from "../text/calendarFile.ts";
import { ownZone } from "../text/zoneText.ts";
import type { App } from "./app.ts";
import { ask } from "./ask.ts";
import type { Question } from "./talk.ts";

const FAILURES: Readonly<Record<string, "cb.under" | "cb.taken">> = { not_found: "cb.under", window_taken: "cb.taken" };

/** The visitor's callback: what the server tells of it, and what the visitor does with it. */
export class Calling {
  /** As the server told it last. */
  readonly callback = signal<Callback | undefined>(undefined);
  /** The visitor is asked whether to cancel. */
  readonly asking = signal(false);
  readonly #offer = signal<CallbackOffer | undefined>(undefined);
  /** The conversation whose visitor would rather wait. */
  readonly #refused = signal<string | undefined>(undefined);
  readonly #heard = new WeakSet<object>();
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
    this.#refused.value = app.pageKeep.read(this.#key);
    app.session.knows ??= isLateVisitorEvent;
    effect(() => {
      for (const event of app.session.late.value) this.#hear(event);
    });
  }

  /** The callback this conversation waits for. */
  get booked(): Callback | undefined {
    const callback = this.callback.value;
    const facts = this.#app.session.thread.value?.facts;
    return callback?.conversation !== undefined && callback.conversation === facts?.id ? callback : undefined;
  }

  /** How one is offered to this conversation; a visitor who would rather wait is not urged again. */
  get offered(): CallbackOffer | undefined {
    const offer = this.#offer.value;
    if (!offer || offer.conversation !== this.#app.session.thread.value?.facts.id) return undefined;
    return this.#refused.value === offer.conversation ? { ...offer, level: "quiet" } : offer;
  }

  /** The visitor would rather wait. */
  refuse(): void {
    const conversation = this.#app.session.thread.peek()?.facts.id;
    if (conversation === undefined) return;
    this.#refused.value = conversation;
    this.#app.pageKeep.write(this.#key, conversation);
    void this.#do({ type: "refuse_callback", conversation });
  }

  /** Calls it off. */
  async cancel(): Promise<void> {
    this.asking.value = false;
    this.#app.follow.value = true;
    await this.#settle("cancel_callback");
  }

  /** The visitor takes the kept place now. */
  async comeBack(): Promise<void> {
    this.#app.follow.value = true;
    await this.#settle("come_back");
  }

  /** Takes the window staff ask about, or keeps the one there is. @param start of the one asked about; missing: it is kept */
  async answer(start?: number): Promise<void> {
    const callback = this.callback.peek()?.id;
    if (callback === undefined) return;
    this.#app.follow.value = true;
    const moved = start !== undefined && ({ type: "move_callback", callback, start, zone: ownZone() } as const);
    await this.#do(moved || { type: "keep_window", callback });
  }

  /** Hands the calendar's entry over as a file. */
  save(): void {
    const callback = this.callback.peek();
    const say = callbackWords(this.#app.words.peek());
    if (!callback || !say) return;
    const { place, session, clock } = this.#app;
    const site = session.site.peek()?.name ?? "";
    const text = calendarFile({
      ...callback,
      title: say(callback.number ? "cb.event" : "cb.eventChat", { site }),
      text: callback.number ? say("cb.calls", { number: callback.number }) : say("cb.comesHere"),
      url: `${location.origin}/chat/${place.site}`,
      now: clock.now(),
    });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
    link.download = "callback.ics";
    link.click();
    clock.after(60_000, () => URL.revokeObjectURL(link.href));
  }

  #hear(event: unknown): void {
    if (!isLateVisitorEvent(event) || this.#heard.has(event)) return;
    this.#heard.add(event);
    if (event.type === "callback") {
      this.callback.value = event.callback;
      if (!event.callback) this.asking.value = false;
    } else if (event.type === "callback_offer") this.#offer.value = event;
  }

  get #key(): string {
    return `ringback:waits:${this.#app.place.site}`;
  }

  async #settle(type: "cancel_callback" | "come_back"): Promise<void> {
    const callback = this.callback.peek()?.id;
    if (callback !== undefined && (await this.#do({ type, callback }))) this.callback.value = undefined;
  }

  async #do(command: Question): Promise<boolean> {
    const { announcer, words } = this.#app;
    try {
      await ask(this.#app, command);
      return true;
    } catch (error) {
      const say = callbackWords(words.peek());
      const key = error instanceof CommandFailed ? FAILURES[error.code] : undefined;
      announcer.alarm(say && key ? say(key) : words.peek().say("err.other"));
      return false;
    }
  }
}

const all = new WeakMap<App, Calling>();

/** One for a panel. */
export function callingOf(app: App): Calling {
  const calling = all.get(app) ?? new Calling(app);
  all.set(app, calling);
  return calling;
}
