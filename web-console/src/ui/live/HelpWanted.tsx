import { serverNow } from "../../state/clock.ts";
import { helpWanted } from "../../state/supervision.ts";
import { duration } from "../../state/text.ts";
import { useApp } from "../app.ts";
import { HandIcon } from "../icons.tsx";
import { SupervisorDeeds } from "../team/SupervisorDeeds.tsx";

/** Agents who ask for help, the longest first; absent when nobody does. */
export function HelpWanted() {
  const { console } = useApp();
  const wanted = helpWanted(console.store.board.value, console.store.me.value?.id);
  if (wanted.length === 0) return null;
  return (
    <section class="attention" aria-label="Help wanted">
      <h2>
        <HandIcon />
        Help wanted <span class="count">{wanted.length}</span>
      </h2>
      <ul>
        {wanted.map((chat) => (
          <li key={chat.conversation}>
            <p>
              <strong>
                <bdi>{chat.agent.name}</bdi>
              </strong>{" "}
              with <bdi>{chat.name ?? "a visitor"}</bdi>
              {chat.help && <span class="timer"> · {duration(serverNow.value - chat.help.at)}</span>}
            </p>
            <p class="attention-words">
              <bdi>{chat.help?.reason}</bdi>
            </p>
            <SupervisorDeeds chat={chat} look />
          </li>
        ))}
      </ul>
    </section>
  );
}
