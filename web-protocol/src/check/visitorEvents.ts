import type { Incident, LateVisitorEvent, Next, Tells, VisitorEvent, VisitorSite } from "../messages/visitor.ts";
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

/** What can come at any time. */
type FirstEvent = Exclude<VisitorEvent, LateVisitorEvent>;

/** Whether a parsed frame is an event of the visitor endpoint, as far as `isLateVisitorEvent` does not know it. */
export const isVisitorEvent: Check<FirstEvent> = union<FirstEvent>({
  ...sharedEvents,
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
    onPhone: maybe(flag),
    next: maybe(next),
    replyBy: maybe(number),
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
});
