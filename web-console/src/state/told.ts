import type { Told } from "@ringback/web-protocol";

/**
 * What the visitor was told of the time, what became of it, and whether to begin with an apology:
 * `told 4–7 min, waited 9 (apologise)`; nothing when no time was named.
 *
 * @param until when the wait ended, or now
 */
export function promiseWords(told: Told | undefined, until: number): string | undefined {
  if (told?.lo === undefined || told.hi === undefined || told.since === undefined) return undefined;
  const moved = told.moved ? `, then ${range(told.moved.lo, told.moved.hi)}` : "";
  const waited = Math.max(0, Math.floor((until - told.since) / 60_000));
  const late = told.moved !== undefined || told.missed || until > (told.promiseAt ?? until);
  return `told ${range(told.lo, told.hi)} min${moved}, waited ${waited}${late ? " (apologise)" : ""}`;
}

function range(lo: number, hi: number): string {
  return lo === 0 ? `up to ${hi / 60}` : `${lo / 60}–${hi / 60}`;
}
