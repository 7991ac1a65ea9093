import type { BoardChat, Thread } from "@ringback/web-protocol";
import { lookedRow } from "../../state/rows.ts";
import { useApp } from "../app.ts";
import { BackIcon, EyeIcon } from "../icons.tsx";
import { topicName } from "../names.ts";
import { SupervisorDeeds } from "../team/SupervisorDeeds.tsx";
import { Transcript } from "./Transcript.tsx";

/** A running chat of somebody else, for a supervisor: read, and come in or take over. Nobody in it notices the reading. */
export function LookPane({ conversation }: { conversation: string }) {
  const { store } = useApp().console;
  const chat = store.board.value?.chats.find((one) => one.conversation === conversation);
  const thread = store.threads.value.get(conversation);
  return (
    <section class="pane chat-pane" aria-label="Conversation">
      <LookHead chat={chat} />
      {thread ? <Looked chat={chat} thread={thread} /> : <p class="empty">Opening the chat…</p>}
      <footer class="look-foot">
        {chat ? (
          <>
            <p class="look-sign">
              <EyeIcon />
              You only look on. Nobody in the chat sees it.
            </p>
            <SupervisorDeeds chat={chat} />
          </>
        ) : (
          <p class="look-sign">This chat is over, or waits for somebody.</p>
        )}
      </footer>
    </section>
  );
}

function Looked({ chat, thread }: { chat: BoardChat | undefined; thread: Thread }) {
  return <Transcript row={lookedRow(chat, thread)} thread={thread} />;
}

function LookHead({ chat }: { chat: BoardChat | undefined }) {
  const { console } = useApp();
  const topic = chat?.topic && topicName(console.store.site.value, chat.topic);
  return (
    <header class="chat-head">
      <button class="icon-button back" type="button" aria-label="Back" onClick={() => console.select(undefined)}>
        <BackIcon />
      </button>
      <div class="chat-title">
        <h2>
          <bdi>{chat?.name ?? "Visitor"}</bdi>
        </h2>
        {chat && (
          <p>
            {topic && (
              <>
                <bdi>{topic}</bdi> ·{" "}
              </>
            )}
            with <bdi>{chat.agent.name}</bdi>
            {chat.help && (
              <>
                {" · asks for help: "}
                <bdi>{chat.help.reason}</bdi>
              </>
            )}
          </p>
        )}
      </div>
    </header>
  );
}
