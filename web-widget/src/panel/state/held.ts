import { signal } from "@preact/signals-core";
import type { Callback, Clock } from "@ringback/web-protocol";

/** When the visitor is told that the time runs out, in ms before it does. */
const WARN_MS = 60_000;

/** A place that is held while the form is filled, and how long yet. */
export class Held {
  readonly callback = signal<Callback | undefined>(undefined);
  /** Little time is left. */
  readonly late = signal(false);
  readonly #clock: Clock;
  readonly #gone: () => void;
  #cancel = () => {};

  /** @param gone the time is over */
  constructor(clock: Clock, gone: () => void) {
    this.#clock = clock;
    this.#gone = gone;
  }

  /** From now on this one is held, or none. */
  keep(callback: Callback | undefined): void {
    this.callback.value = callback;
    this.#cancel();
    if (callback?.until !== undefined) this.#watch(callback.until);
  }

  #watch(until: number): void {
    const left = until - this.#clock.now();
    this.late.value = left <= WARN_MS;
    this.#cancel = this.#clock.after(Math.max(0, left > WARN_MS ? left - WARN_MS : left), () => {
      if (this.#clock.now() < until) return this.#watch(until);
      this.keep(undefined);
      this.#gone();
    });
  }
}
