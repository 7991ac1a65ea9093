import {
  type AgentConversation,
  type Entry,
  type Heard,
  heardConversation,
  type Thread,
  threadOf,
  type VisitorFacts,
} from "@ringback/web-protocol";

type Opened = AgentConversation["conversation"];

/** A conversation whose transcript starts anew; what was written here and not stored yet stays. */
export function renewed(held: Thread | undefined, conversation: Opened): Heard {
  return heardConversation({ ...threadOf("agent", conversation), pending: held?.pending ?? [] }, conversation);
}

/** Messages of the visitor the agent has not seen. */
export function unreadOf(thread: Thread): number {
  const seen = thread.facts.seenByAgent;
  return thread.transcript.entries.filter((entry) => isFromVisitor(entry) && entry.seq > seen).length;
}

/** Whether the visitor wrote this entry. */
export function isFromVisitor(entry: Entry): boolean {
  return entry.kind === "message" && entry.by === "visitor";
}

/** What staff know about the visitor of a conversation. */
export function visitorOf(thread: Thread): VisitorFacts {
  return (thread.facts as Opened).visitor ?? {};
}

/** The latest words of either side. */
export function lastMessage(thread: Thread): Extract<Entry, { kind: "message" }> | undefined {
  return thread.transcript.entries.findLast((entry) => entry.kind === "message");
}
