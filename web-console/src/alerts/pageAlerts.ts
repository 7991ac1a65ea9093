import { effect } from "@preact/signals";
import type { Call } from "../state/calls.ts";
import type { Console } from "../state/console.ts";
import { pageTitle } from "../state/text.ts";
import plainIcon from "./favicon.svg";
import dotIcon from "./favicon-dot.svg";
import { notice } from "./notices.ts";
import type { Sound } from "./sound.ts";

/** Shows in title and icon how much waits for the agent, and lets what rings be heard and noticed. */
export function startAlerts(console: Console, sound: Sound): void {
  const icon = document.querySelector<HTMLLinkElement>("link[rel=icon]");
  effect(() => {
    const waiting = console.session.state.value.phase === "in" ? console.waiting.value : 0;
    document.title = pageTitle(waiting, console.store.site.value?.name ?? "Ringback");
    if (icon) icon.href = waiting > 0 ? dotIcon : plainIcon;
  });
  followCalls(console, sound);
}

/** A visitor's message that may be heard, and noticed on the desktop. */
export function tellMessage(console: Console, sound: Sound, conversation: string, text: string): void {
  sound.play("message");
  const chat = console.store.desk.peek()?.chats.find((one) => one.conversation === conversation);
  notice(chat?.name ?? "Visitor", text, conversation, () => console.select(conversation));
}

function followCalls(console: Console, sound: Sound): void {
  const shown = new Map<string, (() => void) | undefined>();
  effect(() => {
    const calls = console.calls.value;
    for (const call of calls) {
      if (!shown.has(call.id)) shown.set(call.id, tellCall(sound, call));
    }
    const live = new Set(calls.map(({ id }) => id));
    for (const [id, close] of shown) {
      if (live.has(id)) continue;
      close?.();
      shown.delete(id);
    }
  });
}

function tellCall(sound: Sound, { id, title, text }: Call): (() => void) | undefined {
  sound.play("offer");
  return notice(title, text, id, () => {});
}
