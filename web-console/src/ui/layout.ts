import { computed, signal } from "@preact/signals";
import type { BoardChat } from "@ringback/web-protocol";

/** From this width on the visitor panel stands beside the chat; below it is a drawer. */
const WIDE = "(min-width: 1280px)";

/** What is open on the page beside the panes. */
export function createLayout() {
  const media = matchMedia(WIDE);
  const wide = signal(media.matches);
  const visitorToggled = signal(false);
  media.addEventListener("change", () => {
    wide.value = media.matches;
    visitorToggled.value = false;
  });
  return {
    /** Whether there is room for the visitor panel beside the chat. */
    wide,
    /** Whether the visitor panel is shown: it is where there is room, until somebody says otherwise. */
    visitorOpen: computed(() => wide.value !== visitorToggled.value),
    /** Opens or closes the visitor panel. */
    toggleVisitor: () => {
      visitorToggled.value = !visitorToggled.peek();
    },
    /** The chat whose end is being confirmed. */
    ending: signal<string | undefined>(undefined),
    /** The chat that was ended on this page: whoever ended it goes on in its wrap-up. */
    ended: signal<string | undefined>(undefined),
    keyList: signal(false),
    palette: signal(false),
    /** The chat that is being transferred, or to which a colleague is being invited. */
    transferring: signal<string | undefined>(undefined),
    /** The chat a supervisor is about to take from its agent. */
    takingOver: signal<Pick<BoardChat, "conversation" | "agent" | "n" | "name"> | undefined>(undefined),
    /** The conversation of which it is told why it is where it is. */
    explaining: signal<string | undefined>(undefined),
    /** The chat help is being asked for. */
    asking: signal<string | undefined>(undefined),
    /** The chat whose composer should take the focus, since the agent chose it in order to write. */
    composerWanted: signal<string | undefined>(undefined),
  };
}

/** The layout of the page. */
export type Layout = ReturnType<typeof createLayout>;
