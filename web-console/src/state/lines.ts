import type { Entry, JoinedEntry, LeftEntry, Pending, Thread } from "@ringback/web-protocol";

/** How far an own message has come. */
export type Delivery = "sending" | "failed" | "sent" | "seen";

/** One line of a conversation as it is shown. */
export type Line =
  | { kind: "day"; key: string; at: number }
  | { kind: "unread"; key: string }
  | { kind: "note"; key: string; at: number; text: string }
  | MessageLine;

/** Something somebody wrote. */
export interface MessageLine {
  kind: "message";
  key: string;
  at: number;
  mine: boolean;
  /** A colleague in the same chat wrote it. */
  colleague: boolean;
  /** `undefined` for the visitor without a name. */
  name: string | undefined;
  text: string;
  /** The first of a run by the same person: the name stands above it. */
  first: boolean;
  /** The last of a run: the time stands below it. */
  last: boolean;
  /** Of own messages only. */
  delivery: Delivery | undefined;
  /** The id of the command, to send it again. */
  id: string;
  /** Why it failed. */
  code: string | undefined;
}

/** Messages further apart than this, in milliseconds, do not stand in one run. */
const RUN_MS = 5 * 60_000;

/**
 * A conversation as lines: dividers between days and before the first unread message, runs of one person together.
 *
 * @param unreadFrom the sequence number the unread divider stands before
 * @param me the agent at this screen; whatever another agent wrote is a colleague's
 */
export function linesOf(thread: Thread, unreadFrom: number | undefined, me: string | undefined): Line[] {
  const lines: Line[] = [];
  let day = "";
  const put = (at: number, line: Line): void => {
    const today = new Date(at).toDateString();
    if (today !== day) lines.push({ kind: "day", key: `day ${today}`, at });
    day = today;
    lines.push(line);
  };
  for (const entry of thread.transcript.entries) {
    if (entry.seq === unreadFrom) lines.push({ kind: "unread", key: "unread" });
    put(entry.at, lineOf(entry, thread, me));
  }
  for (const message of thread.pending) put(message.at, pendingLine(message));
  return inRuns(lines);
}

function lineOf(entry: Entry, thread: Thread, me: string | undefined): Line {
  const key = `${entry.seq}`;
  if (entry.kind !== "message") return { kind: "note", key, at: entry.at, text: noteOf(entry) };
  const colleague = entry.by === "agent" && entry.agent !== undefined && entry.agent !== me;
  const mine = entry.by === "agent" && !colleague;
  const seen = thread.facts.seenByVisitor >= entry.seq;
  return {
    kind: "message",
    key: entry.message,
    at: entry.at,
    mine,
    colleague,
    name: entry.name,
    text: entry.text,
    first: true,
    last: true,
    delivery: mine ? (seen ? "seen" : "sent") : undefined,
    id: entry.message,
    code: undefined,
  };
}

function pendingLine({ id, at, text, status, code }: Pending): MessageLine {
  const base = {
    kind: "message",
    key: id,
    id,
    at,
    text,
    mine: true,
    colleague: false,
    name: undefined,
    first: true,
    last: true,
  } as const;
  return { ...base, delivery: status, code };
}

function noteOf(entry: Exclude<Entry, { kind: "message" }>): string {
  if (entry.kind === "joined") return joinedNote(entry);
  if (entry.kind === "left") return leftNote(entry);
  if (entry.reason === "left_line") return "The visitor left the line";
  if (entry.reason === "idle") return "Ended after a long silence";
  return entry.by === "visitor"
    ? "The visitor ended the chat"
    : entry.by === "agent"
      ? "The agent ended the chat"
      : "The chat has ended";
}

function joinedNote({ name, as }: JoinedEntry): string {
  if (as === "guest") return `${name} came in to help`;
  return as === "successor" ? `${name} goes on with the chat` : `${name} joined`;
}

function leftNote({ name, reason, to }: LeftEntry): string {
  if (reason === "lost") return `${name} lost the connection`;
  if (reason === "handed_over") return `${name} handed the chat over`;
  if (reason !== "transferred") return `${name} left`;
  if (to === "department") return `${name} passed the chat on to another department`;
  return to === "supervisor" ? `${name} passed the chat on to a supervisor` : `${name} passed the chat on`;
}

function inRuns(lines: readonly Line[]): Line[] {
  return lines.map((line, i) => {
    if (line.kind !== "message") return line;
    return { ...line, first: !sameRun(lines[i - 1], line), last: !sameRun(line, lines[i + 1]) };
  });
}

function sameRun(a: Line | undefined, b: Line | undefined): boolean {
  return (
    a?.kind === "message" &&
    b?.kind === "message" &&
    a.mine === b.mine &&
    (a.name === b.name || a.name === undefined || b.name === undefined) &&
    b.at - a.at < RUN_MS
  );
}
