import type { Words } from "../i18n/words.ts";

/** Where a waiting person stands, in one sentence. */
export function queueLine(words: Words, ahead: number | undefined): string {
  if (ahead === undefined) return words.say("queue.in");
  return ahead === 0 ? words.say("queue.next") : words.say("queue.ahead", { n: ahead });
}

/** The line as segments: at most eight, the last one is the visitor. `more` counts those that have no segment. */
export function segments(ahead: number): { others: number; more: number } {
  const others = Math.min(ahead, 7);
  return { others, more: ahead - others };
}
