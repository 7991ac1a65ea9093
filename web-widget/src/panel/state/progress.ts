import type { Thread } from "@ringback/web-protocol";
import type { Progress } from "../../shared/bridge.ts";

/** How far the contact is. */
export function progressOf(thread: Thread | undefined): Progress {
  return thread?.facts.state ?? "none";
}

/** Messages of the agent that were not on screen yet. */
export function unreadIn(thread: Thread | undefined): number {
  if (!thread) return 0;
  const { seenByVisitor } = thread.facts;
  return thread.transcript.entries.filter(
    (entry) => entry.kind === "message" && entry.by === "agent" && entry.seq > seenByVisitor,
  ).length;
}
