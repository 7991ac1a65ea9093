import { effect } from "@preact/signals-core";
import type { App } from "./app.ts";
import { unreadIn } from "./progress.ts";

/**
 * Says in the title and to the host page what the visitor has not looked at: their turn, or messages.
 *
 * @returns a function that ends it
 */
export function callAttention(app: App): () => void {
  const tell = (count: number, label: string) => app.host.tell({ type: "unread", count, label });
  const end = effect(() => {
    const words = app.words.value;
    const count = unreadIn(app.session.thread.value);
    const turn = app.session.talk.value?.turn.value;
    tell(turn ? Math.max(count, 1) : count, turn ?? (count > 0 ? words.say("launcher.unread", { n: count }) : ""));
    const name = app.session.site.value?.name ?? "";
    document.title = turn ?? (count > 0 ? `(${words.number(count)}) ${name}` : name);
  });
  return () => {
    end();
    tell(0, "");
  };
}
