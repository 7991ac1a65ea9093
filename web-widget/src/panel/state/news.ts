import { effect } from "@preact/signals-core";
import type { Entry, Thread } from "@ringback/web-protocol";
import { noteText } from "../text/noteText.ts";
import type { App } from "./app.ts";

/** Messages that come within this time are spoken as one, in ms. */
const BURST_MS = 700;

/**
 * Says aloud, for people who do not see the panel, what changes in the conversation.
 *
 * @returns a function that ends it
 */
export function speakNews(app: App): () => void {
  const ends = [speakEntries(app), speakLink(app)];
  return () => {
    for (const end of ends) end();
  };
}

function speakEntries(app: App): () => void {
  let conversation: string | undefined;
  let heard = 0;
  let waiting: Entry[] = [];
  let cancel = () => {};
  const flush = () => {
    const text = sentence(app, waiting);
    waiting = [];
    if (text) app.announcer.say(text);
  };
  return effect(() => {
    const thread = app.session.thread.value;
    const last = thread?.transcript.entries.at(-1)?.seq ?? 0;
    const fresh = thread?.facts.id === conversation ? freshIn(thread, heard) : [];
    conversation = thread?.facts.id;
    heard = last;
    if (fresh.length === 0) return;
    waiting.push(...fresh);
    cancel();
    cancel = app.clock.after(BURST_MS, flush);
  });
}

/** Own messages are not read back. */
function freshIn(thread: Thread | undefined, after: number): Entry[] {
  const entries = thread?.transcript.entries ?? [];
  return entries.filter((entry) => entry.seq > after && !(entry.kind === "message" && entry.by === "visitor"));
}

function sentence(app: App, entries: readonly Entry[]): string {
  const words = app.words.peek();
  const messages = entries.filter((entry) => entry.kind === "message");
  const notes = entries
    .filter((entry) => entry.kind !== "message")
    .map((entry) => noteText(words, entry, app.session.site.peek()?.departments));
  const [only] = messages;
  const name = messages.at(-1)?.name ?? "";
  if (messages.length === 1 && only) notes.push(`${name}: ${only.text}`);
  else if (messages.length > 1) notes.push(words.say("chat.burst", { n: messages.length, name }));
  return notes.join(" ");
}

function speakLink(app: App): () => void {
  let before = app.linkState.peek();
  return effect(() => {
    const now = app.linkState.value;
    const words = app.words.peek();
    if (now === "lost" && before === "fine") app.announcer.say(words.say("net.retry"));
    if (now === "fine" && before === "lost" && app.session.link.peek().phase === "ready") {
      app.announcer.say(words.say("net.back"));
    }
    before = now;
  });
}
