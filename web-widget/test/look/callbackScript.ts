import type { Callback, CallbackCommand, CallbackOffer, CallbackWindow, VisitorCommand } from "@ringback/web-protocol";
import type { Script } from "./script.ts";

const HOUR = 3_600_000;

type Command<T extends CallbackCommand["type"]> = Extract<CallbackCommand, { type: T }>;

/** The part of a made-up server that calls back: windows from tomorrow on, a hold, a booking. */
export class CallbackScript {
  /** Agents phone. */
  phone = true;
  /** Where the office reads the clock. */
  zone: string | undefined = "Europe/Ljubljana";
  windows: CallbackWindow[] = windowsOfDays();
  callback: Callback | undefined;
  /** How long a window is held, in ms. */
  holdMs = 120_000;
  /** The next command of this type is refused. */
  refuse: { type: string; code: string; message?: string; field?: string } | undefined;
  readonly #script: Script;

  constructor(script: Script) {
    this.#script = script;
    script.site = { ...script.site, tells: { push: "key", mail: true } };
    this.#on("windows", ({ id }) => this.#tellWindows(id, this.windows));
    this.#on("hold_window", (command) => this.#hold(command));
    this.#on("book", ({ id, number }) => this.#booked(id, number));
    this.#on("book_turn", ({ id, callback, number }) => {
      const start = Date.now() + 12 * 60_000;
      this.callback = { ...fresh(callback, start), when: "turn" };
      this.#booked(id, number);
    });
    this.#on("move_callback", ({ id, start }) => {
      if (this.callback) this.tell({ ...this.callback, start, end: start + HOUR / 4, state: "booked" }, id);
    });
    this.#on("cancel_callback", ({ id }) => {
      script.say({ type: "done", re: id });
      if (script.conversation) script.conversation.state = "ended";
      script.add({ kind: "ended", by: "visitor", reason: "callback_cancelled" });
    });
    this.#on("come_back", ({ id }) => script.say({ type: "done", re: id }));
    this.#on("refuse_callback", ({ id }) => script.say({ type: "done", re: id }));
  }

  /** Offers a callback beside the estimate. */
  offer(level: CallbackOffer["level"], reason?: string): void {
    const { phone } = this;
    this.#script.say({ type: "callback_offer", conversation: "c_1", level, phone, ...(reason && { reason }) });
  }

  /** The callback as it stands now. */
  tell(callback: Callback, re?: string): void {
    this.callback = callback;
    this.#script.say({ type: "callback", ...(re && { re }), callback });
  }

  /** A booked one, with something else about it. */
  stands(more: Partial<Callback>): void {
    const start = Date.now() + HOUR;
    const booked = { ...fresh("b_1", start), state: "booked" as const, conversation: "c_1", ...more };
    if (this.#script.conversation) delete this.#script.conversation.place;
    this.#script.say({ type: "standing", conversation: "c_1", state: "waiting" });
    this.tell(booked);
  }

  /** An agent took it and dials. */
  dials(): void {
    this.#script.join();
    this.tell({ ...fresh("b_1", Date.now()), state: "started", conversation: "c_1", number: "+38640123456" });
  }

  #on<T extends CallbackCommand["type"]>(type: T, answer: (command: Command<T>) => void): void {
    this.#script.answers.set(type, (command: VisitorCommand) => {
      const no = this.refuse;
      if (no?.type !== type) return answer(command as Command<T>);
      this.refuse = undefined;
      if (no.code === "window_taken") this.#tellWindows(undefined, this.windows.slice(4, 6));
      const { code, message = code, field } = no;
      const re = (command as Command<T>).id;
      this.#script.say({ type: "error", re, code, message, retryable: false, ...(field && { field }) });
    });
  }

  #tellWindows(re: string | undefined, windows: CallbackWindow[]): void {
    const { phone, zone } = this;
    this.#script.say({ type: "windows", ...(re && { re }), phone, ...(zone && { zone }), windows });
  }

  #hold({ id, callback, start }: Command<"hold_window">): void {
    this.tell({ ...fresh(callback, start), until: Date.now() + this.holdMs }, id);
  }

  #booked(id: string, number: string | undefined): void {
    if (!this.callback) throw new Error("nothing is held");
    const { until, ...held } = this.callback;
    const { conversation } = this.#script;
    if (conversation && held.when === undefined) delete conversation.place;
    if (held.when === undefined) this.#script.say({ type: "standing", conversation: "c_1", state: "waiting" });
    this.tell({ ...held, state: "booked", conversation: "c_1", ...(number && { number: "+38640123456" }) }, id);
  }
}

function fresh(id: string, start: number): Callback {
  return { id, state: "offered", start, end: start + HOUR / 4, attempts: 0, apologised: false };
}

/** Quarters of two hours on each of three days, the first ones nearly sold. */
function windowsOfDays(): CallbackWindow[] {
  const first = new Date(Date.now() + 24 * HOUR).setUTCHours(9, 0, 0, 0);
  return [0, 1, 3].flatMap((day) =>
    [0, 1, 2, 3, 16, 17, 18, 19].map((quarter) => {
      const start = first + day * 24 * HOUR + quarter * (HOUR / 4);
      return quarter < 2 ? { start, left: quarter + 1 } : { start };
    }),
  );
}
