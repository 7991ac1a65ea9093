import type { LateVisitorEvent } from "../messages/visitor.ts";
import { callbackEvents } from "./callback.ts";
import { type Check, flag, maybe, number, text, union } from "./shape.ts";

/** Whether a parsed frame is an event of the visitor endpoint that only comes to those who have asked for something. */
export const isLateVisitorEvent: Check<LateVisitorEvent> = /*#__PURE__*/ union<LateVisitorEvent>({
  ...callbackEvents,
  identified: {
    re: text,
    name: maybe(text),
    email: maybe(text),
    plan: maybe(text),
    expiresInMs: number,
    token: maybe(text),
  },
  telling: { re: text, push: flag, mail: maybe(text) },
  tell_link: { re: text, code: text, expiresAt: number },
});
