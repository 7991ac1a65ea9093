import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals-core";
import {
  type CallbackCommand,
  type Clock,
  CommandFailed,
  type Conversation,
  commandId,
  EMPTY,
  type Heard,
  type HoldEvent,
  heardConversation,
  heardEntry,
  heardHistory,
  heardSeen,
  heardStanding,
  heardStored,
  heardTyping,
  type Incident,
  type IncidentEvent,
  isLateVisitorEvent,
  type Pending,
  position,
  postAgain,
  postFailed,
  posting,
  type SeenEvent,
  type Standing,
  type Thread,
  TypingTeller,
  threadOf,
  typingAt,
  type VisitorCommand,
  type VisitorEvent,
} from "@ringback/web-protocol";
import { type Item, itemsOf } from "../text/items.ts";
import { unreadIn } from "./progress.ts";
import type { VisitorClient } from "./session.ts";

/** What a talk needs from outside. */
export interface TalkParts {
  client: VisitorClient;
  thread: Signal<Thread | undefined>;
  clock: Clock;
  /** The panel is open and in front. */
  visible: ReadonlySignal<boolean>;
}

/** An incident as the panel shows it: once over, it stays on screen as good news. */
export type KnownIncident = Incident & { over: boolean };

type Asking =
  | Extract<VisitorCommand, { type: "here" | "more_time" | "tell" | "tell_link" | "tell_stop" | "tell_fixed" }>
  | CallbackCommand;

/** What parts of the panel may ask the server by themselves. */
export type Question = Asking extends infer T ? (T extends Asking ? Omit<T, "id"> : never) : never;

/** How many older entries are asked for at a time. */
const OLDER = 50;

/** Holds the one conversation: takes in what the server tells of it, and sends what the visitor does. */
export class Talk {
  /** When the agent saw our newest message, if we were there. */
  readonly seenAt = signal<number | undefined>(undefined);
  /** It is the visitor's turn and nobody has looked yet: what is said of it. */
  readonly turn = signal<string | undefined>(undefined);
  /** The end of the conversation is in view. */
  readonly atEnd = signal(true);
  /** The newest thing to read while waiting. */
  readonly hold = signal<HoldEvent | undefined>(undefined);
  /** What is known to be wrong just now, and whether it is over. */
  readonly incident = signal<KnownIncident | undefined>(undefined);
  /** The lines on screen. */
  readonly items: ReadonlySignal<Item[]>;
  /** Messages that came while the end was out of view. */
  readonly fresh: ReadonlySignal<number>;

  readonly #client: VisitorClient;
  readonly #thread: Signal<Thread | undefined>;
  readonly #clock: Clock;
  readonly #typing = new TypingTeller();
  #opening = false;
  #loading = false;

  constructor({ client, thread, clock, visible }: TalkParts) {
    this.#client = client;
    this.#thread = thread;
    this.#clock = clock;
    this.items = computed(() => (thread.value ? itemsOf(thread.value) : []));
    this.fresh = computed(() => (this.atEnd.value ? 0 : unreadIn(thread.value)));
    effect(() => {
      if (thread.value && visible.value && this.atEnd.value) this.#markSeen(thread.value);
    });
  }

  /** Whether a frame is an event that answers what only parts loaded with the talk ask for. */
  readonly knows = isLateVisitorEvent;

  /** Takes in a conversation as the server has it. */
  take(conversation: Conversation): void {
    const held = this.#thread.peek();
    const same = held?.facts.id === conversation.id;
    if (!same) this.seenAt.value = this.hold.value = undefined;
    // Whether it still lasts is told anew.
    if (!same || !this.incident.peek()?.over) this.incident.value = undefined;
    this.#settle(heardConversation(same ? held : threadOf("visitor", conversation), conversation));
  }

  /** Takes in an event of the conversation. */
  heard(event: Extract<VisitorEvent, { conversation?: unknown }>): void {
    if (event.type === "conversation") {
      if (event.re === undefined) this.take(event.conversation);
      return;
    }
    const thread = this.#thread.peek();
    if (!thread || event.conversation !== thread.facts.id) return;
    if (event.type === "entry") this.#settle(heardEntry(thread, event.prev, event.entry));
    else if (event.type === "standing") this.#standing(thread, event);
    else if (event.type === "typing") this.#typingHeard(heardTyping(thread, event, this.#clock.now()));
    else if (event.type === "seen") this.#seenHeard(thread, event);
    else if (event.type === "hold") this.hold.value = event;
    else if (event.type === "incident") this.#incidentHeard(event);
    else if (event.type === "resync") void this.#open(thread.facts.id);
  }

  /** Sends a message; it is on screen at once. */
  post(text: string): void {
    this.#tellTyping(this.#typing.stopped());
    this.#post({ id: commandId(), text, at: this.#clock.now() });
  }

  /** Sends messages that an earlier visit to this page could not, unless the server has them. */
  repost(conversation: string, messages: readonly Pending[]): void {
    const thread = this.#thread.peek();
    if (thread?.facts.id !== conversation) return;
    for (const message of messages.filter(({ id }) => !holdsMessage(thread, id))) this.#post(message);
  }

  /** Sends a failed message once more, under its id. */
  retry(id: string): void {
    const thread = this.#thread.peek();
    const message = thread?.pending.find((other) => other.id === id);
    if (!thread || !message) return;
    this.#thread.value = postAgain(thread, id);
    void this.#send(thread.facts.id, id, message.text);
  }

