import type { CallOutcome, DeskCallback } from "./callback.ts";
import type { Conversation, Instant, Named, Page, Person, SharedCommand, SharedEvent } from "./common.ts";
import type {
  BoardChat,
  ColleaguesReply,
  Guest,
  Help,
  Invitation,
  Refused,
  TeamCommand,
  TransferInfo,
} from "./team.ts";

/** The first frame of an agent or supervisor; the ticket opens one socket, once. */
export interface AgentHello {
  type: "hello";
  id: string;
  ticket: string;
}

/** Says whether new work is welcome; `draining` keeps what is there and takes no new chats. */
export interface Availability {
  type: "availability";
  id: string;
  status: "available" | "draining" | "away";
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

/** Why an agent gives an offer back. */
export type DeclineReason = "busy" | "break" | "wrong_topic" | "wrong_language" | "other";

/** Gives an offer back; `note` is the agent's own words. */
export interface Decline {
  type: "decline";
  id: string;
  offer: string;
  reason?: DeclineReason;
  note?: string;
}

/** A supervisor has an agent get no new chats, or lifts that. */
export interface DrainAgent {
  type: "drain_agent";
  id: string;
  agent: string;
  on: boolean;
}

/** Finishes the work after a conversation and frees its slot. */
export interface WrapUp {
  type: "wrap_up";
  id: string;
  conversation: string;
  outcome?: "solved" | "open";
  note?: string;
}

/** This agent dials the number of a callback they took. */
export interface DialCallback {
  type: "dial_callback";
  id: string;
  conversation: string;
}

/** What came of a callback that this agent dials. */
export interface SettleAttempt {
  type: "settle_attempt";
  id: string;
  conversation: string;
  outcome: CallOutcome;
  /** For who makes the next attempt. */
  note?: string;
}

/** Answers `settle_attempt`. */
export interface AttemptReply {
  type: "attempt";
  re: string;
  /** `connected`: the chat goes on; `retry`: it is tried again at `next`; `settled`: it is over. */
  result: "connected" | "retry" | "settled";
  next?: Instant;
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
  | DrainAgent
  | DialCallback
  | SettleAttempt
  | TeamCommand
  | SharedCommand;

/** An agent's presence. */
export type AgentStatus = "available" | "draining" | "away" | "offline";

/** Why a place stands further in front than its arrival says. */
export interface HeadStart {
  minutes: number;
  reasons: string[];
}

/** What a visitor was told of the wait. Without `lo` and `hi` no time was named. */
export interface Told {
  /** People in front when they came; not told of chats. */
  ahead?: number;
  /** When they came. */
  since?: Instant;
  /** The range they were told first: whole minutes, in seconds. 0 is "up to". */
  lo?: number;
  hi?: number;
  /** By when they were to be answered then. */
  promiseAt?: Instant;
  /** What that was moved to, with an apology. */
  moved?: { lo: number; hi: number; promiseAt: Instant };
  /** They were told that it was missed. */
  missed?: boolean;
}

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
  headStart?: HeadStart;
  /** Missing when the visitor went to an agent at once. */
  told?: Told;
  /** Agents before whom it stands at once, of whom the first gets it; missing when this is the only one. */
  among?: number;
  /** Who gave it away, when it comes from a colleague. */
  transfer?: TransferInfo;
  /** When it is one. */
  callback?: DeskCallback;
  /** Of a message that was left: by when an answer is promised. Its visitor need not be there. */
  replyBy?: Instant;
}

/** A conversation that takes one of the agent's slots. */
export interface Chat {
  conversation: string;
  /** `guest`: in a colleague's chat. */
  state: "active" | "wrap_up" | "guest";
  lane: string;
  topic?: string;
  language: string;
  name?: string;
  assignedAt: Instant;
  wrapUpEndsAt?: Instant;
  headStart?: HeadStart;
  /** Missing when no time was named. */
  told?: Told;
  /** The assignment; of the host where one is a guest. */
  n: number;
  transfer?: TransferInfo;
  /** The assignee, and what the invitation said, where one is a guest. */
  host?: Person;
  note?: string;
  guests?: Guest[];
  /** The last invitation that was not followed. */
  refused?: Refused;
  help?: Help;
  /** When it is one. */
  callback?: DeskCallback;
}

/** A chat that was given away and came back while who gave it was not there; it waits for anybody. */
export interface Returned {
  conversation: string;
  name?: string;
  /** Who was asked and did not take it. */
  refused?: Refused;
  at: Instant;
}

/** Everything on an agent's desk; the highest `rev` is the newest. */
export interface Desk {
  rev: number;
  status: AgentStatus;
  /** The agent's own words, or `missed_offer`, `unseen_offers`, `supervisor`, `drained`. */
  reason?: string;
  returnAt?: Instant;
  capacity: number;
  used: number;
  offers: Offer[];
  invitations: Invitation[];
  chats: Chat[];
  /** Chats they gave away that came back while they were not there, the latest first. */
  returned?: Returned[];
  /** The conversation whose visitor this agent phones, which closes the other free slots. */
  phone?: string;
  /** When the callback begins that this agent is set aside for, and gets no new chats until. */
  aside?: Instant;
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
  headStart?: HeadStart;
  /** The agent the place is kept for, because they served the visitor before. */
  keptFor?: string;
  /** Missing while the visitor is there. `held`: waits without its visitor on purpose; the others as in a visitor's `turn`. */
  turn?: "away" | "held" | "called" | "passed" | "missed";
}

/** One agent on the board. */
export interface BoardAgent {
  agent: string;
  name: string;
  status: AgentStatus;
  reason?: string;
  /** Planned return. */
  returnAt?: Instant;
  capacity: number;
  used: number;
  chats: number;
  /** `unseen_offers`: set away because several offers in a row never reached the screen. */
  alarm?: string;
}

/** A promise to a visitor that is late, or will rather be broken than kept. */
export interface BoardPromise {
  promise: string;
  /** What was promised: the end of the first range that was told, a callback, or an answer to a message. */
  kind: "first_p90" | "callback" | "reply_by";
  conversation: string;
  lane: string;
  dueAt: Instant;
  state: "late" | "at_risk";
}

/** Who waits, who works, on what, and which promises press, at most once a second; the last three are empty for an agent. */
export interface Board {
  type: "board";
  at: Instant;
  waiting: BoardPlace[];
  agents: BoardAgent[];
  chats: BoardChat[];
  /** The late ones first, then those at risk, each the longest due first. */
  promises?: BoardPromise[];
}

/** Who the visitor is, as the site's own server signed it. */
export interface Verified {
  /** The site's own id of the person. */
  subject: string;
  name?: string;
  email?: string;
  /** What they have bought, in the site's word. */
  plan?: string;
}

/** What staff know about a visitor: what they typed, and what is verified. */
export interface VisitorFacts {
  name?: string;
  email?: string;
  page?: Page;
  verified?: Verified;
}

/** Answers `open`. */
export interface AgentConversation {
  type: "conversation";
  re?: string;
  conversation: Conversation & { visitor?: VisitorFacts };
}

/** What an agent may receive. */
export type AgentEvent =
  | SignedOn
  | DeskEvent
  | Board
  | ColleaguesReply
  | AttemptReply
  | AgentConversation
  | SharedEvent;
