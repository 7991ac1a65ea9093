import { signal } from "@preact/signals";

/** What is open on the page beside the panes. */
export function createLayout() {
  return {
    /** The visitor panel, where it is a drawer. */
    visitorOpen: signal(false),
    /** The chat whose end is being confirmed. */
    ending: signal<string | undefined>(undefined),
    keyList: signal(false),
    /** Rises when the composer should take the focus. */
    composerCalls: signal(0),
  };
}

/** The layout of the page. */
export type Layout = ReturnType<typeof createLayout>;
