/** Messages and parts of messages that both endpoints share. Field by field they follow docs/protocol.md. */

/** UTC milliseconds since 1970. */
export type Instant = number;

/** Who did something in a conversation. */
export type Party = "visitor" | "agent";

/** Where a conversation stands. */
export type ConversationState = "waiting" | "active" | "ended";

/** What a range of time rests on, or why none is named: too little was measured, or nobody takes chats now. */
export type Basis = "measured" | "thin" | "no_agents";

/** What a waiting visitor is told of the wait. Without `lo` and `hi` no time is named. */
export interface Place {
  /** People in front. */
  ahead: number;
  basis: Basis;
  /** Begin of the range still to come: whole minutes, in seconds. 0 is "up to". */
  lo?: number;
  /** Its end. With 60 and `lo` 0 it is "less than a minute". */
  hi?: number;
  /** By when the visitor was told to be answered. */
  promiseAt?: Instant;
  /** People of the line who got an agent in the last ten minutes; absent below 2. */
  served10?: number;
  /** `longer`: the promise was moved. `overdue`: it has passed. */
  notice?: string;
  /** Why it takes longer, or why more people are in front: `cut_off`, `precedence`, `shared_agents`, `fewer_agents`. */
  reason?: string;
  /** When the site closes, if that is before what was promised. */
  closingAt?: Instant;
  /** Missing while nothing is asked of the visitor. */
  turn?: Turn;
}

/**
 * What is asked of a visitor whose turn came while they were away. `called`: say `here` until `until`. `passed`: they did not, and are
 * called again soon. `missed`: they were called for the last time; the place is kept until `until`, and another way out is offered.
 * `here` counts in each of them.
 */
export interface Turn {
  state: "called" | "passed" | "missed";
  until?: Instant;
  /** While `more_time` may be asked for. */
  more?: boolean;
}

/** The last entry a client holds: its sequence number (from 1) and the random mark stored with it. */
export interface Position {
  seq: number;
  mark: string;
}

/** A person of the site's staff as others see them. */
export interface Person {
  id: string;
  name: string;
}

/** A thing with an id and a name for people, such as a topic or a department. */
export interface Named {
  id: string;
  name: string;
}

/** The page of the host site the visitor looks at. */
export interface Page {
  url: string;
  title: string;
}

interface EntryBase extends Position {
  at: Instant;
}

/** Something somebody wrote. `message` is the id of the command that brought it. */
export interface MessageEntry extends EntryBase {
  kind: "message";
  by: Party;
  message: string;
  text: string;
  agent?: string;
  name?: string;
}

/** An agent came: took the waiting conversation, took a running one over (`successor`), or came in beside its agent (`guest`). */
export interface JoinedEntry extends EntryBase {
  kind: "joined";
  agent: string;
  name: string;
  as?: "guest" | "successor";
}

/** An agent is no longer there. A guest's leaving changes nothing else; after `lost` and `transferred` the visitor waits. */
export interface LeftEntry extends EntryBase {
  kind: "left";
  agent: string;
  name: string;
  reason: "lost" | "transferred" | "taken_over" | "handed_over" | "done";
  as?: "guest";
  /** Who is asked next; `department` says which. */
  to?: "agent" | "department" | "supervisor";
  department?: string;
}

/** Nothing comes after this entry. */
export interface EndedEntry extends EntryBase {
  kind: "ended";
  by: Party | "system";
  /** `left_line`, `idle`, how a callback ended (`callback_cancelled`, `callback_broken`, `callback_expired`, `callback_kept`,
   * `callback_late`, `unreachable`), or a word of tomorrow. */
  reason?: string;
}

/** One line of a transcript. */
export type Entry = MessageEntry | JoinedEntry | LeftEntry | EndedEntry;

/** A conversation with the part of its transcript that was asked for. */
export interface Conversation {
  id: string;
  state: ConversationState;
  /** What people quote on the phone, for example `RB-4F7K2`. */
  reference: string;
  language: string;
  topic?: string;
  startedAt: Instant;
  endedAt?: Instant;
  /** While waiting. */
  place?: Place;
  agent?: Person;
  /** `gap`: what follows the position asked with. `tail`: the latest entries, replacing everything held. */
  from: "gap" | "tail";
  /** Older entries exist before the first of `entries`. */
  more: boolean;
  entries: Entry[];
  seenByVisitor: number;
  seenByAgent: number;
  /** When it is answered, of a message that was left and waits for that; only for its visitor. */
  replyBy?: Instant;
}

/** Adds a message to a conversation. */
export interface Post {
  type: "post";
  id: string;
  conversation: string;
  text: string;
}

/** The other side is told; never answered. */
export interface Typing {
  type: "typing";
  conversation: string;
  on: boolean;
}

/** Everything up to `seq` was on screen; never answered. */
export interface Seen {
  type: "seen";
  conversation: string;
  seq: number;
}

/** Asks for a conversation: the entries after `have`, or its latest ones. */
export interface Open {
  type: "open";
  id: string;
  conversation: string;
  have?: Position;
}

/** Asks for at most `limit` (1-100) entries before the sequence number `before`. */
export interface History {
  type: "history";
  id: string;
  conversation: string;
  before: number;
  limit: number;
}

/** Ends the conversation; sent by a waiting visitor it leaves the line. */
export interface End {
  type: "end";
  id: string;
  conversation: string;
}

/** Asks whether the link lives. */
export interface Ping {
  type: "ping";
}

/** Commands both endpoints take. */
export type SharedCommand = Post | Typing | Seen | Open | History | End | Ping;

/** The message is stored at this position and will not be lost. */
export interface Stored extends Position {
  type: "stored";
  re: string;
  conversation: string;
  at: Instant;
}

/** The command was carried out. */
export interface Done {
  type: "done";
  re: string;
}

/** Older entries. */
export interface HistoryReply {
  type: "history";
  re: string;
  conversation: string;
  entries: Entry[];
  more: boolean;
}

/** A new entry; `prev` is the mark of the one before it (absent before the first). */
export interface EntryEvent {
  type: "entry";
  conversation: string;
  prev?: string;
  entry: Entry;
}

/** Somebody began or stopped writing. Without news for 6 s it is over. */
export interface TypingEvent {
  type: "typing";
  conversation: string;
  by: Party;
  name?: string;
  on: boolean;
}

/** A party has seen everything up to `seq`. */
export interface SeenEvent {
  type: "seen";
  conversation: string;
  by: Party;
  seq: number;
  at: Instant;
}

/** The server cannot continue from what this client was told: open the conversation again. */
export interface Resync {
  type: "resync";
  conversation: string;
}

/** The connection is about to be closed with 4000; come back after `reconnectInMs`. */
export interface GoAway {
  type: "go_away";
  reason: string;
  reconnectInMs: number;
}

/** Answers `ping`. */
export interface Pong {
  type: "pong";
  now: Instant;
}

/** A command was refused. `code` is one of `ERRORS`, or one this client does not know yet. */
export interface ErrorEvent {
  type: "error";
  re?: string;
  code: string;
  message: string;
  field?: string;
  retryable: boolean;
  retryAfterMs?: number;
  /**
   * With `queue_full`: what the site offers instead. `message` to leave one, `callback` to choose a time besides, `closed` only the
   * notice, or one this client does not know yet.
   */
  instead?: string;
}

/** Events both endpoints send. */
export type SharedEvent =
  | Stored
  | Done
  | HistoryReply
  | EntryEvent
  | TypingEvent
  | SeenEvent
  | Resync
  | GoAway
  | Pong
  | ErrorEvent;
