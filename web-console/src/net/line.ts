import {
  type AgentCommand,
  type AgentEvent,
  browserClock,
  Client,
  commandId,
  GiveUp,
  isAgentEvent,
  type Link,
  type SignedOn,
  sameOriginSocket,
  type Verdict,
  watchPage,
} from "@ringback/web-protocol";
import { RequestFailed, socketTicket } from "./http.ts";

/** The session has ended: the console must ask for the password again. */
export const SESSION_ENDED = "session_ended";

/** What the console needs of its connection; {@link Client} is one. */
export type Line = Pick<Client<AgentCommand, AgentEvent>, "start" | "stop" | "request" | "mention">;

/** Who listens to the connection. */
export interface Listener {
  signedOn(event: SignedOn): void;
  event(event: AgentEvent): void;
  link(link: Link): void;
}

/** The agent's connection to the server of this page, opened by a new ticket each time. */
export function openLine(listener: Listener): Line {
  let ticket = "";
  return new Client<AgentCommand, AgentEvent>({
    clock: browserClock,
    openSocket: sameOriginSocket("/ws/agent"),
    watchPage,
    isEvent: isAgentEvent,
    prepare: async () => {
      ticket = await freshTicket();
    },
    hello: () => ({ type: "hello", id: commandId(), ticket }),
    judge: (answer) => judge(answer, listener),
    event: (event) => listener.event(event),
    changed: (link) => listener.link(link),
  });
}

async function freshTicket(): Promise<string> {
  try {
    return await socketTicket();
  } catch (failure) {
    // Anything else may pass: the connection backs off and asks for a ticket again.
    if (failure instanceof RequestFailed && failure.status === 401) throw new GiveUp(SESSION_ENDED);
    throw failure;
  }
}

function judge(answer: AgentEvent, listener: Listener): Verdict {
  if (answer.type === "signed_on") {
    listener.signedOn(answer);
    return "in";
  }
  if (answer.type !== "error") return { refused: "internal" };
  // A ticket can only have been too old: the next attempt brings a fresh one.
  if (answer.retryable || answer.code === "ticket_invalid") return { awayMs: answer.retryAfterMs };
  return { refused: answer.code };
}