  /** The visitor types, or emptied the field. */
  typed(empty: boolean): void {
    this.#tellTyping(this.#typing.typed(empty, this.#clock.now()));
  }

  /** Loads older entries; when that fails the visitor may ask again. */
  async older(): Promise<void> {
    const before = this.#thread.peek()?.transcript.entries[0]?.seq;
    const conversation = this.#thread.peek()?.facts.id;
    if (before === undefined || conversation === undefined || this.#loading) return;
    this.#loading = true;
    const answer = await this.#client
      .request({ type: "history", id: commandId(), conversation, before, limit: OLDER })
      .catch(() => undefined);
    this.#loading = false;
    const thread = this.#thread.peek();
    if (answer?.type === "history" && thread?.facts.id === conversation) {
      this.#thread.value = heardHistory(thread, answer.entries, answer.more);
    }
  }

  /** Asks the server something. Rejects with `CommandFailed`. */
  ask(question: Question): Promise<VisitorEvent> {
    return this.#client.request({ ...question, id: commandId() });
  }

  /** Ends the conversation, or leaves the line. Rejects with `CommandFailed`. */
  async end(): Promise<void> {
    const conversation = this.#thread.peek()?.facts.id;
    if (conversation !== undefined) {
      await this.#client.request({ type: "end", id: commandId(), conversation }, conversation);
    }
  }

  /** Everything the agent wrote is on screen: says so, when that is news and there is a link to say it on. */
  #markSeen(thread: Thread): void {
    const last = thread.transcript.entries.findLast((entry) => entry.kind === "message" && entry.by === "agent");
    if (!last || last.seq <= thread.facts.seenByVisitor || this.#client.link.phase !== "ready") return;
    const seen = { conversation: thread.facts.id, seq: last.seq };
    this.#client.mention({ type: "seen", ...seen });
    this.#thread.value = heardSeen(thread, { type: "seen", by: "visitor", at: 0, ...seen });
  }

  /** An end is taken from its entry, which says how it ended; should that be late, it is asked for. */
  #standing(thread: Thread, standing: Standing): void {
    if (standing.state !== "ended") this.#thread.value = heardStanding(thread, standing);
    else if (thread.facts.state !== "ended") void this.#open(thread.facts.id);
  }

  /** Typing ends by itself, should the news of its end get lost. */
  #typingHeard(thread: Thread): void {
    this.#thread.value = thread;
    if (!thread.typing) return;
    this.#clock.after(thread.typing.until - this.#clock.now(), () => {
      const now = this.#thread.peek();
      if (now?.typing) this.#thread.value = { ...now, typing: typingAt(now.typing, this.#clock.now()) };
    });
  }

  #incidentHeard({ incident }: IncidentEvent): void {
    const known = this.incident.peek();
    if (incident) this.incident.value = { ...incident, over: false };
    else if (known) this.incident.value = { ...known, over: true };
  }

  #seenHeard(thread: Thread, event: SeenEvent): void {
    this.#thread.value = heardSeen(thread, event);
    if (event.by === "agent") this.seenAt.value = event.at;
  }

  #settle({ thread, ask }: Heard): void {
    this.#thread.value = thread;
    if (ask) void this.#open(thread.facts.id);
  }

  /** Asks for what is missing; one question at a time. */
  async #open(conversation: string): Promise<void> {
    if (this.#opening) return;
    this.#opening = true;
    try {
      await this.#ask(conversation);
    } finally {
      this.#opening = false;
    }
  }

  async #ask(id: string): Promise<void> {
    const held = this.#thread.peek();
    const have = held && position(held.transcript);
    const answer = await this.#client
      .request({ type: "open", id: commandId(), conversation: id, ...(have && { have }) })
      .catch(() => undefined);
    const thread = this.#thread.peek();
    if (answer?.type !== "conversation" || thread?.facts.id !== id) return;
    const heard = heardConversation(thread, answer.conversation);
    // An answer that contradicts what is held leaves one way: begin with nothing.
    if (!heard.ask) this.#thread.value = heard.thread;
    else if (thread.transcript.entries.length > 0) {
      this.#thread.value = { ...thread, transcript: EMPTY };
      await this.#ask(id);
    }
  }

  #post({ id, text, at }: Pick<Pending, "id" | "text" | "at">): void {
    const thread = this.#thread.peek();
    if (!thread) return;
    this.#thread.value = posting(thread, id, text, at);
    void this.#send(thread.facts.id, id, text);
  }

  async #send(conversation: string, id: string, text: string): Promise<void> {
    try {
      const answer = await this.#client.request({ type: "post", id, conversation, text }, conversation);
      const thread = this.#thread.peek();
      if (answer.type === "stored" && thread?.facts.id === conversation) this.#settle(heardStored(thread, answer));
    } catch (error) {
      const thread = this.#thread.peek();
      const code = error instanceof CommandFailed ? error.code : "internal";
      if (thread?.facts.id === conversation) this.#thread.value = postFailed(thread, id, code);
    }
  }

  #tellTyping(on: boolean | undefined): void {
    const conversation = this.#thread.peek()?.facts.id;
    if (on !== undefined && conversation !== undefined) this.#client.mention({ type: "typing", conversation, on });
  }
}

function holdsMessage(thread: Thread, id: string): boolean {
  const stored = thread.transcript.entries.some((entry) => entry.kind === "message" && entry.message === id);
  return stored || thread.pending.some((message) => message.id === id);
}
