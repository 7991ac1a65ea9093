import type { Link } from "@ringback/web-protocol";
import type { LinkView } from "./store.ts";

/** What the agent is told about the link. @param now the local clock */
export function linkView(before: LinkView, link: Link, now: number): LinkView {
  if (link.phase === "ready") return { phase: "ready" };
  if (link.phase === "stopped") return { phase: "stopped", why: whyStopped(link.reason) };
  if (link.phase === "idle") return { phase: "connecting" };
  // The first connect is no loss; a loss lasts until the link is ready, over any number of attempts.
  if (before.phase === "lost") return before;
  return before.phase === "ready" || link.attempt > 0 ? { phase: "lost", since: now } : { phase: "connecting" };
}

function whyStopped(reason: Link["reason"]): string {
  if (reason && "close" in reason && reason.close === 4500)
    return "The server closed the connection: too much was sent.";
  return "The server closed the connection for good.";
}
