import type { CallbackCommand, CallbackEvent, CallbackOffer, Windows } from "./callback.ts";
import type {
  Conversation,
  ConversationState,
  Instant,
  Named,
  Page,
  Person,
  Place,
  Position,
  SharedCommand,
  SharedEvent,
} from "./common.ts";

/** The first frame of a visitor. The token is a secret; it never stands in a URL. */
export interface VisitorHello {
  type: "hello";
  id: string;
  site: string;
  token?: string;
  locale?: string;
  page?: Page;
  have?: Position & { conversation: string };
}

/** Says who the visitor is, by a JSON Web Token that the site's own server signed. */
export interface Identify {
  type: "identify";
  id: string;
  token: string;
}

/** Begins a conversation with the question. */
export interface Start {
  type: "start";
  id: string;
  text: string;
  topic?: string;
  language: string;
  name?: string;
  email?: string;
  /** Leaves it as a message, which is answered later, instead of taking a place in line. */
  message?: boolean;
}

/** The visitor of a waiting conversation is there, for their turn or before it. */
export interface Here {
  type: "here";
  id: string;
  conversation: string;
}

/** Somebody who was called asks for as much time again, once a call. */
export interface MoreTime {
  type: "more_time";
  id: string;
  conversation: string;
}

/** Asks to be told by mail when it is one's turn and when one was answered; without `mail` only how one is told now. */
export interface Tell {
  type: "tell";
  id: string;
  mail?: string;
}

/** Asks for a code with which `/chat/SITE#CODE`, opened as a page of its own, can subscribe to push. */
export interface TellLink {
  type: "tell_link";
  id: string;
}

/** Withdraws: every address is forgotten. */
export interface TellStop {
  type: "tell_stop";
  id: string;
}

/** Asks to be told when an incident is over. */
export interface TellFixed {
  type: "tell_fixed";
  id: string;
  incident: string;
}

/** What a visitor may send. */
export type VisitorCommand =
  | VisitorHello
  | Identify
  | Start
  | Here
  | MoreTime
  | Tell
  | TellLink
  | TellStop
  | TellFixed
  | CallbackCommand
  | SharedCommand;

/** By what one can be told outside the page. */
export interface Tells {
  /** The server's key for push subscriptions; absent: not by push. */
  push?: string;
  mail: boolean;
}

/** The site as a visitor sees it. */
export interface VisitorSite {
  id: string;
  name: string;
  languages: string[];
  topics: Named[];
  /** Names of the departments a chat can be handed to. */
  departments: Named[];
  open: boolean;
  /** End of the opening hours that run now. */
  until?: Instant;
  /** Begin of the next opening hours, when closed. */
  opensAt?: Instant;
  /** The gravest thing that is known to be wrong; no news of it come before there is a conversation. */
  incident?: Incident;
  /** Absent: by nothing. */
  tells?: Tells;
}

/** Answers `hello`. */
export interface Welcome {
  type: "welcome";
  re: string;
  now: Instant;
  visitor: string;
  /** A newer token: keep it instead of the one held. */
  token?: string;
  site: VisitorSite;
  conversation?: Conversation;
}

/** Answers `identify`: what is believed of the visitor for so long; a newer token is to be presented before. */
export interface Identified {
  type: "identified";
  re: string;
  name?: string;
  email?: string;
  plan?: string;
  expiresInMs: number;
  /** The person is another visitor: hello is to be said again with this one. */
  token?: string;
}

/** Answers `start`; the conversation is the one already open if there was one. */
export interface Started {
  type: "started";
  re: string;
  conversation: Conversation;
}

/** Answers `open`, or, without `re`, tells of a conversation begun elsewhere. */
export interface VisitorConversation {
  type: "conversation";
  re?: string;
  conversation: Conversation;
}

/**
 * Who is next for a visitor who waits again: whoever is free first (`line`), a colleague who is being asked, somebody of a
 * department, or a supervisor; because the agent was lost, gave the chat away, or nobody took it there (`returned`).
 */
export interface Next {
  to: "line" | "agent" | "department" | "supervisor";
  department?: string;
  why: "lost" | "transferred" | "returned";
}

/** The place in line or the state changed. */
export interface Standing {
  type: "standing";
  conversation: string;
  state: ConversationState;
  place?: Place;
  agent?: Person;
  /** Whether the agent phones somebody else meanwhile; the chat goes on. */
  onPhone?: boolean;
  next?: Next;
  /** When a message that was left is answered; missing for who waits to talk. */
  replyBy?: Instant;
}

/** Something to read while waiting: at most one a minute, each once a visit. */
export interface HoldEvent {
  type: "hold";
  conversation: string;
  id: string;
  /** What it does for the reader: `status`, `why`, `tip`, `link`, `choice`, or a kind of tomorrow. */
  kind: string;
  /** How it speaks: `plain` or `serious`. */
  tone: string;
  text: string;
  /** The page a message of the kind `link` leads to. */
  link?: string;
}

/** Something that is known to be wrong just now. */
export interface Incident {
  id: string;
  text: string;
  noticedAt: Instant;
  nextUpdateAt: Instant;
  /** `nextUpdateAt` has passed without an update. */
  late: boolean;
}

/** What is known to be wrong and concerns this conversation; without `incident`: nothing any more. */
export interface IncidentEvent {
  type: "incident";
  conversation: string;
  incident?: Incident;
}

/** Answers `tell`, `tell_stop` and `tell_fixed`: how one is told outside the page. */
export interface Telling {
  type: "telling";
  re: string;
  push: boolean;
  mail?: string;
}

/** Answers `tell_link`: open `/chat/SITE#CODE` before `expiresAt`. */
export interface TellLinkMade {
  type: "tell_link";
  re: string;
  code: string;
  expiresAt: Instant;
}

/** What a visitor receives after having asked for something, or while they wait; a page may leave its check to the part that shows it. */
export type LateVisitorEvent = Identified | Telling | TellLinkMade | Windows | CallbackEvent | CallbackOffer;

/** What a visitor may receive. */
export type VisitorEvent =
  | Welcome
  | Identified
  | Started
  | VisitorConversation
  | Standing
  | HoldEvent
  | IncidentEvent
  | Telling
  | TellLinkMade
  | Windows
  | CallbackEvent
  | CallbackOffer
  | SharedEvent;
