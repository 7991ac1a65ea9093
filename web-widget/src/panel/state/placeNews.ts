import { effect } from "@preact/signals-core";
import { waitSpoken } from "../text/waitText.ts";
import type { App } from "./app.ts";

/** Lets what changes together be told together, in ms. */
const SETTLE_MS = 700;
/** News of the place are spoken at most this often, in ms. */
const EVERY_MS = 60_000;

/**
 * Says aloud, for people who do not see the panel, where they stand in line and how long it takes, unless they paused that.
 *
 * @returns a function that ends it
 */
export function speakPlace(app: App): () => void {
  let said = "";
  let saidAt = Number.NEGATIVE_INFINITY;
  let cancel = () => {};
  const speak = () => {
    const facts = app.session.thread.peek()?.facts;
    const text = facts?.state === "waiting" && !facts.place?.turn ? waitSpoken(app.words.peek(), facts.place) : "";
    if (!text || text === said || app.paused.peek()) return;
    said = text;
    saidAt = app.clock.now();
    app.announcer.say(text);
  };
  const end = effect(() => {
    const waiting = app.session.thread.value?.facts.state === "waiting";
    cancel();
    if (waiting) cancel = app.clock.after(Math.max(SETTLE_MS, saidAt + EVERY_MS - app.clock.now()), speak);
    else said = "";
  });
  return () => {
    cancel();
    end();
  };
}
