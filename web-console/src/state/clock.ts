import { signal } from "@preact/signals";

/** How far the server's clock is ahead of this one, in milliseconds. */
const offset = signal(0);

/** The server's time in UTC milliseconds, renewed once a second while {@link startClock} runs. */
export const serverNow = signal(Date.now());

/** Learns the server's time from a message that carries it. */
export function serverTimeHeard(now: number): void {
  offset.value = now - Date.now();
  serverNow.value = now;
}

/** The server's time at this moment, for bars that move more often than once a second. */
export function serverTime(): number {
  return Date.now() + offset.value;
}

/** Renews {@link serverNow} once a second. @returns a function that stops it */
export function startClock(): () => void {
  const timer = setInterval(() => {
    serverNow.value = serverTime();
  }, 1000);
  return () => clearInterval(timer);
}
