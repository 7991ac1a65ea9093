import type { BoardPromise } from "@ringback/web-protocol";
import { serverNow } from "../../state/clock.ts";
import { pressing } from "../../state/supervision.ts";
import { duration } from "../../state/text.ts";
import { useApp } from "../app.ts";
import { WarnIcon } from "../icons.tsx";
import { laneName } from "../names.ts";
import { clockTime } from "../times.ts";
import { WhyButton } from "../why/WhyDialog.tsx";

const PROMISED = { first_p90: "an answer", callback: "a callback", reply_by: "a reply" } as const;

/** Promises to visitors that are late or at risk; absent when all will be kept. */
export function Pressing() {
  const found = pressing(useApp().console.store.board.value);
  if (found.length === 0) return null;
  return (
    <section class="attention" aria-label="Promises at risk">
      <h2>
        <WarnIcon />
        Promises at risk <span class="count">{found.length}</span>
      </h2>
      <ul>
        {found.map((promise) => (
          <li key={promise.promise}>
            <PromiseLine promise={promise} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PromiseLine({ promise }: { promise: BoardPromise }) {
  const { store } = useApp().console;
  const place = store.board.value?.waiting.find(({ conversation }) => conversation === promise.conversation);
  const left = promise.dueAt - serverNow.value;
  return (
    <p>
      <strong>
        <bdi>{place?.name ?? "A visitor"}</bdi>
      </strong>{" "}
      of <bdi>{laneName(store.site.value, promise.lane)}</bdi> was promised {PROMISED[promise.kind]} by{" "}
      {clockTime(promise.dueAt)}:{" "}
      <span class="timer">{left > 0 ? `${duration(left)} left` : `${duration(-left)} late`}</span>{" "}
      <WhyButton conversation={promise.conversation} />
    </p>
  );
}
