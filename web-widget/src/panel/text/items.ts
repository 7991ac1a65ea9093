import type { Entry, Thread } from "@ringback/web-protocol";

/** One line on screen: a day, something that happened, or a message. */
export type Item =
  | { kind: "day"; key: string; at: number }
  | { kind: "note"; key: string; entry: Exclude<Entry, { kind: "message" }> }
  | MessageItem;

/** A message and where it stands among those of the same person. */
export interface MessageItem {
  kind: "message";
  key: string;
  mine: boolean;
  name: string | undefined;
  text: string;
  at: number;
  first: boolean;
  last: boolean;
  status: "sending" | "failed" | "sent" | "seen" | undefined;
}

/** Messages of one person this close together form one group, in ms. */
const GROUP_MS = 300_000;

/** The lines of a conversation, in order, own messages on their way last. */
export function itemsOf(thread: Thread): Item[] {
  const lines: Item[] = [...thread.transcript.entries.map((entry) => itemOf(entry)), ...pendingItems(thread)];
  const grouped = lines.map((item, i) => (item.kind === "message" ? place(item, lines[i - 1], lines[i + 1]) : item));
  markLastStored(grouped, thread.facts.seenByAgent, thread.transcript.entries);
  return withDays(grouped);
}

function itemOf(entry: Entry): Item {
  if (entry.kind !== "message") return { kind: "note", key: `${entry.seq}`, entry };
  const { by, message, name, text, at } = entry;
  return {
    kind: "message",
    // The command id is the same before and after the server stored it: the bubble stays where it is.
    key: `${by}:${message}`,
    mine: by === "visitor",
    name,
    text,
    at,
    first: true,
    last: true,
    status: undefined,
  };
}

function pendingItems(thread: Thread): MessageItem[] {
  return thread.pending.map(({ id, text, at, status }) => ({
    kind: "message",
    key: `visitor:${id}`,
    mine: true,
    name: undefined,
    text,
    at,
    first: true,
    last: true,
    status,
  }));
}

function place(item: MessageItem, before: Item | undefined, after: Item | undefined): MessageItem {
  return { ...item, first: !together(before, item), last: !together(item, after) };
}

function together(a: Item | undefined, b: Item | undefined): boolean {
  return (
    a?.kind === "message" &&
    b?.kind === "message" &&
    a.mine === b.mine &&
    a.name === b.name &&
    Math.abs(b.at - a.at) < GROUP_MS &&
    sameDay(a.at, b.at)
  );
}

/** Only the newest own message in the transcript says whether it was sent or seen; older ones were too. */
function markLastStored(items: Item[], seen: number, entries: readonly Entry[]): void {
  const last = entries.findLast((entry) => entry.kind === "message" && entry.by === "visitor");
  if (last?.kind !== "message") return;
  const item = items.find((other) => other.key === `visitor:${last.message}`);
  if (item?.kind === "message") item.status = last.seq <= seen ? "seen" : "sent";
}

function withDays(items: Item[]): Item[] {
  let day: number | undefined;
  return items.flatMap((item) => {
    const at = item.kind === "note" ? item.entry.at : item.at;
    const fresh = day === undefined || !sameDay(day, at);
    day = at;
    return fresh ? [{ kind: "day", key: `day:${new Date(at).toDateString()}`, at }, item] : [item];
  });
}

function sameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}
