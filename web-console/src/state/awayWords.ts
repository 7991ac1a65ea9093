import type { Desk } from "@ringback/web-protocol";

const SERVER: Record<string, string> = {
  missed_offer: "missed an offer",
  unseen_offers: "offers did not reach the screen",
  supervisor: "set by a supervisor",
  drained: "finished the last chat",
};

/** Why an agent takes no chats: the server's reasons in words, the agent's own as they are. */
export function awayWords({ reason }: Pick<Desk, "reason">): string | undefined {
  return reason === undefined ? undefined : (SERVER[reason] ?? reason);
}
