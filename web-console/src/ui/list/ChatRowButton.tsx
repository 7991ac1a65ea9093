import type { MessageEntry } from "@ringback/web-protocol";
import { urgency } from "../../state/answering.ts";
import { lastMessage } from "../../state/chat.ts";
import { serverNow } from "../../state/clock.ts";
import type { ChatRow } from "../../state/rows.ts";
import { duration } from "../../state/text.ts";
import { useApp } from "../app.ts";
import { ClockIcon, FlagIcon, PencilIcon } from "../icons.tsx";

/** One chat in the list. */
export function ChatRowButton({ row }: { row: ChatRow }) {
  const { console, layout } = useApp();
  const { chat, thread } = row;
  const selected = console.store.selected.value === row.id;
  const draft = selected ? "" : console.drafts.get(row.id);
  const words = thread && lastMessage(thread);
  return (
    <button
      class="chat-row"
      type="button"
      aria-current={selected ? "true" : undefined}
      onClick={() => {
        layout.composerWanted.value = row.id;
        console.select(row.id);
      }}
    >
      <span class="chat-row-name">
        <bdi>{chat.name ?? "Visitor"}</bdi>
        <span class="tag">{chat.language}</span>
      </span>
      <RowTime row={row} />
      <span class="chat-row-words">
        {draft ? (
          <>
            <PencilIcon />
            <span class="hidden">Draft:</span>
          </>
        ) : (
          words?.by === "agent" && <bdi class="who">{writer(words, console.store.me.value?.id)}:</bdi>
        )}
        <bdi>{draft || words?.text}</bdi>
      </span>
      {row.unread > 0 && row.group !== "wrapUp" && (
        <span class="badge">
          {row.unread > 9 ? "9+" : row.unread}
          <span class="hidden"> unread</span>
        </span>
      )}
    </button>
  );
}

/** Who of the staff wrote: a guest's words are not one's own. */
function writer({ agent, name }: MessageEntry, me: string | undefined): string {
  return agent === undefined || agent === me ? "You" : (name ?? "Colleague");
}

function RowTime({ row }: { row: ChatRow }) {
  const now = serverNow.value;
  if (row.chat.state === "wrap_up") {
    const left = (row.chat.wrapUpEndsAt ?? now) - now;
    return <span class="timer">{left > 0 ? `${duration(left)} left` : ""}</span>;
  }
  if (row.unansweredSince === undefined) return null;
  return <Unanswered ms={now - row.unansweredSince} />;
}

/** How long the visitor has had no answer; an icon says what the colour says. */
export function Unanswered({ ms }: { ms: number }) {
  const level = urgency(ms);
  return (
    <span class={`timer ${level}`}>
      {level === "warn" && <ClockIcon />}
      {level === "late" && <FlagIcon />}
      <span class="hidden">Unanswered for </span>
      {duration(ms)}
    </span>
  );
}
