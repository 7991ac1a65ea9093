import type { Callback } from "@ringback/web-protocol";
import type { CallbackWords } from "../i18n/callback.ts";
import { whenText } from "./windowText.ts";
import { ownZone, zonePlace } from "./zoneText.ts";

/** What is said of a callback: one sentence that matters most, and what stands below it. */
export interface BookedText {
  title: string;
  lines: string[];
  /** Something went wrong on our side, or nobody was reached. */
  sorry: boolean;
}

/** A callback in words, in the visitor's zone. @param mail where news of it go */
export function bookedText(say: CallbackWords, language: string, callback: Callback, mail?: string): BookedText {
  const zone = ownZone();
  const { start, end, next, number, state, apologised, when } = callback;
  const turn = when === "turn";
  // Who is to come back has said that they are there.
  const answered = state === "ringing" && number === undefined;
  const { date, time } = whenText(language, zone, start);
  if (state === "retry" && next !== undefined) {
    return { title: say("cb.retry", { time: whenText(language, zone, next).time }), lines: how(), sorry: true };
  }
  if (apologised) {
    return {
      title: say("cb.late", { time: whenText(language, zone, turn ? start : end).time }),
      lines: now(),
      sorry: true,
    };
  }
  if (state === "due" || state === "ringing" || state === "started") {
    return { title: say(turn || answered ? "cb.dueTurn" : "cb.due"), lines: now(), sorry: false };
  }
  if (turn) return { title: say("cb.bookedTurn"), lines: [say("cb.by", { time }), ...how()], sorry: false };
  const lines = [...how(), say("cb.inZone", { zone: zonePlace(zone) })];
  return { title: say("cb.booked", { date, time }), lines, sorry: false };

  function how(): string[] {
    if (number !== undefined) return [say("cb.calls", { number })];
    return turn ? [] : [mail ? say("cb.comes", { mail }) : say("cb.comesHere")];
  }

  function now(): string[] {
    if (answered) return [];
    return [number === undefined ? say("cb.hereText") : say("cb.duePhone", { number })];
  }
}
