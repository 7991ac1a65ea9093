import type { Instant } from "../messages/common.ts";
import type { Thread } from "./thread.ts";

/** An own message the transcript does not hold yet. `code` says why it failed. */
export interface Pending {
  readonly id: string;
  readonly text: string;
  readonly at: Instant;
  readonly status: "sending" | "failed";
  readonly code?: string;
}

/** Adds a message that was just written. */
export function posting(thread: Thread, id: string, text: string, at: Instant): Thread {
  return { ...thread, pending: [...thread.pending, { id, text, at, status: "sending" }] };
}

/** The message could not be sent; it stays visible until it is sent again or given up. */
export function postFailed(thread: Thread, id: string, code: string): Thread {
  return change(thread, id, (message) => ({ ...message, status: "failed", code }));
}

/** The message is sent again, under the id it had: if it was stored after all, it is not stored twice. */
export function postAgain(thread: Thread, id: string): Thread {
  return change(thread, id, ({ code: _code, ...message }) => ({ ...message, status: "sending" }));
}

function change(thread: Thread, id: string, to: (message: Pending) => Pending): Thread {
  return { ...thread, pending: thread.pending.map((message) => (message.id === id ? to(message) : message)) };
}
