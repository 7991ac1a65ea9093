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
  let cancel = () => {};
  effect(() => {
    const { phase } = link.value;
    if (phase === "ready" || phase === "idle") {
      wasUp ||= phase === "ready";
      cancel();
      cancel = () => {};
      state.value = "fine";
    } else if (phase === "stopped") {
      cancel();
      state.value = "ended";
    } else if (state.peek() === "ended" || state.peek() === "fine") {
      cancel();
      cancel = clock.after(TOLD_AFTER_MS, () => {
        state.value = wasUp ? "lost" : "first";
      });
      state.value = "fine";
    }
  });
  return state;
}
