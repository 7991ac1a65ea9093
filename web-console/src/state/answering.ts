import type { Entry } from "@ringback/web-protocol";

/** How urgent an unanswered visitor is. */
export type Urgency = "calm" | "warn" | "late";

/** Unanswered for this long, in milliseconds, a chat is marked with a clock. */
export const WARN_MS = 45_000;

/** Unanswered for this long, in milliseconds, a chat is marked with a flag. */
export const LATE_MS = 120_000;

/**
 * Since when the visitor has had no answer: the first message after the last one of an agent, so that somebody who
 * writes again does not look fresher. Time in the line does not count: before `assignedAt` this agent could not answer.
 *
 * @returns `undefined` when it is the visitor's turn
 */
export function unansweredSince(entries: readonly Entry[], assignedAt: number): number | undefined {
  let since: number | undefined;
  for (const entry of entries) {
    if (entry.kind !== "message") continue;
    if (entry.by === "agent") since = undefined;
    else since ??= entry.at;
  }
  return since === undefined ? undefined : Math.max(since, assignedAt);
}

/** How urgent a visitor is who has waited `ms` for an answer. */
export function urgency(ms: number): Urgency {
  if (ms >= LATE_MS) return "late";
  return ms >= WARN_MS ? "warn" : "calm";
}
