export { isAgentCommand } from "./check/agentCommands.ts";
export { isAgentEvent } from "./check/agentEvents.ts";
export { decode } from "./check/decode.ts";
export { isLateVisitorEvent } from "./check/lateVisitorEvents.ts";
export type { Check } from "./check/shape.ts";
export { isVisitorCommand } from "./check/visitorCommands.ts";
export { isVisitorEvent } from "./check/visitorEvents.ts";
export { Client, type ClientParts, type Verdict } from "./client.ts";
export { CLOSES, comesBack, ERRORS, type ErrorCode } from "./codes.ts";
export { browserClock, type Clock } from "./connection/clock.ts";
export { GiveUp } from "./connection/connection.ts";
export type { Link, StopReason } from "./connection/link.ts";
export { type WatchPage, watchPage } from "./connection/pageSignals.ts";
export { type OpenSocket, type Socket, SUBPROTOCOL, sameOriginSocket } from "./connection/socket.ts";
export { commandId } from "./ids.ts";
export type * from "./messages/agent.ts";
export type * from "./messages/callback.ts";
export type * from "./messages/common.ts";
export type * from "./messages/team.ts";
export type * from "./messages/visitor.ts";
export { CommandFailed } from "./outbox.ts";
export { type Piece, splitLinks, webAddress } from "./text/links.ts";
export { type Pending, postAgain, postFailed, posting } from "./thread/pending.ts";
export {
  type Facts,
  type Heard,
  heardConversation,
  heardEntry,
  heardHistory,
  heardSeen,
  heardStanding,
  heardStored,
  heardTyping,
  type Thread,
  threadOf,
} from "./thread/thread.ts";
export { EMPTY, merge, position, prepend, type Taken, type Transcript, take } from "./transcript/transcript.ts";
export {
  TYPING_EVERY_MS,
  TYPING_LASTS_MS,
  type TypingNow,
  TypingTeller,
  typingAt,
  typingHeard,
} from "./transcript/typing.ts";
