import { computed, effect, type Signal, signal } from "@preact/signals-core";
import { type CallbackWindow, isLateVisitorEvent, type VisitorEvent } from "@ringback/web-protocol";
import { callbackWords } from "../i18n/callback.ts";
import { daysOf } from "../text/windowText.ts";
import { ownZone } from "../text/zoneText.ts";
import type { App } from "./app.ts";
import { ask, randomId } from "./ask.ts";
import { type BookingStep, NEW } from "./bookingStep.ts";
import { callingOf } from "./calling.ts";
import { Held } from "./held.ts";
import { coded, type Refusal, refusalOf } from "./refusals.ts";
import type { Question } from "./talk.ts";
import { tellMeOf } from "./tellMe.ts";

/** Choosing how and when to be called back: what was chosen, and how far it is. */
export class Booking {
  readonly app: App;
  readonly step: Signal<BookingStep>;
  /** At one's turn, not at a time. */
  readonly turn = signal(false);
  readonly phone = signal(false);
  readonly number = signal("");
  readonly mail = signal("");
  /** What a code was sent to; it is asked for. */
  readonly coded = signal<"number" | "mail" | undefined>(undefined);
  readonly code = signal("");
  readonly name = signal("");
  readonly question = signal("");
  readonly zone = signal(ownZone());
  /** Where the office reads the clock. */
  readonly office = signal<string | undefined>(undefined);
  /** Agents phone; unknown until the server has said so. */
  readonly phones = signal<boolean | undefined>(undefined);
  readonly windows = signal<readonly CallbackWindow[] | undefined>(undefined);
  /** The nearest ones to one that was taken. */
  readonly nearest = signal<readonly CallbackWindow[]>([]);
  readonly day = signal<string | undefined>(undefined);
  readonly chosen = signal<number | undefined>(undefined);
  readonly refusal = signal<Refusal | undefined>(undefined);
  readonly busy = signal(false);
  readonly held: Held;
  readonly days = computed(() => {
    const { language } = this.app.words.value;
    const [zone, office] = [this.zone.value, this.office.value];
    return daysOf(this.windows.value ?? [], { language, zone, office, now: this.app.clock.now() });
  });
  /** The callback that is moved; missing for a new one. */
  readonly moved: string | undefined;
  readonly #steps: BookingStep[] = [];

  constructor(app: App) {
    this.app = app;
    const moved = app.booking.peek();
    this.moved = moved === NEW ? undefined : moved;
    this.held = new Held(app.clock, () => this.#gone());
    const own = callingOf(app).callback.peek();
    this.number.value = (this.moved && own?.number) || "";
    this.phone.value = this.number.peek() !== "";
    this.question.value = this.waiting ? "" : firstWords(app);
    this.step = signal(this.waiting && !this.moved ? "ways" : "times");
  }

  /** The visitor stands in a line, so that the question is known. */
  get waiting(): boolean {
    return this.app.session.thread.value?.facts.state === "waiting";
  }

  /** Begins; returns what ends it. */
  begin(): () => void {
    const { app } = this;
    const stepBack = app.stepBack;
    app.stepBack = () => this.back();
    void this.#look().then(() => {
      this.phone.value ||= !this.moved && this.phones.peek() === true;
      if (this.step.peek() === "times" && !this.moved && this.phone.peek()) this.#show("reach");
    });
    const state = app.session.thread.peek()?.facts.state;
    const ends = [
      // An agent came, or the chat ended elsewhere: that matters more.
      effect(() => {
        if (app.session.thread.value?.facts.state !== state) app.booking.value = undefined;
      }),
      effect(() => this.#hear(app.session.late.value.at(-1))),
      effect(() => {
        const say = this.held.late.value && callbackWords(app.words.peek());
        if (say) app.announcer.say(say("cb.minute"));
      }),
    ];
    return () => {
      app.stepBack = stepBack;
      this.held.keep(undefined);
      for (const end of ends) end();
    };
  }

