import type { Conversation, Instant, Named, Page, Person, SharedCommand, SharedEvent } from "./common.ts";

/** The first frame of an agent or supervisor; the ticket opens one socket, once. */
export interface AgentHello {
  type: "hello";
  id: string;
  ticket: string;
}

/** Says whether new work is welcome. */
export interface Availability {
  type: "availability";
  id: string;
  status: "available" | "away";
  reason?: string;
  returnAt?: Instant;
}

/** The offer is on screen; never answered. */
export interface OfferSeen {
  type: "offer_seen";
  offer: string;
}

/** Takes an offer. */
export interface Accept {
  type: "accept";
  id: string;
  offer: string;
}

/** Gives an offer back. */
export interface Decline {
  type: "decline";
  id: string;
  offer: string;
  reason?: string;
}

/** Finishes the work after a conversation and frees its slot. */
export interface WrapUp {
  type: "wrap_up";
  id: string;
  conversation: string;
  outcome?: "solved" | "open";
  note?: string;
}

/** Begins or stops the stream of `board`; an agent is told who waits, and nothing of colleagues. */
export interface WatchBoard {
  type: "watch_board";
  id: string;
  on: boolean;
}

/** What an agent may send. */
export type AgentCommand =
  | AgentHello
  | Availability
  | OfferSeen
  | Accept
  | Decline
  | WrapUp
  | WatchBoard
  | SharedCommand;

/** An agent's presence. */
export type AgentStatus = "available" | "away" | "offline";

/** A place put before this agent until `ringEndsAt`. */
export interface Offer {
  offer: string;
  conversation: string;
  lane: string;
  topic?: string;
  language: string;
  name?: string;
  question: string;
  waitingSince: Instant;
  ringMs: number;
  ringEndsAt: Instant;
  seen: boolean;
}

/** A conversation that takes one of the agent's slots. */
export interface Chat {
  conversation: string;
  state: "active" | "wrap_up";
  lane: string;
  topic?: string;
  language: string;
  name?: string;
  assignedAt: Instant;
  wrapUpEndsAt?: Instant;
}

/** Everything on an agent's desk; the highest `rev` is the newest. */
export interface Desk {
  rev: number;
  status: AgentStatus;
  /** The agent's own words, or `missed_offer`. */
  reason?: string;
  returnAt?: Instant;
  capacity: number;
  used: number;
  offers: Offer[];
  chats: Chat[];
}

/** The site as staff see it. */
export interface AgentSite {
  id: string;
  name: string;
  topics: Named[];
  departments: Named[];
}

/** Answers `hello`. */
export interface SignedOn {
  type: "signed_on";
  re: string;
  now: Instant;
  agent: Person & { role: "agent" | "supervisor" | "admin" };
  site: AgentSite;
  desk: Desk;
}

/** The desk changed. */
export interface DeskEvent {
  type: "desk";
  desk: Desk;
}

/** One waiting person on the board. */
export interface BoardPlace {
  conversation: string;
  lane: string;
  topic?: string;
  name?: string;
  since: Instant;
  ahead: number;
}

/** One agent on the board. */
export interface BoardAgent {
  agent: string;
  name: string;
  status: AgentStatus;
  capacity: number;
  used: number;
  chats: number;
}

/** Who waits and who works, at most once a second. */
export interface Board {
  type: "board";
  at: Instant;
  waiting: BoardPlace[];
  agents: BoardAgent[];
}

/** What staff know about a visitor. */
export interface VisitorFacts {
  name?: string;
  email?: string;
  page?: Page;
}

/** Answers `open`. */
export interface AgentConversation {
  type: "conversation";
  re?: string;
  conversation: Conversation & { visitor?: VisitorFacts };
}

/** What an agent may receive. */
export type AgentEvent = SignedOn | DeskEvent | Board | AgentConversation | SharedEvent;
