import type { Position } from "../messages/common.ts";
import type { VisitorCommand } from "../messages/visitor.ts";
import { callbackCommands } from "./callback.ts";
import { page, sharedCommands } from "./common.ts";
import { type Check, count, flag, maybe, record, text, union } from "./shape.ts";

/** Whether a parsed frame is a command of the visitor endpoint (for servers and tests; clients do not need it). */
export const isVisitorCommand: Check<VisitorCommand> = union<VisitorCommand>({
  ...sharedCommands,
  ...callbackCommands,
  hello: {
    id: text,
    site: text,
    token: maybe(text),
    locale: maybe(text),
    page: maybe(page),
    have: maybe(record<Position & { conversation: string }>({ conversation: text, seq: count, mark: text })),
  },
  identify: { id: text, token: text },
  start: {
    id: text,
    text,
    topic: maybe(text),
    language: text,
    name: maybe(text),
    email: maybe(text),
    message: maybe(flag),
  },
  tell: { id: text, mail: maybe(text) },
  tell_link: { id: text },
  tell_stop: { id: text },
  tell_fixed: { id: text, incident: text },
  here: { id: text, conversation: text },
  more_time: { id: text, conversation: text },
});
