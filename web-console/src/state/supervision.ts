import type { Board, BoardAgent, BoardChat, BoardPromise } from "@ringback/web-protocol";

/** Chats of others whose agents ask for help, the one that has asked longest first. */
export function helpWanted(board: Board | undefined, me: string | undefined): BoardChat[] {
  return (board?.chats ?? [])
    .filter((chat) => chat.help !== undefined && chat.agent.id !== me)
    .sort((a, b) => (a.help?.at ?? 0) - (b.help?.at ?? 0));
}

/** Agents whose offers never reached a screen: they look available, and nobody is there. */
export function ghosts(board: Board | undefined): BoardAgent[] {
  return (board?.agents ?? []).filter((agent) => agent.alarm !== undefined);
}

/** Promises to visitors that are late, or will rather be broken than kept: the late ones first. */
export function pressing(board: Board | undefined): readonly BoardPromise[] {
  return board?.promises ?? [];
}

/** How many things on the board want a supervisor. */
export function attentionCount(board: Board | undefined, me: string | undefined): number {
  return helpWanted(board, me).length + ghosts(board).length + pressing(board).length;
}

/** How many callbacks are late, or will rather be broken than kept. */
export function lateCallbacks(board: Board | undefined): number {
  return pressing(board).filter(({ kind }) => kind === "callback").length;
}
