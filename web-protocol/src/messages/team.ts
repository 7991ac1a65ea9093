import type { AgentStatus } from "./agent.ts";
import type { Instant, Named, Person } from "./common.ts";

/** Where a chat goes: a named colleague, a department, or whichever supervisor is free first. */
export type TransferTarget = { agent: string } | { department: string } | { supervisor: true };

/** Gives the chat away at once; the visitor waits at the front for whoever takes it. */
export interface Transfer {
  type: "transfer";
  id: string;
  conversation: string;
  to: TransferTarget;
  note?: string;
}

/** Asks a colleague to come into the chat. */
export interface Invite {
  type: "invite";
  id: string;
  conversation: string;
  agent: string;
  note?: string;
}

/** Comes into the chat one was invited to, or does not. */
export interface AnswerInvitation {
  type: "answer_invitation";
  id: string;
  conversation: string;
  accept: boolean;
  reason?: string;
}

/** Takes an invitation back, or ends the part of the colleague who came. */
export interface Uninvite {
  type: "uninvite";
  id: string;
  conversation: string;
  agent: string;
}

/** Ends one's own part in a colleague's chat. */
export interface Leave {
  type: "leave";
  id: string;
  conversation: string;
}

/** Leaves the chat to a colleague who is in it. */
export interface HandOver {
  type: "hand_over";
  id: string;
  conversation: string;
  agent: string;
}

/** Asks the supervisors for help with a chat. */
export interface AskHelp {
  type: "ask_help";
  id: string;
  conversation: string;
  reason: string;
}

/** Help is not needed any more, or was given. */
export interface CancelHelp {
  type: "cancel_help";
  id: string;
  conversation: string;
}

/** A supervisor comes into a running chat. */
export interface Join {
  type: "join";
  id: string;
  conversation: string;
}

/** A supervisor becomes the assignee of a running chat; `n` is the assignment that was seen. */
export interface TakeOver {
  type: "take_over";
  id: string;
  conversation: string;
  n: number;
}

/** Asks who could take a chat. */
export interface Colleagues {
  type: "colleagues";
  id: string;
}

/** What agents ask about each other. */
export type TeamCommand =
  | Transfer
  | Invite
  | AnswerInvitation
  | Uninvite
  | Leave
  | HandOver
  | AskHelp
  | CancelHelp
  | Join
  | TakeOver
  | Colleagues;

/** A colleague who did not take a chat or an invitation, and why; `words` are their own. */
export interface Refused {
  agent: Person;
  why: "declined" | "no_answer" | "unseen" | "gone";
  words?: string;
}

/** Who gave a chat away and to whom, and who was asked and did not take it. Never sent to visitors. */
export interface TransferInfo {
  from: Person;
  to: "agent" | "department" | "supervisor";
  note?: string;
  refused?: Refused;
}

/** A colleague wants this agent in a chat; it takes a slot until `ringEndsAt`, and longer when accepted. */
export interface Invitation {
  conversation: string;
  from: Person;
  note?: string;
  lane: string;
  topic?: string;
  language: string;
  name?: string;
  question: string;
  ringMs: number;
  ringEndsAt: Instant;
}

/** A colleague in a chat besides its assignee. */
export interface Guest extends Person {
  state: "invited" | "joined";
}

/** A wish for help from supervisors. */
export interface Help {
  reason: string;
  at: Instant;
}

/** A running chat on the board; `n` is what `take_over` needs. */
export interface BoardChat {
  conversation: string;
  agent: Person;
  n: number;
  lane: string;
  topic?: string;
  name?: string;
  assignedAt: Instant;
  guests: number;
  help?: Help;
}

/** Somebody a chat could go to; `free` slots are 0 unless available. */
export interface Colleague {
  agent: string;
  name: string;
  status: AgentStatus;
  free: number;
  supervisor: boolean;
  departments: string[];
}

/** How many take chats now, with how many free slots, and how many people wait. */
export interface TeamLoad {
  agents: number;
  free: number;
  waiting: number;
}

/** Answers `colleagues`. */
export interface ColleaguesReply {
  type: "colleagues";
  re: string;
  at: Instant;
  agents: Colleague[];
  departments: (Named & TeamLoad)[];
  supervisors: TeamLoad;
}
