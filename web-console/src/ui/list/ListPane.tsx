import { useApp } from "../app.ts";
import { Ghosts } from "../live/Ghosts.tsx";
import { HelpWanted } from "../live/HelpWanted.tsx";
import { Capacity } from "./Capacity.tsx";
import { ChatList } from "./ChatList.tsx";
import { QueueSummary } from "./QueueSummary.tsx";
import { StatusSwitch } from "./StatusSwitch.tsx";

/** The agent's own state, the chats, and the line. */
export function ListPane() {
  const { console } = useApp();
  return (
    <section class="pane list-pane" aria-label="Your chats">
      <header class="list-head">
        <p class="list-who">
          <bdi>{console.store.me.value?.name}</bdi>
          <Capacity />
        </p>
        <StatusSwitch />
      </header>
      <HelpWanted />
      <Ghosts />
      <ChatList />
      <QueueSummary />
    </section>
  );
}