  /** At one's turn. */
  chooseTurn(): void {
    this.turn.value = true;
    this.phone.value = this.phones.peek() === true;
    if (!this.phone.peek()) tellMeOf(this.app).look();
    this.#go("reach");
  }

  /** At a time: where agents phone, first how. */
  chooseTime(): void {
    this.turn.value = false;
    this.phone.value = this.phones.peek() === true;
    if (this.phones.peek()) this.#go("reach");
    else this.#go("times");
  }

  /** How one is reached is said: now when, or, at one's turn, that was all. */
  async reached(): Promise<void> {
    if (this.phone.peek() && !/\d/.test(this.number.peek())) {
      this.refusal.value = { field: "number", key: "cb.bad.invalid" };
      return;
    }
    if (this.turn.peek()) return this.#bookTurn();
    if (await this.#look()) this.#go("times");
  }

  /** Clocks are read somewhere else. */
  async read(zone: string): Promise<void> {
    this.zone.value = zone;
    await this.#look();
  }

  /** Holds a window while the form is filled, or moves the callback there. */
  async choose(start: number): Promise<void> {
    this.chosen.value = start;
    const zone = this.zone.peek();
    if (this.moved) {
      if (await this.#do({ type: "move_callback", callback: this.moved, start, zone })) this.#close();
      return;
    }
    const answer = await this.#do({ type: "hold_window", callback: `b_${randomId()}`, start, zone, ...this.#who() });
    if (answer?.type !== "callback") return;
    this.held.keep(answer.callback);
    this.nearest.value = [];
    if (!this.phone.peek()) tellMeOf(this.app).look();
    if (this.step.peek() !== "form") this.#go("form");
  }

  /** Holds the window for longer. */
  async extend(): Promise<void> {
    const held = this.held.callback.peek();
    if (held) await this.choose(held.start);
  }

  /** Confirms what is held. @param consent the sentence on screen */
  async book(consent: string): Promise<void> {
    const held = this.held.callback.peek();
    if (!held || !this.#reachable()) return;
    const command = {
      type: "book" as const,
      callback: held.id,
      zone: this.zone.peek(),
      consent,
      language: this.app.words.peek().language,
      ...this.#where(),
      ...(!this.waiting && this.#asked()),
    };
    if (await this.#do(command)) this.#booked();
    else if (this.refusal.peek()?.key === "cb.gone") this.#gone();
  }

  /** Asks for another code. */
  async codeAgain(): Promise<void> {
    this.code.value = "";
    await (this.turn.peek() ? this.#bookTurn() : this.book(this.consent()));
  }

  /** One step back. */
  back(): void {
    const before = this.#steps.pop();
    this.refusal.value = undefined;
    if (before) this.#show(before);
    else this.#close();
  }

  /** The sentence the visitor agrees to. */
  consent(): string {
    const say = callbackWords(this.app.words.value);
    if (!say) return "";
    const mail = this.mail.value.trim() || tellMeOf(this.app).telling.value?.mail;
    const number = this.number.value.trim();
    if (this.phone.value) return number && say("cb.agreePhone", { number });
    if (mail) return say("cb.agreeMail", { mail });
    return tellMeOf(this.app).telling.value?.push ? say("cb.agreePush") : "";
  }

  async #bookTurn(): Promise<void> {
    if (!this.#reachable()) return;
    const command = {
      type: "book_turn" as const,
      callback: `b_${randomId()}`,
      zone: this.zone.peek(),
      consent: this.consent(),
      language: this.app.words.peek().language,
      ...this.#where(),
    };
    if (await this.#do(command)) this.#booked();
  }

  /** Whoever comes back into the chat must hear of it. */
  #reachable(): boolean {
    const told = tellMeOf(this.app).telling.peek();
    if (this.mail.peek().trim() || this.phone.peek() || told?.mail || told?.push) return true;
    this.refusal.value = { field: "mail", key: "cb.nowhere" };
    return false;
  }

  /** What somebody who does not wait yet has to say. */
  #asked() {
    const [topic, name] = [this.app.topic.peek(), this.name.peek().trim()];
    return { question: this.question.peek().trim(), ...(topic && { topic }), ...(name && { name }) };
  }

  /** Where they are called, and where news of it go. */
  #where() {
    const mail = this.mail.peek().trim();
    const { number } = this.#who();
    const code = this.code.peek().trim();
    return { ...(number && { number }), ...(mail && { mail }), ...(code && { code }) };
  }

  #who() {
    const topic = this.waiting ? undefined : this.app.topic.peek();
    return { ...(this.phone.peek() && { number: this.number.peek().trim() }), ...(topic && { topic }) };
  }

  /** Asks which windows there are. @returns whether it was told */
  async #look(): Promise<boolean> {
    const known = this.phones.peek() === undefined;
    const { topic, number } = this.#who();
    const answer = await this.#do({
      type: "windows",
      zone: this.zone.peek(),
      ...(topic && { topic }),
      ...(number && (!known || this.moved) && { number }),
    });
    if (answer?.type !== "windows") return false;
    this.phones.value = answer.phone;
    this.office.value = answer.zone;
    this.windows.value = answer.windows;
    const days = this.days.peek();
    if (!days.some(({ key }) => key === this.day.peek())) this.day.value = days[0]?.key;
    return true;
  }

