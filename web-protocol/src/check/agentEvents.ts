import type {
  AgentConversation,
  AgentEvent,
  AgentSite,
  BoardAgent,
  BoardPlace,
  BoardPromise,
  Chat,
  Desk,
  HeadStart,
  Offer,
  Returned,
  SignedOn,
  Told,
  Verified,
  VisitorFacts,
} from "../messages/agent.ts";
import { deskCallback } from "./callback.ts";
import { conversationFields, named, page, person, sharedEvents } from "./common.ts";
import { type Check, count, flag, list, maybe, number, oneOf, record, text, union } from "./shape.ts";
import { colleaguesReply, guest, help, invitation, refused, running, transfer } from "./team.ts";

const status = oneOf("available", "draining", "away", "offline");

const headStart = record<HeadStart>({ minutes: count, reasons: list(text) });

const told = record<Told>({
  ahead: maybe(count),
  since: maybe(number),
  lo: maybe(count),
  hi: maybe(count),
  promiseAt: maybe(number),
  moved: maybe(record<NonNullable<Told["moved"]>>({ lo: count, hi: count, promiseAt: number })),
  missed: maybe(flag),
});

const offer = record<Offer>({
  offer: text,
  conversation: text,
  lane: text,
  topic: maybe(text),
  language: text,
  name: maybe(text),
  question: text,
  waitingSince: number,
  ringMs: number,
  ringEndsAt: number,
  seen: flag,
  headStart: maybe(headStart),
  told: maybe(told),
  among: maybe(count),
  transfer: maybe(transfer),
  callback: maybe(deskCallback),
  replyBy: maybe(number),
});

const chat = record<Chat>({
  conversation: text,
  state: oneOf("active", "wrap_up", "guest"),
  lane: text,
  topic: maybe(text),
  language: text,
  name: maybe(text),
  assignedAt: number,
  wrapUpEndsAt: maybe(number),
  headStart: maybe(headStart),
  told: maybe(told),
  n: count,
  transfer: maybe(transfer),
  host: maybe(person),
  note: maybe(text),
  guests: maybe(list(guest)),
  refused: maybe(refused),
  help: maybe(help),
  callback: maybe(deskCallback),
});

const desk = record<Desk>({
  rev: count,
  status,
  reason: maybe(text),
  returnAt: maybe(number),
  capacity: count,
  used: count,
  offers: list(offer),
  invitations: list(invitation),
  chats: list(chat),
  returned: maybe(
    list(record<Returned>({ conversation: text, name: maybe(text), refused: maybe(refused), at: number })),
  ),
  phone: maybe(text),
  aside: maybe(number),
});

const waiting = record<BoardPlace>({
  conversation: text,
  lane: text,
  topic: maybe(text),
  name: maybe(text),
  since: number,
  ahead: count,
  headStart: maybe(headStart),
  keptFor: maybe(text),
  turn: maybe(oneOf("away", "held", "called", "passed", "missed")),
});

const working = record<BoardAgent>({
  agent: text,
  name: text,
  status,
  reason: maybe(text),
  returnAt: maybe(number),
  capacity: count,
  used: count,
  chats: count,
  alarm: maybe(text),
});

const pressing = record<BoardPromise>({
  promise: text,
  kind: oneOf("first_p90", "callback", "reply_by"),
  conversation: text,
  lane: text,
  dueAt: number,
  state: oneOf("late", "at_risk"),
});

const verified = record<Verified>({ subject: text, name: maybe(text), email: maybe(text), plan: maybe(text) });

const conversation = record<AgentConversation["conversation"]>({
  ...conversationFields,
  visitor: maybe(
    record<VisitorFacts>({ name: maybe(text), email: maybe(text), page: maybe(page), verified: maybe(verified) }),
  ),
});

/** Whether a parsed frame is an event of the agent endpoint. */
export const isAgentEvent: Check<AgentEvent> = union<AgentEvent>({
  ...sharedEvents,
  signed_on: {
    re: text,
    now: number,
    agent: record<SignedOn["agent"]>({ id: text, name: text, role: oneOf("agent", "supervisor", "admin") }),
    site: record<AgentSite>({ id: text, name: text, topics: list(named), departments: list(named) }),
    desk,
  },
  desk: { desk },
  board: {
    at: number,
    waiting: list(waiting),
    agents: list(working),
    chats: list(running),
    promises: maybe(list(pressing)),
  },
  ...colleaguesReply,
  attempt: { re: text, result: oneOf("connected", "retry", "settled"), next: maybe(number) },
  conversation: { re: maybe(text), conversation },
});
