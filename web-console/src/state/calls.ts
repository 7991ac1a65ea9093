import type { Board, Desk } from "@ringback/web-protocol";
import { ghosts, helpWanted } from "./supervision.ts";
import { languageName } from "./text.ts";

/** Something that rings once for the agent. */
export interface Call {
  /** Unique as long as it lasts. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** What a screen reader is told. */
  readonly spoken: string;
}

/** Everything that rings now: offers and invitations of the desk; for supervisors what wants them. */
export function callsNow(desk: Desk | undefined, board: Board | undefined, me: string | undefined): Call[] {
  return [...offered(desk), ...invited(desk), ...asked(board, me), ...haunted(board)];
}

function offered(desk: Desk | undefined): Call[] {
  return (desk?.offers ?? []).map(({ offer, name, question, topic, lane, transfer, replyBy }) => ({
    id: offer,
    title: `${transfer ? `Chat from ${transfer.from.name}` : kind(replyBy)}: ${name ?? "Visitor"}`,
    text: question,
    spoken: `${kind(replyBy)} offered: ${topic ?? lane}. Alt+A accepts, Alt+X declines.`,
  }));
}

function kind(replyBy: number | undefined): string {
  return replyBy === undefined ? "New chat" : "Message to answer";
}

function invited(desk: Desk | undefined): Call[] {
  return (desk?.invitations ?? []).map(({ conversation, from, name, note, question, language }) => ({
    id: `invitation ${conversation}`,
    title: `${from.name} invites you: ${name ?? "Visitor"}`,
    text: note ?? question,
    spoken: `${from.name} invites you to a chat in ${languageName(language)}. Alt+A comes in, Alt+X declines.`,
  }));
}

function asked(board: Board | undefined, me: string | undefined): Call[] {
  return helpWanted(board, me).map(({ conversation, agent, help }) => ({
    id: `help ${conversation} ${help?.at ?? 0}`,
    title: `${agent.name} asks for help`,
    text: help?.reason ?? "",
    spoken: `${agent.name} asks for help: ${help?.reason ?? ""}`,
  }));
}

function haunted(board: Board | undefined): Call[] {
  return ghosts(board).map(({ agent, name }) => ({
    id: `ghost ${agent}`,
    title: `Offers do not reach ${name}`,
    text: "Several in a row were never on the screen.",
    spoken: `Offers do not reach ${name}; they are set to away.`,
  }));
}
