import type { Returned } from "@ringback/web-protocol";
import { readReturn } from "../../state/store.ts";
import { returnedWords } from "../../state/team.ts";
import { useApp } from "../app.ts";
import { clockTime } from "../times.ts";

/** A chat this agent gave away, and who came back while they were away: read, and put aside. */
export function ReturnedCard({ chat }: { chat: Returned }) {
  const { console } = useApp();
  return (
    <article class="offer" aria-label="A chat you gave away">
      <p class="offer-kind">Came back at {clockTime(chat.at)}</p>
      <h2>
        <bdi>{chat.name ?? "Visitor"}</bdi>
      </h2>
      <p class="offer-about refused">{returnedWords(chat)}</p>
      <div class="offer-actions">
        <button class="button" type="button" onClick={() => readReturn(console.store, chat)}>
          All right
        </button>
      </div>
    </article>
  );
}
