import { effect, type ReadonlySignal } from "@preact/signals-core";
import type { Pending, Thread } from "@ringback/web-protocol";
import type { Keep } from "./keep.ts";
import type { Talk } from "./talk.ts";

/** Keeps what could not be sent yet over a reload of the page, and sends it under the same ids afterwards. */
export function keepUnsent(talk: Talk, thread: ReadonlySignal<Thread | undefined>, keep: Keep, site: string): void {
  const key = `ringback:unsent:${site}`;
  let left = read(keep.read(key));
  effect(() => {
    if (!thread.value) return;
    const { facts, pending } = thread.value;
    if (left) {
      const { conversation, messages } = left;
      left = undefined;
      talk.repost(conversation, messages);
    } else if (pending.length > 0) {
      keep.write(key, JSON.stringify({ conversation: facts.id, messages: pending }));
    } else keep.forget(key);
  });
}

interface Unsent {
  conversation: string;
  messages: Pending[];
}

function read(json: string | undefined): Unsent | undefined {
  try {
    const value = JSON.parse(json ?? "null");
    return typeof value?.conversation === "string" && Array.isArray(value.messages) ? value : undefined;
  } catch {
    return undefined;
  }
}
