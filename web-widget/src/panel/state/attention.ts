import { effect } from "@preact/signals-core";
import type { App } from "./app.ts";
import { unreadIn } from "./progress.ts";

/**
 * Says in the title and to the host page what the visitor has not looked at, their turn or messages, and tells the page's own script how
 * the conversation goes.
 *
 * @returns a function that ends it
 */
export function callAttention(app: App): () => void {
  const ends = [tellUnread(app), tellEvents(app)];
  return () => {
    for (const end of ends) end();
  };
}

function tellUnread(app: App): () => void {
  const tell = () => {
    const words = app.words.value;
    const count = unreadIn(app.session.thread.value);
    const turn = app.session.talk.value?.turn.value;
    const label = turn ?? (count > 0 ? words.say("launcher.unread", { n: count }) : "");
    const title = document.visibilityState === "hidden" ? label : "";
    app.host.tell({ type: "unread", count: turn ? Math.max(count, 1) : count, label, title });
    const name = app.session.site.value?.name ?? "";
    document.title = turn ?? (count > 0 ? `(${words.number(count)}) ${name}` : name);
  };
  const end = effect(tell);
  document.addEventListener("visibilitychange", tell);
  return () => {
    document.removeEventListener("visibilitychange", tell);
    end();
    app.host.tell({ type: "unread", count: 0, label: "", title: "" });
  };
}

function tellEvents(app: App): () => void {
  let before = "";
  return effect(() => {
    const { state, place, agent } = app.session.thread.value?.facts ?? {};
    if (state === "waiting") app.host.tell({ type: "event", event: "queue", detail: { ahead: place?.ahead } });
    else if (state !== before) {
      if (state === "active") app.host.tell({ type: "event", event: "started", detail: { agent: agent?.name } });
      if (state === "ended") app.host.tell({ type: "event", event: "ended" });
    }
    before = state ?? "";
  });
}
