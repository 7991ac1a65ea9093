import type { ComponentChildren } from "preact";
import type { View } from "../../state/store.ts";
import { attentionCount, lateCallbacks } from "../../state/supervision.ts";
import { useApp } from "../app.ts";
import { ChatsIcon, LetterIcon, LiveIcon, PhoneIcon } from "../icons.tsx";
import { AccountMenu } from "./AccountMenu.tsx";

/** The narrow bar at the side: where to go, and who is here. */
export function Rail() {
  const { console } = useApp();
  const { store, waiting } = console;
  const wanted = attentionCount(store.board.value, store.me.value?.id);
  const late = lateCallbacks(store.board.value);
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
      {supervises && <ViewButton view="live" name="Live" icon={<LiveIcon />} wanted={wanted} />}
      {supervises && <ViewButton view="callbacks" name="Calls" icon={<PhoneIcon />} wanted={late} />}
      {store.me.value?.role === "admin" && <ViewButton view="outbox" name="Unsent" icon={<LetterIcon />} wanted={0} />}
      <AccountMenu />
    </nav>
  );
}

/** A page for those who run the site, with how many things there want them. */
function ViewButton(props: { view: View; name: string; icon: ComponentChildren; wanted: number }) {
  const { store } = useApp().console;
  return (
    <button
      class="rail-button"
      type="button"
      aria-current={store.view.value === props.view ? "page" : undefined}
      onClick={() => {
        store.view.value = props.view;
      }}
    >
      {props.icon}
      <span>{props.name}</span>
      {props.wanted > 0 && (
        <span class="badge">
          {props.wanted}
          <span class="hidden"> wanting you</span>
        </span>
      )}
    </button>
  );
}
