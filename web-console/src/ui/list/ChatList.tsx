import { GROUPS, type Group } from "../../state/order.ts";
import { useApp } from "../app.ts";
import { ChatRowButton } from "./ChatRowButton.tsx";

const TITLES: Record<Group, string> = { yours: "Your turn", theirs: "Their turn", guest: "Helping", wrapUp: "Wrap-up" };

/** The chats of the desk by whose turn it is. Nothing moves while a pointer or the keyboard is in the list. */
export function ChatList() {
  const { console } = useApp();
  const rows = console.rows.value;
  const held = (on: boolean) => () => {
    console.listHeld.value = on;
  };
  return (
    <div
      class="chat-list"
      onPointerEnter={held(true)}
      onPointerLeave={held(false)}
      onFocusCapture={held(true)}
      onBlurCapture={held(false)}
    >
      {rows.length === 0 && <NoChats />}
      {GROUPS.map((group) => {
        const members = rows.filter((row) => row.group === group);
        return members.length === 0 ? null : (
          <section key={group} class={`group ${group}`} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>
              {TITLES[group]} <span class="count">{members.length}</span>
            </h2>
            <ul>
              {members.map((row) => (
                <li key={row.id}>
                  <ChatRowButton row={row} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function NoChats() {
  const { console } = useApp();
  const status = console.store.desk.value?.status;
  if (!status) return <p class="empty">Connecting…</p>;
  return (
    <p class="empty">
      {status === "available"
        ? "No chats. The next visitor is offered to you here."
        : "No chats. Set yourself to available to get some."}
    </p>
  );
}
