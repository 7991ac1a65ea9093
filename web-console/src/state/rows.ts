import type { BoardChat, Chat, Desk, Thread } from "@ringback/web-protocol";
import { unansweredSince } from "./answering.ts";
import { unreadOf } from "./chat.ts";
import type { Row } from "./order.ts";

/** A chat in the list. */
export interface ChatRow extends Row {
  readonly chat: Chat;
  /** `undefined` until the conversation was opened. */
  readonly thread: Thread | undefined;
  readonly unread: number;
  /** The visitor has had no answer since this time of the server. */
  readonly unansweredSince: number | undefined;
}

/** The rows of a desk, unordered. */
export function rowsOf(desk: Desk | undefined, threads: ReadonlyMap<string, Thread>): ChatRow[] {
  return (desk?.chats ?? []).map((chat) => rowOf(chat, threads.get(chat.conversation)));
}

function rowOf(chat: Chat, thread: Thread | undefined): ChatRow {
  const common = { id: chat.conversation, chat, thread, unread: thread ? unreadOf(thread) : 0 };
  if (chat.state === "wrap_up") {
    return { ...common, group: "wrapUp", since: chat.wrapUpEndsAt ?? chat.assignedAt, unansweredSince: undefined };
  }
  if (chat.state === "guest") return { ...common, group: "guest", since: chat.assignedAt, unansweredSince: undefined };
  // Before its transcript has come, a chat counts as unanswered: somebody who just waited is there.
  const waiting = thread ? unansweredSince(thread.transcript.entries, chat.assignedAt) : chat.assignedAt;
  return waiting === undefined
    ? { ...common, group: "theirs", since: thread?.transcript.entries.at(-1)?.at ?? 0, unansweredSince: undefined }
    : { ...common, group: "yours", since: waiting, unansweredSince: waiting };
}

/** A running chat of somebody else as a row that stands in no list. @param told `undefined` once it no longer runs */
export function lookedRow(told: BoardChat | undefined, thread: Thread): ChatRow {
  const { id, language, topic, startedAt } = thread.facts;
  const { n = 0, lane = "", name, assignedAt = startedAt } = told ?? {};
  const chat: Chat = {
    conversation: id,
    state: "guest",
    lane,
    language,
    assignedAt,
    n,
    ...(topic !== undefined && { topic }),
    ...(name !== undefined && { name }),
  };
  return { id, chat, thread, unread: 0, group: "guest", since: assignedAt, unansweredSince: undefined };
}

/** How many things wait for the agent: offers, invitations, and chats with something unread. */
export function waitingCount(desk: Desk | undefined, rows: readonly ChatRow[]): number {
  const asked = (desk?.offers.length ?? 0) + (desk?.invitations.length ?? 0);
  return asked + rows.filter((row) => row.unread > 0 && row.group !== "wrapUp").length;
}
