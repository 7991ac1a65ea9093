import type { Desk } from "@ringback/web-protocol";

/** The newer of two desks of one connection: a lower `rev` is old news that overtook nothing. */
export function newerDesk(held: Desk | undefined, next: Desk): Desk {
  return held && next.rev < held.rev ? held : next;
}

/** Conversations on the desk, in the order the server gives. */
export function conversationsOf(desk: Desk | undefined): string[] {
  return desk?.chats.map((chat) => chat.conversation) ?? [];
}
