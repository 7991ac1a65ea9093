/** Calls `woke` when this page may have slept or the network may have changed. @returns a function that stops it */
export type WatchPage = (woke: () => void) => () => void;

/**
 * Browser events after which a link must be looked at: back from the back-forward cache, unfrozen, shown again after
 * a while, on line again. `offline` counts too: a live link answers the ping, a dead one is found in seconds.
 */
export const watchPage: WatchPage = (woke) => {
  const shown = () => {
    if (document.visibilityState === "visible") woke();
  };
  const restored = (event: PageTransitionEvent) => {
    if (event.persisted) woke();
  };
  addEventListener("online", woke);
  addEventListener("offline", woke);
  addEventListener("pageshow", restored);
  document.addEventListener("resume", woke);
  document.addEventListener("visibilitychange", shown);
  return () => {
    removeEventListener("online", woke);
    removeEventListener("offline", woke);
    removeEventListener("pageshow", restored);
    document.removeEventListener("resume", woke);
    document.removeEventListener("visibilitychange", shown);
  };
};
