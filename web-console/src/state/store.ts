import { signal } from "@preact/signals";
import type { AgentSite, Board, ColleaguesReply, Desk, Returned, SignedOn, Thread } from "@ringback/web-protocol";

/** Where the link to the server stands, as the agent is told. */
export type LinkView =
  | { phase: "connecting" }
  | { phase: "ready" }
  /** Lost at this time of the local clock; it comes back by itself. */
  | { phase: "lost"; since: number }
  /** It will not come back by itself. */
  | { phase: "stopped"; why: string };

/** A short notice that goes away by itself. */
export interface Toast {
  readonly id: number;
  readonly tone: "info" | "bad";
  readonly text: string;
}

/** What a signed-in agent sees in place of the chats. */
export type View = "chats" | "live" | "callbacks" | "outbox";

/** Everything the console shows. Commands and events change it, components read it. */
export function createStore() {
  return {
    me: signal<SignedOn["agent"] | undefined>(undefined),
    site: signal<AgentSite | undefined>(undefined),
    desk: signal<Desk | undefined>(undefined),
    /** Chats given away that came back meanwhile, and that this agent has read of. */
    readOf: signal<ReadonlySet<string>>(new Set()),
    /** The conversations of the desk that have been opened. */
    threads: signal<ReadonlyMap<string, Thread>>(new Map()),
    /** Conversations whose older entries are on their way. */
    loadingOlder: signal<ReadonlySet<string>>(new Set()),
    selected: signal<string | undefined>(undefined),
    /** The chat of somebody else a supervisor looks into. */
    lookedInto: signal<string | undefined>(undefined),
    /** Who could take a chat, when it was asked last. */
    colleagues: signal<ColleaguesReply | undefined>(undefined),
    view: signal<View>("chats"),
    board: signal<Board | undefined>(undefined),
    link: signal<LinkView>({ phase: "connecting" }),
    toasts: signal<readonly Toast[]>([]),
  };
}

/** The console's state. */
export type Store = ReturnType<typeof createStore>;

/** Keeps a conversation as it now is. */
export function putThread(store: Store, thread: Thread): void {
  const threads = store.threads.peek();
  if (threads.get(thread.facts.id) !== thread) store.threads.value = new Map(threads).set(thread.facts.id, thread);
}

/** Changes a conversation that is held; one that is not stays unknown. */
export function changeThread(store: Store, id: string, change: (thread: Thread) => Thread): void {
  const thread = store.threads.peek().get(id);
  if (thread) putThread(store, change(thread));
}

/** What this agent has not read yet of chats that were given away and came back. */
export function unreadReturns(store: Store): readonly Returned[] {
  return (store.desk.value?.returned ?? []).filter((chat) => !store.readOf.value.has(returnKey(chat)));
}

/** The agent has read of it. */
export function readReturn(store: Store, chat: Returned): void {
  store.readOf.value = new Set(store.readOf.peek()).add(returnKey(chat));
}

/** A chat may come back more than once. */
export function returnKey({ conversation, at }: Returned): string {
  return `${conversation} ${at}`;
}

let toasts = 0;

/** Shows a notice. */
export function toast(store: Store, tone: Toast["tone"], text: string): void {
  toasts++;
  store.toasts.value = [...store.toasts.peek().slice(-3), { id: toasts, tone, text }];
}
