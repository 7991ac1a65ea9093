import type { Chat, Conversation, Desk, Entry, Invitation, MessageEntry, Offer, Thread } from "@ringback/web-protocol";
import { heardConversation, threadOf } from "@ringback/web-protocol";

/** A desk with nothing on it. */
export const EMPTY_DESK: Desk = {
  rev: 1,
  status: "available",
  capacity: 3,
  used: 0,
  offers: [],
  invitations: [],
  chats: [],
};

/** A chat on the desk, assigned at 0. */
export function chat(conversation: string, change: Partial<Chat> = {}): Chat {
  return { conversation, state: "active", lane: "support:en", language: "en", assignedAt: 0, n: 1, ...change };
}

/** An offer that rings from 0 to 20 s. */
export function offer(id: string, conversation = `c_${id}`): Offer {
  return {
    offer: id,
    conversation,
    lane: "support:en",
    language: "en",
    question: "Hello?",
    waitingSince: 0,
    ringMs: 20_000,
    ringEndsAt: 20_000,
    seen: false,
  };
}

/** An invitation by Luka that rings from 0 to 20 s. */
export function invitation(conversation: string): Invitation {
  return {
    conversation,
    from: { id: "a_2", name: "Luka" },
    lane: "support:en",
    language: "en",
    question: "Hello?",
    ringMs: 20_000,
    ringEndsAt: 20_000,
  };
}

/** A message of one side at a time. */
export function message(seq: number, by: "visitor" | "agent", at: number, text = `message ${seq}`): MessageEntry {
  return {
    kind: "message",
    seq,
    mark: `m${seq}`,
    at,
    by,
    message: `id${seq}`,
    text,
    ...(by === "agent" ? { agent: "a_1", name: "Maja" } : {}),
  };
}

/** A conversation as the server tells it. */
export function conversation(id: string, entries: Entry[], change: Partial<Conversation> = {}): Conversation {
  return {
    id,
    state: "active",
    reference: "RB-1",
    language: "en",
    startedAt: 0,
    from: "tail",
    more: false,
    entries,
    seenByVisitor: 0,
    seenByAgent: 0,
    ...change,
  };
}

/** The same as the console holds it. */
export function thread(id: string, entries: Entry[], change: Partial<Conversation> = {}): Thread {
  const told = conversation(id, entries, change);
  return heardConversation(threadOf("agent", told), told).thread;
}
