import type { Board } from "@ringback/web-protocol";
import { serverNow } from "../../state/clock.ts";
import { duration } from "../../state/text.ts";
import { useApp } from "../app.ts";
import { topicName } from "../names.ts";
import { SupervisorDeeds } from "../team/SupervisorDeeds.tsx";
import { Table } from "./Table.tsx";

/** Running chats with what a supervisor can do with each. */
export function Running({ chats }: { chats: Board["chats"] }) {
  const { store } = useApp().console;
  const me = store.me.value?.id;
  return (
    <>
      <h2>
        Running chats <span class="count">{chats.length}</span>
      </h2>
      {chats.length === 0 ? (
        <p class="empty">No chats.</p>
      ) : (
        <Table heads={["Visitor", "Topic", "Agent", "Runs", "Help", "Actions"]} label="Running chats">
          {[...chats]
            .sort((a, b) => a.assignedAt - b.assignedAt)
            .map((chat) => (
              <tr key={chat.conversation}>
                <th scope="row">
                  <bdi>{chat.name ?? "Visitor"}</bdi>
                </th>
                <td>
                  <bdi>{chat.topic ? topicName(store.site.value, chat.topic) : "–"}</bdi>
                </td>
                <td>
                  <bdi>{chat.agent.name}</bdi>
                  {chat.guests > 0 && ` + ${chat.guests}`}
                </td>
                <td class="number">{duration(serverNow.value - chat.assignedAt)}</td>
                <td class="help-reason">
                  <bdi>{chat.help?.reason ?? "–"}</bdi>
                </td>
                <td>{chat.agent.id === me ? "yours" : <SupervisorDeeds chat={chat} look />}</td>
              </tr>
            ))}
        </Table>
      )}
    </>
  );
}