  async #do(command: Question): Promise<VisitorEvent | undefined> {
    if (this.busy.peek()) return undefined;
    this.busy.value = true;
    this.refusal.value = undefined;
    try {
      return await ask(this.app, command);
    } catch (error) {
      const asked = coded(error);
      if (asked) {
        this.coded.value = asked;
        this.code.value = "";
      } else this.#refused(refusalOf(error));
      return undefined;
    } finally {
      this.busy.value = false;
    }
  }

  #refused(refusal: Refusal): void {
    const { announcer, words } = this.app;
    this.refusal.value = refusal;
    const say = callbackWords(words.peek());
    if (refusal.field !== "form" || !say) return;
    announcer.alarm(
      refusal.key.startsWith("cb.") ? say(refusal.key as "cb.gone") : words.peek().say(refusal.key as "err.other"),
    );
  }

  /** The nearest windows come just before one is refused; a place is held for longer while a code is awaited. */
  #hear(event: unknown): void {
    if (!isLateVisitorEvent(event)) return;
    if (event.type === "windows" && event.re === undefined) this.nearest.value = event.windows;
    const held = this.held.callback.peek();
    if (event.type === "callback" && held && event.callback?.id === held.id && event.callback.until !== undefined) {
      this.held.keep(event.callback);
    }
  }

  #gone(): void {
    this.#refused({ field: "form", key: "cb.gone" });
    const gone = this.refusal.peek();
    if (this.step.peek() === "form") this.#show(this.#steps.pop() ?? "times");
    void this.#look().then(() => {
      this.refusal.value = gone;
    });
  }

  #booked(): void {
    const { token } = this.app.session;
    // There is something to come back to now.
    if (token.current !== undefined) token.adopt(token.current);
    this.#close();
  }

  #go(step: BookingStep): void {
    if (this.step.peek() === step) return;
    this.#steps.push(this.step.peek());
    this.#show(step);
  }

  #show(step: BookingStep): void {
    if (step !== "form") this.held.keep(undefined);
    this.app.follow.value = true;
    this.step.value = step;
  }

  #close(): void {
    this.app.follow.value = true;
    this.app.booking.value = undefined;
  }
}

/** What the visitor wrote before: nothing is asked twice. */
function firstWords(app: App): string {
  const entries = app.session.thread.peek()?.transcript.entries ?? [];
  const own = entries.find((entry) => entry.kind === "message" && entry.by === "visitor");
  return own?.kind === "message" ? own.text : app.draft.peek();
}
