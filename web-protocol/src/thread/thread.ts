import type { Conversation, Entry, Party, Person, SeenEvent, Stored, TypingEvent } from "../messages/common.ts";
import type { Next, Standing } from "../messages/visitor.ts";
import { EMPTY, merge, prepend, type Taken, type Transcript, take } from "../transcript/transcript.ts";
import { type TypingNow, typingHeard } from "../transcript/typing.ts";
import type { Pending } from "./pending.ts";

/** What is known of a conversation beside its entries; `onPhone`: its agent phones somebody else meanwhile. */
export type Facts = Omit<Conversation, "entries" | "from" | "more"> & { next?: Next; onPhone?: boolean };

/** A conversation as one client holds it: facts, transcript, own messages on their way, who types. */
export interface Thread {
  /** Which side this client is. */
  readonly me: Party;
  readonly facts: Facts;
  readonly transcript: Transcript;
  readonly pending: readonly Pending[];
  /** The other side writes. */
  readonly typing: TypingNow | undefined;
}

/** A thread after news, and whether the server must be asked (`open`) for what it lacks. */
export interface Heard {
  readonly thread: Thread;
  readonly ask: boolean;
}

/** A thread that holds nothing but the facts yet. */
export function threadOf(me: Party, conversation: Conversation): Thread {
  return { me, facts: factsOf(conversation), transcript: EMPTY, pending: [], typing: undefined };
}

/** A `conversation`, or the one inside `welcome` and `started`. */
export function heardConversation(thread: Thread, conversation: Conversation): Heard {
  const taken = merge(thread.transcript, conversation);
  // Who is next, and whether the agent is on the phone, is told by standings alone.
  const next = conversation.state === "waiting" && thread.facts.next;
  const onPhone = conversation.state === "active" && thread.facts.onPhone;
  const facts = { ...factsOf(conversation), ...(next && { next }), ...(onPhone && { onPhone }) };
  return settle({ ...thread, facts }, taken, conversation.entries);
}

/** A live entry. */
export function heardEntry(thread: Thread, prev: string | undefined, entry: Entry): Heard {
  const taken = take(thread.transcript, prev, entry);
  const facts = taken.kind === "taken" ? factsAfter(thread.facts, entry) : thread.facts;
  return settle({ ...thread, facts }, taken, [entry]);
}

/** Older entries that were asked for. */
export function heardHistory(thread: Thread, older: readonly Entry[], more: boolean): Thread {
  return { ...thread, transcript: prepend(thread.transcript, older, more) };
}

/** The place in line or the state changed. An ended conversation stays ended. */
export function heardStanding(thread: Thread, standing: Standing): Thread {
  if (thread.facts.state === "ended") return thread;
  const { place: _place, agent: _agent, next: _next, onPhone: _onPhone, ...facts } = thread.facts;
  const { state, place, agent, next, onPhone } = standing;
  const known = {
    ...(place && { place }),
    ...(agent && { agent }),
    ...(next && { next }),
    ...(onPhone && { onPhone }),
  };
  return { ...thread, facts: { ...facts, state, ...known } };
}

/** A party has seen everything up to a sequence number; it never goes back. */
export function heardSeen(thread: Thread, seen: SeenEvent): Thread {
  const field = seen.by === "visitor" ? "seenByVisitor" : "seenByAgent";
  const facts = { ...thread.facts, [field]: Math.max(thread.facts[field], seen.seq) };
  return { ...thread, facts };
}

/** Somebody types; this side's own typing, told by another tab, is nothing to show. */
export function heardTyping(thread: Thread, event: TypingEvent, now: number): Thread {
  return event.by === thread.me ? thread : { ...thread, typing: typingHeard(event.on, event.name, now) };
}

/**
 * The server stored a message of ours. When it is the next entry it is taken at once; the live entry that follows is
 * then already held.
 */
export function heardStored(thread: Thread, stored: Stored): Heard {
  const pending = thread.pending.find((message) => message.id === stored.re);
  const last = thread.transcript.entries.at(-1);
  const next = (last?.seq ?? 0) + 1;
  if (!pending) return { thread, ask: false };
  if (stored.seq > next) return { thread, ask: true };
  // An earlier page had sent it already: it stands further up.
  if (stored.seq < next) return { thread: { ...thread, pending: without(thread.pending, pending) }, ask: false };
  const { seq, mark, at } = stored;
  const entry: Entry = { kind: "message", by: thread.me, message: pending.id, text: pending.text, seq, mark, at };
  return heardEntry(thread, last?.mark, entry);
}

function settle(thread: Thread, taken: Taken, news: readonly Entry[]): Heard {
  if (taken.kind === "ask") return { thread, ask: true };
  const arrived = new Set(news.map((entry) => (entry.kind === "message" ? entry.message : "")));
  const pending = thread.pending.filter((message) => !arrived.has(message.id));
  const stopped = news.some((entry) => entry.kind === "ended" || (entry.kind === "message" && entry.by !== thread.me));
  const transcript = taken.kind === "taken" ? taken.transcript : thread.transcript;
  return { thread: { ...thread, transcript, pending, typing: stopped ? undefined : thread.typing }, ask: false };
}

function without(pending: readonly Pending[], gone: Pending): readonly Pending[] {
  return pending.filter((message) => message !== gone);
}

function factsOf(conversation: Conversation): Facts {
  const { entries: _entries, from: _from, more: _more, ...facts } = conversation;
  return facts;
}

function factsAfter(facts: Facts, entry: Entry): Facts {
  // who comes in beside the agent, and goes again, changes nobody's standing
  if (entry.kind !== "message" && entry.kind !== "ended" && entry.as === "guest") return facts;
  if (entry.kind === "ended") return { ...facts, state: "ended", endedAt: entry.at };
  // a successor follows at once, so nobody waits in between
  if (entry.kind === "message" || (entry.kind === "left" && entry.reason.endsWith("_over"))) return facts;
  // who is next is told by a standing, which may come before the entry of who left: only an arrival ends it
  const { agent: _agent, onPhone: _onPhone, ...rest } = facts;
  if (entry.kind === "joined") return joinedBy(rest, { id: entry.agent, name: entry.name });
  return { ...rest, state: "waiting" };
}

function joinedBy({ next: _next, ...facts }: Facts, agent: Person): Facts {
  return { ...facts, state: "active", agent };
}
