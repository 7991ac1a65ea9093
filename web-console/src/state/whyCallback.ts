import { isolate } from "./text.ts";
import type { Names, Reason } from "./why.ts";

const MOVES: Record<string, (reason: Reason, names: Names) => string> = {
  book: () => "A callback was booked.",
  expire: () => "The callback expired: the visitor did not come, or did not confirm the place.",
  remind: () => "The visitor was reminded of the callback.",
  fall_due: () => "The callback is due: it stands in front.",
  ring: () => "The callback rings with an agent.",
  decline: () => "Nobody took the callback yet: the next agent is asked.",
  start: (reason, names) => `${names.agent(reason.agent)} took the callback.`,
  lose: () => "The agent was lost before the attempt had an outcome: it is begun again.",
  no_answer: () => "It is tried again later.",
  keep: () => "The promise of the callback was kept.",
  keep_late: () => "The callback was made, but late.",
  come_back: () => "The visitor came back by chat and took the place.",
  break: () => "Nobody made the callback: the promise was broken, with an apology.",
  move: () => "The callback has another window: a new promise.",
  cancel: (reason, names) =>
    reason.by === undefined ? "The callback was called off." : `${names.agent(reason.by)} called the callback off.`,
  warn: () => "The forecast said that the window would end before anybody begins: the visitor was told before.",
  apologise: () => "The window ended before anybody began: the visitor was told, with a new choice.",
  propose: (reason, names) => `${names.agent(reason.by)} asked the visitor for another window.`,
  ask: () => "More was promised of the window than can be kept: the visitor was asked for another.",
  hurry: (reason, names) => `${names.agent(reason.by)} had the callback made now.`,
  reassign: (reason, names) =>
    reason.agent === undefined
      ? `${names.agent(reason.by)} left the callback to whoever is free first.`
      : `${names.agent(reason.by)} gave the callback to ${names.agent(reason.agent)}.`,
};

const OUTCOMES: Record<string, string> = {
  connected: "they talk",
  no_answer: "nobody answered",
  voicemail: "a machine answered",
  wrong_number: "somebody else answered",
};

/** How the callbacks of a conversation are told; each code as in `why.ts`. */
export const CALLBACK_SENTENCES: Record<string, (reason: Reason, names: Names) => string> = {
  callback: (reason, names) => {
    const say = MOVES[String(reason.move)];
    return say ? say(reason, names) : `Of the callback: ${String(reason.move).replaceAll("_", " ")}.`;
  },
  book: () => "Left the line: a callback is promised.",
  aside: (reason, names) =>
    `${names.agent(reason.agent)} gets no new chats before this callback, to dial with an empty desk.`,
  due: (reason, names) => `Stands in the line ${names.lane(reason.lane)} again, in front.`,
  dial: (reason, names) => `${names.agent(reason.agent)} dialled.`,
  attempt: (reason, names) => {
    const note = reason.words === undefined ? "" : ` Note: ${isolate(String(reason.words))}`;
    const what = OUTCOMES[String(reason.reason)] ?? String(reason.reason);
    return `${names.agent(reason.agent)} said of the attempt: ${what}.${note}`;
  },
};

const ENDS: Record<string, string> = {
  unreachable: "Over: the visitor could not be reached by phone.",
  callback_cancelled: "Over: the callback was called off.",
  callback_broken: "Over: nobody made the callback.",
  callback_expired: "Over: the visitor did not come back for the callback.",
  callback_kept: "Over: the callback was tried in time.",
  callback_late: "Over: the callback was tried, but late.",
};

/** How a conversation ended that had a callback; undefined for other ends. */
export function callbackEnd(reason: unknown): string | undefined {
  return ENDS[String(reason)];
}
