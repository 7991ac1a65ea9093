import type { Board, BoardChat } from "@ringback/web-protocol";

/** Chats of others whose agents ask for help, the one that has asked longest first. */
export function helpWanted(board: Board | undefined, me: string | undefined): BoardChat[] {
  return (board?.chats ?? [])
    .filter((chat) => chat.help !== undefined && chat.agent.id !== me)
    .sort((a, b) => (a.help?.at ?? 0) - (b.help?.at ?? 0));
}
