import type { Signal } from "@preact/signals";
import { serverNow } from "../../state/clock.ts";
import type { ChatRow } from "../../state/rows.ts";
import { languageName } from "../../state/text.ts";
import { promiseWords } from "../../state/told.ts";
import { useApp } from "../app.ts";
import { CallCard } from "../call/CallCard.tsx";
import { BackIcon, HandIcon, PersonIcon, TeamIcon } from "../icons.tsx";
import { Unanswered } from "../list/ChatRowButton.tsx";
import { topicName } from "../names.ts";
import { TeamBar } from "../team/TeamBar.tsx";
import { Composer } from "./Composer.tsx";
import { LookPane } from "./LookPane.tsx";
import { Transcript } from "./Transcript.tsx";
import { WrapUp } from "./WrapUp.tsx";

/** The selected conversation. */
export function ChatPane() {
  const { console } = useApp();
  const row = console.rows.value.find((one) => one.id === console.store.selected.value);
  if (!row) return <NothingOfMine />;
  return (
    <section class="pane chat-pane" aria-label="Conversation">
      <ChatHead row={row} />
      <TeamBar chat={row.chat} />
      <CallCard key={row.id} chat={row.chat} />
      {row.thread ? <Transcript row={row} thread={row.thread} /> : <p class="empty">Opening the chat…</p>}
      {row.chat.state === "wrap_up" ? <WrapUp key={row.id} chat={row.chat} /> : <Composer key={row.id} row={row} />}
    </section>
  );
}

function NothingOfMine() {
  const { console } = useApp();
  const looked = console.store.lookedInto.value;
  if (looked !== undefined) return <LookPane key={looked} conversation={looked} />;
  const any = console.rows.value.length > 0;
  return (
    <section class="pane chat-pane none" aria-label="Conversation">
      <p class="empty">{any ? "Choose a chat." : "When you accept an offer, the chat opens here."}</p>
    </section>
  );
}

function ChatHead({ row }: { row: ChatRow }) {
  const { console, layout } = useApp();
  const { chat, unansweredSince } = row;
  const topic = chat.topic && topicName(console.store.site.value, chat.topic);
  const promise = promiseWords(chat.told, chat.assignedAt);
  return (
    <header class="chat-head">
      <button
        class="icon-button back"
        type="button"
        aria-label="Back to the list"
        onClick={() => console.select(undefined)}
      >
        <BackIcon />
      </button>
      <div class="chat-title">
        <h2>
          <bdi>{chat.name ?? "Visitor"}</bdi>
        </h2>
        <p>
          {topic && (
            <>
              <bdi>{topic}</bdi> ·{" "}
            </>
          )}
          {languageName(chat.language)}
          {promise && ` · ${promise}`}
          {unansweredSince !== undefined && (
            <>
              {" · "}
              <Unanswered ms={serverNow.value - unansweredSince} />
            </>
          )}
        </p>
      </div>
      <div class="chat-actions">
        <button
          class="icon-button visitor-toggle"
          type="button"
          aria-expanded={layout.visitorOpen.value}
          aria-label="Visitor panel"
          title="Visitor panel (P)"
          onClick={layout.toggleVisitor}
        >
          <PersonIcon />
        </button>
        {chat.state === "active" && <ActiveDeeds id={row.id} />}
      </div>
    </header>
  );
}

function ActiveDeeds({ id }: { id: string }) {
  const { layout } = useApp();
  const opens = (dialog: Signal<string | undefined>) => () => {
    dialog.value = id;
  };
  return (
    <>
      <button
        class="icon-button"
        type="button"
        aria-label="Ask for help"
        title="Ask for help (H)"
        onClick={opens(layout.asking)}
      >
        <HandIcon />
      </button>
      <button
        class="button transfer-button"
        type="button"
        aria-label="Transfer"
        title="Transfer (T)"
        onClick={opens(layout.transferring)}
      >
        <TeamIcon />
        <span aria-hidden="true">Transfer</span>
      </button>
      <button class="button" type="button" title="End chat (E)" onClick={opens(layout.ending)}>
        End chat
      </button>
    </>
  );
}
