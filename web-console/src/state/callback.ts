import type { CallOutcome, DeskCallback } from "@ringback/web-protocol";
import { isolate } from "./text.ts";

/** What an agent can say of an attempt, in the order of the buttons, with what follows. */
export const OUTCOMES: readonly { outcome: CallOutcome; label: string; follows: string }[] = [
  { outcome: "connected", label: "Connected", follows: "You talk; the chat stays with you until you end it." },
  { outcome: "no_answer", label: "No answer", follows: "It is tried again later, and your slot is free." },
  { outcome: "voicemail", label: "Voicemail", follows: "You left word; the callback is over." },
  { outcome: "wrong_number", label: "Wrong number", follows: "Somebody else answered; the callback is over." },
];

const SAID: Record<CallOutcome, string> = {
  connected: "they talked",
  no_answer: "nobody answered",
  voicemail: "a machine answered",
  wrong_number: "somebody else answered",
};

/** Longest note for who makes the next attempt, in UTF-16 units. */
export const LONGEST_CALL_NOTE = 500;

/** How the callback is made, in words. */
export function callKind({ channel }: Pick<DeskCallback, "channel">): string {
  return channel === "phone" ? "Callback by phone" : "Callback into the chat";
}

/** Which attempt it is, or would be: `second attempt of three`. @param attempts begun, with the one of now */
export function attemptWords(attempts: number): string {
  return `${["first", "second", "third"][Math.max(1, attempts) - 1] ?? "last"} attempt of three`;
}

/** What came of an attempt before. @param time how a moment is said */
export function tryWords(one: DeskCallback["tries"][number], time: (at: number) => string): string {
  return `${time(one.at)} ${isolate(one.agent.name)}: ${SAID[one.outcome]}`;
}

/** Whether the window has ended before this moment. */
export function isLate({ end }: Pick<DeskCallback, "end">, now: number): boolean {
  return now > end;
}
