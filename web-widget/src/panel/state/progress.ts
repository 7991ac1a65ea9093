import type { Thread } from "@ringback/web-protocol";

/** Messages of the agent that were not on screen yet. */
export function unreadIn(thread: Thread | undefined): number {
  if (!thread) return 0;
  const { seenByVisitor } = thread.facts;
  return thread.transcript.entries.filter(
    (entry) => entry.kind === "message" && entry.by === "agent" && entry.seq > seenByVisitor,
  ).length;
}
