import type { AgentCommand } from "../messages/agent.ts";
import { callOutcome } from "./callback.ts";
import { sharedCommands } from "./common.ts";
import { type Check, flag, maybe, number, oneOf, text, union } from "./shape.ts";
import { teamCommands } from "./team.ts";

const declineReason = oneOf("busy", "break", "wrong_topic", "wrong_language", "other");

/** Whether a parsed frame is a command of the agent endpoint (for servers and tests; clients do not need it). */
export const isAgentCommand: Check<AgentCommand> = union<AgentCommand>({
  ...sharedCommands,
  ...teamCommands,
  hello: { id: text, ticket: text },
  availability: {
    id: text,
    status: oneOf("available", "draining", "away"),
    reason: maybe(text),
    returnAt: maybe(number),
  },
  offer_seen: { offer: text },
  accept: { id: text, offer: text },
  decline: { id: text, offer: text, reason: maybe(declineReason), note: maybe(text) },
  drain_agent: { id: text, agent: text, on: flag },
  wrap_up: { id: text, conversation: text, outcome: maybe(oneOf("solved", "open")), note: maybe(text) },
  dial_callback: { id: text, conversation: text },
  settle_attempt: {
    id: text,
    conversation: text,
    outcome: callOutcome,
    note: maybe(text),
  },
  watch_board: { id: text, on: flag },
});
