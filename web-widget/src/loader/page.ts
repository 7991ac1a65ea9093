import type { HostPage } from "../shared/bridge.ts";

/** The page without its query and fragment: they may hold what is nobody's business. */
export function currentPage(): HostPage {
  return { url: location.origin + location.pathname, title: document.title };
}

/** Calls `moved` when the page within the site changes, without touching the page's own history functions. */
export function watchMoves(moved: () => void): void {
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener("currententrychange", moved);
  addEventListener("popstate", moved);
}
