import type { Clock } from "./connection/clock.ts";
import type { ErrorEvent } from "./messages/common.ts";

/** A command that waits for an answer. */
export interface Answerable {
  type: string;
  id: string;
}

/** An answer; `re` names the command. */
export interface Answer {
  type: string;
  re?: string;
}

/** Why a command got no good answer. */
export class CommandFailed extends Error {
  /** A code of `ERRORS`, or `outbox_full`, `no_answer`, `disconnected` made here. */
  readonly code: string;
  /** The field the server complained about. */
  readonly field: string | undefined;
  /** Whether the same command, with the same id, may be sent again. */
  readonly retryable: boolean;
  /** With `queue_full`: what the site offers instead. */
  readonly instead: string | undefined;

  constructor(code: string, message: string, retryable: boolean, field?: string, instead?: string) {
    super(message);
    this.instead = instead;
    this.code = code;
    this.field = field;
    this.retryable = retryable;
  }
}

/** Bounds of an outbox. */
export interface OutboxLimits {
  /** Commands without an answer, at most. */
  commands: number;
  /** How long an answer may take on a live link, in ms, before the command is sent again. */
  answerMs: number;
  /** How often one command is sent on live links, at most. */
  sends: number;
}

/** The bounds used when none are given. */
export const OUTBOX_LIMITS: OutboxLimits = { commands: 100, answerMs: 10_000, sends: 6 };

interface Waiting<C, E> {
  readonly command: C;
  readonly line: string | undefined;
  readonly resolve: (answer: E) => void;
  readonly reject: (failure: CommandFailed) => void;
  sends: number;
  inFlight: boolean;
  cancel: () => void;
}

/**
 * Commands that have no answer yet. They survive a lost link and go out again with the same id, so that the server
 * can tell a repetition. Commands of one `line` (a conversation) go one at a time, in order: a refused message is
 * never overtaken by the next.
 */
export class Outbox<C extends Answerable, E extends Answer> {
  readonly #waiting = new Map<string, Waiting<C, E>>();
  #live = false;

  readonly #clock: Clock;
  readonly #transmit: (command: C) => void;
  readonly #limits: OutboxLimits;

  constructor(clock: Clock, transmit: (command: C) => void, limits: OutboxLimits = OUTBOX_LIMITS) {
    this.#clock = clock;
    this.#transmit = transmit;
    this.#limits = limits;
  }

  /**
   * Sends a command now or as soon as there is a link.
   *
   * @returns the answer; rejects with {@link CommandFailed}
   */
  send(command: C, line?: string): Promise<E> {
    if (this.#waiting.size >= this.#limits.commands) {
      return Promise.reject(new CommandFailed("outbox_full", "too many commands wait for an answer", true));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.set(command.id, {
        command,
        line,
        resolve,
        reject,
        sends: 0,
        inFlight: false,
        cancel: () => {},
      });
      this.#flush();
    });
  }

  /** The link is up: everything without an answer goes out again. */
  linked(): void {
    this.#live = true;
    this.#flush();
  }

  /** The link is lost: what was in flight must go out again. */
  unlinked(): void {
    this.#live = false;
    for (const item of this.#waiting.values()) {
      // A sending that the link swallowed says nothing against the command.
      if (item.inFlight) item.sends--;
      this.#ground(item);
    }
  }

  /** There will be no link: every command fails. */
  abandon(): void {
    this.unlinked();
    for (const item of [...this.#waiting.values()]) {
      this.#fail(item, new CommandFailed("disconnected", "the connection has ended", true));
    }
  }

  /** Takes an answer. @returns whether it belonged to a command of this outbox */
  answer(event: E): boolean {
    const item = event.re === undefined ? undefined : this.#waiting.get(event.re);
    if (!item) return false;
    if (event.type === "error") this.#refused(item, event as unknown as ErrorEvent);
    else {
      this.#remove(item);
      item.resolve(event);
    }
    this.#flush();
    return true;
  }

  #flush(): void {
    if (!this.#live) return;
    const busy = new Set<string>();
    for (const item of this.#waiting.values()) {
      const blocked = item.line !== undefined && busy.has(item.line);
      if (item.line !== undefined) busy.add(item.line);
      if (!blocked && !item.inFlight) this.#launch(item);
    }
  }

  #launch(item: Waiting<C, E>): void {
    item.inFlight = true;
    item.sends++;
    item.cancel = this.#clock.after(this.#limits.answerMs, () =>
      this.#again(item, new CommandFailed("no_answer", "the server did not answer", true)),
    );
    this.#transmit(item.command);
  }

  #refused(item: Waiting<C, E>, error: ErrorEvent): void {
    const failure = new CommandFailed(error.code, error.message, error.retryable, error.field, error.instead);
    const delay = this.#patience(item, error);
    if (delay === undefined) this.#fail(item, failure);
    else {
      item.cancel();
      item.cancel = this.#clock.after(delay, () => this.#again(item, failure));
    }
  }

  /** How long to wait before a refused command goes out again; `undefined` when the person should be told instead. */
  #patience(item: Waiting<C, E>, error: ErrorEvent): number | undefined {
    if (!error.retryable || item.sends >= this.#limits.sends) return undefined;
    // A full line or a full disk does not empty within seconds.
    if (error.code === "queue_full" || error.code === "full") return undefined;
    return error.retryAfterMs ?? this.#clock.random() * 500 * 2 ** item.sends;
  }

  #again(item: Waiting<C, E>, failure: CommandFailed): void {
    this.#ground(item);
    if (item.sends >= this.#limits.sends) this.#fail(item, failure);
    this.#flush();
  }

  #ground(item: Waiting<C, E>): void {
    item.cancel();
    item.inFlight = false;
  }

  #fail(item: Waiting<C, E>, failure: CommandFailed): void {
    this.#remove(item);
    item.reject(failure);
  }

  #remove(item: Waiting<C, E>): void {
    item.cancel();
    this.#waiting.delete(item.command.id);
  }
}
