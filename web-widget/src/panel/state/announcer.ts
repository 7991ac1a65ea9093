import { signal } from "@preact/signals-core";
import type { Clock } from "@ringback/web-protocol";

/** How long an announcement stands before the region is emptied, in ms. */
const STANDS_MS = 2000;

/** What screen readers hear: polite news and urgent ones, each emptied after a moment so that nothing is read twice. */
export class Announcer {
  readonly polite = signal("");
  readonly urgent = signal("");
  readonly #clock: Clock;
  #empty = () => {};

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Speaks when the screen reader has finished its sentence. */
  say(text: string): void {
    this.#speak(this.polite, text);
  }

  /** Speaks at once. */
  alarm(text: string): void {
    this.#speak(this.urgent, text);
  }

  #speak(region: typeof this.polite, text: string): void {
    this.#empty();
    region.value = text;
    this.#empty = this.#clock.after(STANDS_MS, () => {
      this.polite.value = this.urgent.value = "";
    });
  }
}
