import { serverNow } from "../../state/clock.ts";
import { duration } from "../../state/text.ts";
import { useApp } from "../app.ts";
import { Ghosts } from "./Ghosts.tsx";
import { HelpWanted } from "./HelpWanted.tsx";
import { Pressing } from "./Pressing.tsx";
import { Running } from "./Running.tsx";
import { Truth } from "./Truth.tsx";
import { Waiting } from "./Waiting.tsx";
import { Working } from "./Working.tsx";

/** News older than this, in milliseconds, is told to be old. */
const STALE_MS = 5000;

/** For supervisors: who asks for help, who waits, who works and on what. */
export function LivePane() {
  const { console } = useApp();
  const board = console.store.board.value;
  if (!board) return <p class="empty">Waiting for the first figures…</p>;
  return (
    <section class="pane live-pane" aria-label="Live">
      <Age at={board.at} />
      <HelpWanted />
      <Ghosts />
      <Pressing />
      <Waiting waiting={board.waiting} />
      <Running chats={board.chats} />
      <Working agents={board.agents} />
      <Truth />
    </section>
  );
}

function Age({ at }: { at: number }) {
  const { console } = useApp();
  const lost = console.store.link.value.phase !== "ready";
  const age = serverNow.value - at;
  if (!lost || age < STALE_MS) return null;
  return <p class="banner wait">These figures are {duration(age)} old: there is no connection.</p>;
}
