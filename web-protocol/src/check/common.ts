import type {
  Conversation,
  Entry,
  LeftEntry,
  Named,
  Page,
  Party,
  Person,
  Place,
  Position,
  SharedCommand,
  SharedEvent,
  Turn,
} from "../messages/common.ts";
import { type Check, count, flag, list, maybe, number, oneOf, record, text, union, type Variants } from "./shape.ts";

/** Who did something. */
export const party: Check<Party> = oneOf("visitor", "agent");

/** Where a conversation stands. */
export const state = oneOf("waiting", "active", "ended");

/** What a waiting visitor is told. Words for notices and reasons may come that this client does not know. */
export const place = record<Place>({
  ahead: count,
  basis: oneOf("measured", "thin", "no_agents"),
  lo: maybe(count),
  hi: maybe(count),
  promiseAt: maybe(number),
  served10: maybe(count),
  notice: maybe(text),
  reason: maybe(text),
  closingAt: maybe(number),
  turn: maybe(record<Turn>({ state: oneOf("called", "passed", "missed"), until: maybe(number), more: maybe(flag) })),
});

/** The last entry held. */
export const position = /*#__PURE__*/ record<Position>({ seq: count, mark: text });

/** A member of staff. */
export const person = record<Person>({ id: text, name: text });

/** A topic or a department. */
export const named: Check<Named> = person;

/** A page of the host site. */
export const page = /*#__PURE__*/ record<Page>({ url: text, title: text });

const base = { seq: count, mark: text, at: number };

/** A line of a transcript. */
export const entry: Check<Entry> = /*#__PURE__*/ union<Entry, "kind">(
  {
    message: { ...base, by: party, message: text, text, agent: maybe(text), name: maybe(text) },
    joined: { ...base, agent: text, name: text, as: maybe(oneOf("guest", "successor")) },
    left: {
      ...base,
      agent: text,
      name: text,
      // words may come that this client does not know
      reason: text as Check<LeftEntry["reason"]>,
      as: maybe(oneOf("guest")),
      to: maybe(oneOf("agent", "department", "supervisor")),
      department: maybe(text),
    },
    ended: { ...base, by: oneOf("visitor", "agent", "system"), reason: maybe(text) },
  },
  "kind",
);

/** The fields of a conversation, for the checks of both endpoints. */
export const conversationFields = {
  id: text,
  state,
  reference: text,
  language: text,
  topic: maybe(text),
  startedAt: number,
  endedAt: maybe(number),
  place: maybe(place),
  agent: maybe(person),
  from: oneOf("gap", "tail"),
  more: flag,
  entries: list(entry),
  seenByVisitor: count,
  seenByAgent: count,
  replyBy: maybe(number),
};

/** A conversation with a part of its transcript. */
export const conversation = record<Conversation>(conversationFields);

/** Fields of the commands both endpoints take. */
export const sharedCommands: Variants<SharedCommand> = {
  post: { id: text, conversation: text, text },
  typing: { conversation: text, on: flag },
  seen: { conversation: text, seq: count },
  open: { id: text, conversation: text, have: maybe(position) },
  history: { id: text, conversation: text, before: count, limit: count },
  end: { id: text, conversation: text },
  ping: {},
};

/** Fields of the events both endpoints send. */
export const sharedEvents: Variants<SharedEvent> = {
  stored: { re: text, conversation: text, seq: count, mark: text, at: number },
  done: { re: text },
  history: { re: text, conversation: text, entries: list(entry), more: flag },
  entry: { conversation: text, prev: maybe(text), entry },
  typing: { conversation: text, by: party, name: maybe(text), on: flag },
  seen: { conversation: text, by: party, seq: count, at: number },
  resync: { conversation: text },
  go_away: { reason: text, reconnectInMs: number },
  pong: { now: number },
  error: {
    re: maybe(text),
    code: text,
    message: text,
    field: maybe(text),
    retryable: flag,
    retryAfterMs: maybe(number),
    instead: maybe(text),
  },
};
