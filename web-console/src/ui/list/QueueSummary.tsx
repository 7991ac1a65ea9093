import { serverNow } from "../../state/clock.ts";
import { summarise } from "../../state/queue.ts";
import { duration, languageName } from "../../state/text.ts";
import { useApp } from "../app.ts";
import { topicName } from "../names.ts";

/** How many wait in the line, how long the first, and what they want. Absent until the server tells. */
export function QueueSummary() {
  const { console } = useApp();
  const { board, site } = console.store;
  if (!board.value) return null;
  const { waiting, away, oldestSince, next } = summarise(board.value.waiting);
  if (waiting === 0 || oldestSince === undefined) return <p class="queue">Nobody waits in the line.</p>;
  return (
    <p class="queue">
      <strong>
        Queue {waiting} <span class="timer">· oldest {duration(serverNow.value - oldestSince)}</span>
        {away > 0 && ` · ${away} away`}
      </strong>
      {next && (
        <span>
          next: <bdi>{topicName(site.value, next.what)}</bdi> ·{" "}
          {next.language === "any" ? "any language" : languageName(next.language)}
        </span>
      )}
    </p>
  );
}
