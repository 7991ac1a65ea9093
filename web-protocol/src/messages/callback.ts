import type { Instant } from "./common.ts";

/** Asks which windows there are: with `number` those in which an agent dials, else those to come back into the chat. */
export interface AskWindows {
  type: "windows";
  id: string;
  /** Where the visitor reads the clock, as in `Europe/Ljubljana`. */
  zone: string;
  number?: string;
  topic?: string;
}

/** Holds a place in a window for two minutes. The client makes the id of the callback: asking twice holds one place. */
export interface HoldWindow {
  type: "hold_window";
  id: string;
  callback: string;
  start: Instant;
  zone: string;
  number?: string;
  topic?: string;
}

/** Confirms a held place. `topic`, `name` and `question` are for who does not wait yet. */
export interface Book {
  type: "book";
  id: string;
  callback: string;
  zone: string;
  number?: string;
  /** Where news of it go: confirmation with a calendar file, reminder, delays. */
  mail?: string;
  /** What was sent to the number or the address, after `code_needed`. */
  code?: string;
  /** The sentence the visitor agreed to. */
  consent: string;
  language: string;
  topic?: string;
  name?: string;
  question?: string;
}

/** Who waits leaves the page, keeps the place in line, and is called back at their turn. */
export interface BookTurn {
  type: "book_turn";
  id: string;
  callback: string;
  zone: string;
  number?: string;
  mail?: string;
  /** As of `book`. */
  code?: string;
  /** The sentence the visitor agreed to. */
  consent: string;
  language: string;
}

/** Chooses another window; a callback at the turn becomes one at a time. */
export interface MoveCallback {
  type: "move_callback";
  id: string;
  callback: string;
  start: Instant;
  zone: string;
}

/** Calls it off. */
export interface CancelCallback {
  type: "cancel_callback";
  id: string;
  callback: string;
}

/** Takes the kept place in line instead. */
export interface ComeBack {
  type: "come_back";
  id: string;
  callback: string;
}

/** Keeps the window they have, when staff asked about another (`proposed`); `move_callback` takes that. */
export interface KeepWindow {
  type: "keep_window";
  id: string;
  callback: string;
}

/** Would rather wait, when a callback was offered. */
export interface RefuseCallback {
  type: "refuse_callback";
  id: string;
  conversation: string;
}

/** What a visitor may ask about being called back. */
export type CallbackCommand =
  | AskWindows
  | HoldWindow
  | Book
  | BookTurn
  | MoveCallback
  | CancelCallback
  | ComeBack
  | RefuseCallback
  | KeepWindow;

/** A window that can be had; `left` when there are three places or fewer. */
export interface CallbackWindow {
  start: Instant;
  left?: number;
}

/** Answers `windows`; without `re` the two nearest to one that was taken. `phone`: whether agents of the site phone at all. */
export interface Windows {
  type: "windows";
  re?: string;
  phone: boolean;
  /** Where the office reads the clock; absent when it is always open. */
  zone?: string;
  windows: CallbackWindow[];
}

/** A visitor's callback. */
export interface Callback {
  id: string;
  /** `offered` while the place is only held. */
  state: "offered" | "booked" | "reminded" | "due" | "ringing" | "started" | "retry";
  /** `turn` while the place is kept in line until its turn comes; missing at a time. */
  when?: "turn";
  /** When its window begins; at the turn: by when that is promised. */
  start: Instant;
  end: Instant;
  /** While it is held: when that ends. */
  until?: Instant;
  /** Once it is booked. */
  conversation?: string;
  /** Missing when the visitor comes back into the chat. */
  number?: string;
  /** Where news of it go. */
  mail?: string;
  attempts: number;
  /** When it is tried again. */
  next?: Instant;
  /** The window ended before anybody began. */
  apologised: boolean;
  /** When the window begins that staff ask about; the other one holds until the visitor moves. */
  proposed?: Instant;
}

/** The visitor's callback, as an answer or as news; missing when there is none any more. How it ended stands in the `ended` entry of its conversation. */
export interface CallbackEvent {
  type: "callback";
  re?: string;
  callback?: Callback;
}

/** How a callback is offered beside the estimate: `quiet`, `filled`, or `first` of all. */
export interface CallbackOffer {
  type: "callback_offer";
  conversation: string;
  level: "quiet" | "filled" | "first";
  /** `long`, `overdue`, `no_agents`, `closing` or `missed`; missing while quiet. */
  reason?: string;
  /** Whether agents phone at all. */
  phone: boolean;
}

/** What comes of an attempt. */
export type CallOutcome = "connected" | "no_answer" | "voicemail" | "wrong_number";

/** A callback on an agent's desk. */
export interface DeskCallback {
  id: string;
  /** `chat`: the visitor comes back into the chat. */
  channel: "phone" | "chat";
  /** When its window begins, and ends. */
  start: Instant;
  end: Instant;
  /** Begun, with the one of now. */
  attempts: number;
  /** When the attempt of now was dialled. */
  dialledAt?: Instant;
  /** To dial, as E.164: in the chat of who holds it, and in no offer. */
  number?: string;
  /** Attempts before, the oldest first. */
  tries: { at: Instant; agent: { id: string; name: string }; outcome: CallOutcome; note?: string }[];
}
