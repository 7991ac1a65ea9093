/** The spread of the first attempt after a link was lost, in milliseconds. */
export const FIRST_WINDOW_MS = 3000;

/** The widest spread, in milliseconds. */
export const LAST_WINDOW_MS = 30_000;

/**
 * Full jitter: anywhere in a window that doubles with each failed attempt. Thousands of clients that lost the same
 * server come back evenly spread instead of all at once.
 *
 * @param attempt failed attempts so far, from 0
 * @param random from 0 to 1
 */
export function backOff(attempt: number, random: number): number {
  return random * Math.min(LAST_WINDOW_MS, FIRST_WINDOW_MS * 2 ** Math.min(attempt, 10));
}

/** A delay the server named, never shortened, with up to a quarter (at most 1 s) added. */
export function dithered(serverMs: number, random: number): number {
  const wanted = Math.max(0, serverMs);
  return wanted + random * Math.min(1000, wanted / 4);
}
