import type { Thread } from "@ringback/web-protocol";
import { typingAt } from "@ringback/web-protocol";
import { useMemo, useRef } from "preact/hooks";
import { serverNow } from "../../state/clock.ts";
import { linesOf } from "../../state/lines.ts";
import type { ChatRow } from "../../state/rows.ts";
import { useApp } from "../app.ts";
import { DownIcon } from "../icons.tsx";
import { TranscriptLine } from "./TranscriptLine.tsx";
import { useReading } from "./useReading.ts";
import { walkLines } from "./walkLines.ts";

/** Everything said in a conversation. */
export function Transcript({ row, thread }: { row: ChatRow; thread: Thread }) {
  const { console } = useApp();
  const me = console.store.me.value?.id;
  const log = useRef<HTMLDivElement>(null);
  const reading = useReading(log, row, thread);
  const lines = useMemo(() => linesOf(thread, reading.unreadFrom, me), [thread, reading.unreadFrom, me]);
  const loading = console.store.loadingOlder.value.has(row.id);
  return (
    <div class="transcript">
      <div
        ref={log}
        class="log"
        role="log"
        aria-live="off"
        aria-label="Messages"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a log that scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={reading.scrolled}
        onKeyDown={walkLines}
      >
        {thread.transcript.more && (
          <button
            class="button quiet older"
            type="button"
            aria-disabled={loading}
            onClick={() => void console.commands.older(row.id)}
          >
            {loading ? "Loading…" : "Show older messages"}
          </button>
        )}
        {lines.map((line) => (
          <TranscriptLine key={line.key} line={line} conversation={row.id} visitor={row.chat.name} />
        ))}
      </div>
      {reading.below > 0 && (
        <button class="pill" type="button" onClick={reading.toEnd}>
          {reading.below === 1 ? "1 new message" : `${reading.below} new messages`}
          <DownIcon />
        </button>
      )}
      <Typing thread={thread} name={row.chat.name} />
    </div>
  );
}

function Typing({ thread, name }: { thread: Thread; name: string | undefined }) {
  // Looks again each second whether the visitor still writes.
  void serverNow.value;
  const typing = typingAt(thread.typing, Date.now());
  return (
    <p class="typing">
      {typing && (
        <>
          <bdi>{typing.name ?? name ?? "The visitor"}</bdi> is typing…
        </>
      )}
    </p>
  );
}
