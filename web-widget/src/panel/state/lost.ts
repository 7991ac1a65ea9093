import { effect, type Signal, signal } from "@preact/signals-core";
import type { Clock, Link } from "@ringback/web-protocol";

/** How long a link may be away before people are told, in ms. */
const TOLD_AFTER_MS = 2000;

/** How the link is, as people are told: `first` before it was ever up. */
export type LinkState = "fine" | "first" | "lost" | "ended";

/** Follows the link with the patience of a person. */
export function followLink(link: Signal<Link>, clock: Clock): Signal<LinkState> {
  const state = signal<LinkState>("fine");
  let wasUp = false;
  /** Calls off the telling that is under way, if one is. */
  let patience: (() => void) | undefined;
  const settle = (now: LinkState) => {
    patience?.();
    patience = undefined;
    state.value = now;
  };
  effect(() => {
    const { phase } = link.value;
    wasUp ||= phase === "ready";
    if (phase === "ready" || phase === "idle") settle("fine");
    else if (phase === "stopped") settle("ended");
    else if (!patience) {
      settle("fine");
      // Stays armed after it struck, until the link is up: attempts come and go meanwhile.
      patience = clock.after(TOLD_AFTER_MS, () => {
        state.value = wasUp ? "lost" : "first";
      });
    }
  });
  return state;
}
