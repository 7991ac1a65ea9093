import { batch } from "@preact/signals";
import {
  type AgentEvent,
  type Desk,
  heardEntry,
  heardSeen,
  heardTyping,
  type SignedOn,
  type Thread,
  type TypingEvent,
  typingHeard,
} from "@ringback/web-protocol";
import { isFromVisitor } from "./chat.ts";
import { serverTimeHeard } from "./clock.ts";
import type { Cues } from "./cues.ts";
import { conversationsOf, newerDesk } from "./desk.ts";
import { changeThread, putThread, type Store } from "./store.ts";

/** What events need beside the store. */
export interface EventParts {
  store: Store;
  cues: Cues;
  /** Opens a conversation on this connection; `fresh` throws away what is held of it. */
  open(conversation: string, fresh: boolean): void;
  /** A visitor wrote something that may be heard and shown as a notice. */
  wrote(conversation: string, text: string): void;
  /** Whether the agent looks at this conversation right now. */
  watched(conversation: string): boolean;
}

/** Takes the answer to hello: anything may have changed while the link was away. */
export function signedOn(parts: EventParts, event: SignedOn): void {
  const { store } = parts;
  batch(() => {
    serverTimeHeard(event.now);
    store.me.value = event.agent;
    store.site.value = event.site;
    // Revisions are compared within one connection only.
    store.desk.value = event.desk;
    leave(parts, event.desk);
  });
  for (const id of shownOn(store, event.desk)) parts.open(id, false);
}

/** Takes an event that answers no command. */
export function applyEvent(parts: EventParts, event: AgentEvent): void {
  const { store } = parts;
  switch (event.type) {
    case "desk":
      takeDesk(parts, event.desk);
      break;
    case "board":
      store.board.value = event;
      break;
    case "entry":
      takeEntry(parts, event);
      break;
    case "seen":
      changeThread(store, event.conversation, (thread) => heardSeen(thread, event));
      break;
    case "typing":
      takeTyping(store, event);
      break;
    case "resync":
      parts.open(event.conversation, true);
      break;
    case "pong":
      serverTimeHeard(event.now);
      break;
    default:
    // An answer that came after its command was given up.
  }
}

/** What this agent types in another tab is nothing to show; what a colleague types in the same chat is. */
function takeTyping(store: Store, event: TypingEvent): void {
  const now = Date.now();
  const colleague = event.by === "agent" && event.name !== undefined && event.name !== store.me.peek()?.name;
  changeThread(store, event.conversation, (thread) =>
    colleague ? { ...thread, typing: typingHeard(event.on, event.name, now) } : heardTyping(thread, event, now),
  );
}

function takeDesk(parts: EventParts, next: Desk): void {
  const held = parts.store.desk.peek();
  const desk = newerDesk(held, next);
  if (desk === held) return;
  const known = new Set(conversationsOf(held));
  batch(() => {
    parts.store.desk.value = desk;
    leave(parts, desk);
  });
  for (const id of conversationsOf(desk)) if (!known.has(id)) parts.open(id, false);
}

/** Forgets what is no longer on the desk. */
function leave({ store, cues }: EventParts, desk: Desk): void {
  const kept = new Set(shownOn(store, desk));
  const threads = store.threads.peek();
  const gone = [...threads.keys()].filter((id) => !kept.has(id));
  for (const id of gone) cues.answered(id);
  if (gone.length > 0) store.threads.value = new Map([...threads].filter(([id]) => kept.has(id)));
  const selected = store.selected.peek();
  if (selected !== undefined && !kept.has(selected)) store.selected.value = undefined;
}

/** The chats of the desk, and the one a supervisor looks into. */
function shownOn(store: Store, desk: Desk): string[] {
  const looked = store.lookedInto.peek();
  const own = conversationsOf(desk);
  return looked === undefined || own.includes(looked) ? own : [...own, looked];
}

function takeEntry(parts: EventParts, event: Extract<AgentEvent, { type: "entry" }>): void {
  const before = parts.store.threads.peek().get(event.conversation);
  if (!before) return;
  const heard = heardEntry(before, event.prev, event.entry);
  putThread(parts.store, heard.thread);
  if (heard.ask) parts.open(event.conversation, false);
  else if (isNewer(heard.thread, before)) tell(parts, event);
}

function isNewer(thread: Thread, before: Thread): boolean {
  return thread.transcript !== before.transcript;
}

function tell(parts: EventParts, { conversation, entry }: Extract<AgentEvent, { type: "entry" }>): void {
  // What a supervisor only looks into rings for its own agent.
  if (entry.kind !== "message" || !conversationsOf(parts.store.desk.peek()).includes(conversation)) return;
  if (!isFromVisitor(entry)) parts.cues.answered(conversation);
  else if (parts.cues.wrote(conversation, Date.now(), parts.watched(conversation))) {
    parts.wrote(conversation, entry.text);
  }
}
