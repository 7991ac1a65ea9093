import { attentionCount } from "../../state/supervision.ts";
import { useApp } from "../app.ts";
import { ChatsIcon, LiveIcon } from "../icons.tsx";
import { AccountMenu } from "./AccountMenu.tsx";

/** The narrow bar at the side: where to go, and who is here. */
export function Rail() {
  const { console } = useApp();
  const { store, waiting } = console;
  const wanted = attentionCount(store.board.value, store.me.value?.id);
  const supervises = store.me.value !== undefined && store.me.value.role !== "agent";
  return (
    <nav class="rail" aria-label="Console">
      <span class="mark" aria-hidden="true">
        R
      </span>
      <button
        class="rail-button"
        type="button"
        aria-current={store.view.value === "chats" ? "page" : undefined}
        onClick={() => console.select(store.selected.peek())}
      >
        <ChatsIcon />
        <span>Chats</span>
        {waiting.value > 0 && (
          <span class="badge">
            {waiting.value}
            <span class="hidden"> waiting for you</span>
          </span>
        )}
      </button>
      {supervises && (
        <button
          class="rail-button"
          type="button"
          aria-current={store.view.value === "live" ? "page" : undefined}
          onClick={() => {
            store.view.value = "live";
          }}
        >
          <LiveIcon />
          <span>Live</span>
          {wanted > 0 && (
            <span class="badge">
              {wanted}
              <span class="hidden"> wanting you</span>
            </span>
          )}
        </button>
      )}
      <AccountMenu />
    </nav>
  );
}
