import type { Clock } from "../../src/index.ts";

/** A clock that stands still until it is told to move; chance is a value the test sets. */
export class FakeClock implements Clock {
  chance = 0.5;
  #now = 1_000_000;
  #timers: { at: number; task: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  random(): number {
    return this.chance;
  }

  after(ms: number, task: () => void): () => void {
    const timer = { at: this.#now + ms, task };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Lets time pass, running every timer at its moment; promises settle in between. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settle();
      const next = this.#timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#now = Math.max(this.#now, next.at);
      this.#timers = this.#timers.filter((timer) => timer !== next);
      next.task();
    }
    this.#now = end;
    await settle();
  }

  /** The machine sleeps: time passes, no timer runs until it is over. */
  sleep(ms: number): void {
    this.#now += ms;
  }

  get timers(): number {
    return this.#timers.length;
  }
}

/** Lets waiting promises continue. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 10; i++) {
    await Promise.resolve();
  }
}
