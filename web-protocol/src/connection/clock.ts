/** Time and chance, given from outside so that tests decide them. */
export interface Clock {
  /** Milliseconds of a wall clock; jumps (sleep, a corrected clock) are noticed and treated as a wake. */
  now(): number;
  /** Runs `task` after `ms`. @returns a function that calls it off */
  after(ms: number, task: () => void): () => void;
  /** A number from 0 (inclusive) to 1 (exclusive). */
  random(): number;
}

/** The browser's clock. */
export const browserClock: Clock = {
  now: () => Date.now(),
  after: (ms, task) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
