import type { Incident, Next, Tells, VisitorEvent, VisitorSite } from "../messages/visitor.ts";
import { callbackEvents } from "./callback.ts";
import { conversation, named, person, place, sharedEvents, state } from "./common.ts";
import { type Check, flag, list, maybe, number, oneOf, record, text, union } from "./shape.ts";

const incident = /*#__PURE__*/ record<Incident>({
  id: text,
  text,
  noticedAt: number,
  nextUpdateAt: number,
  late: flag,
});

const site = record<VisitorSite>({
  id: text,
  name: text,
  languages: list(text),
  topics: list(named),
  departments: list(named),
  open: flag,
  until: maybe(number),
  opensAt: maybe(number),
  incident: maybe(incident),
  tells: maybe(record<Tells>({ push: maybe(text), mail: flag })),
});

const next = /*#__PURE__*/ record<Next>({
  to: oneOf("line", "agent", "department", "supervisor"),
  department: maybe(text),
  why: oneOf("lost", "transferred", "returned"),
});

/** Whether a parsed frame is an event of the visitor endpoint. */
export const isVisitorEvent: Check<VisitorEvent> = union<VisitorEvent>({
  ...sharedEvents,
  ...callbackEvents,
  welcome: {
    re: text,
    now: number,
    visitor: text,
    token: maybe(text),
    site,
    conversation: maybe(conversation),
  },
  started: { re: text, conversation },
  conversation: { re: maybe(text), conversation },
  standing: {
    conversation: text,
    state,
    place: maybe(place),
    agent: maybe(person),
    next: maybe(next),
  },
  hold: {
    conversation: text,
    id: text,
    kind: text,
    tone: text,
    text,
    link: maybe(text),
  },
  incident: { conversation: text, incident: maybe(incident) },
  telling: { re: text, push: flag, mail: maybe(text) },
  tell_link: { re: text, code: text, expiresAt: number },
});
