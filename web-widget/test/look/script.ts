import type {
  Conversation,
  Entry,
  ErrorEvent,
  Next,
  Place,
  VisitorCommand,
  VisitorEvent,
} from "@ringback/web-protocol";
import type { WebSocketRoute } from "playwright-core";

type Command<T extends VisitorCommand["type"]> = Extract<VisitorCommand, { type: T }>;
type Partial_<T> = { [K in keyof T]?: T[K] };

const AT = Date.UTC(2026, 10, 21, 9, 12);
type TellCommand = Command<"tell" | "tell_stop" | "tell_fixed">;

/** A code that works once. */
export const TELL_CODE = "t.AAECAwQFBgcICQoLDA0ODw";

const MAJA = { id: "a_1", name: "Maja" };

/** A server for one visitor that says what the test tells it, checks nothing, and answers as the protocol asks. */
export class Script {
  readonly heard: VisitorCommand[] = [];
  site = {
    id: "harbour",
    name: "Harbour Bank",
    languages: ["en", "ru", "sl", "fa", "tr"],
    departments: [{ id: "loans", name: "Loans" }],
    topics: [
      { id: "payment", name: "Card payments" },
      { id: "account", name: "My account" },
      { id: "delivery", name: "Delivery of cards" },
    ],
    open: true,
    until: AT + 36e6,
  } as object;
  conversation: Conversation | undefined;
  /** The answer to the next hello, start or post, instead of a good one. */
  refuse: Pick<ErrorEvent, "code" | "message" | "retryable" | "instead"> | undefined;
  /** Commands that get no answer. */
  readonly silent = new Set<string>();
  /** What a test answers itself. */
  readonly answers = new Map<string, (command: VisitorCommand) => void>();
  /** How the visitor is told outside the page. */
  telling: { push: boolean; mail?: string } = { push: false };
  #socket: WebSocketRoute | undefined;
  #marks = 0;

  /** Takes a connection. */
  accept = (socket: WebSocketRoute): void => {
    this.#socket = socket;
    socket.onMessage((frame) => {
      // Whoever asked last is answered, when a visitor has two windows.
      this.#socket = socket;
      this.#answer(JSON.parse(String(frame)));
    });
  };

  say(event: VisitorEvent): void {
    this.#socket?.send(JSON.stringify(event));
  }

  drop(code = 1011): Promise<void> | undefined {
    return this.#socket?.close({ code });
  }

  /** Adds an entry and tells of it. */
  add(entry: Partial_<Entry> & { kind: Entry["kind"] }): void {
    const { conversation } = this;
    if (!conversation) throw new Error("no conversation");
    const last = conversation.entries.at(-1);
    const seq = (last?.seq ?? 0) + 1;
    const full = { seq, mark: `m${this.#marks++}`, at: AT + seq * 40_000, ...entry } as Entry;
    conversation.entries.push(full);
    const prev = last?.mark;
    this.say({ type: "entry", conversation: conversation.id, ...(prev && { prev }), entry: full });
  }

  standing(ahead: number, next?: Next): void {
    this.place({ ahead, basis: "thin" }, next);
  }

  /** The place in line as it is told now. */
  place(place: Place, next?: Next): void {
    if (this.conversation) this.conversation.place = place;
    this.say({ type: "standing", conversation: "c_1", state: "waiting", place, ...(next && { next }) });
  }

  join(name = MAJA.name): void {
    if (this.conversation) {
      this.conversation.state = "active";
      this.conversation.agent = { id: MAJA.id, name };
    }
    this.add({ kind: "joined", agent: MAJA.id, name });
    this.say({ type: "standing", conversation: "c_1", state: "active", agent: { id: MAJA.id, name } });
  }

  agentSays(text: string, name = MAJA.name): void {
    this.add({ kind: "message", by: "agent", message: `a${this.#marks}`, text, agent: MAJA.id, name });
  }

  end(by: "agent" | "visitor", reason?: "left_line" | "idle"): void {
    if (this.conversation) this.conversation.state = "ended";
    this.add({ kind: "ended", by, ...(reason && { reason }) });
  }

  /** Adds an entry of which the visitor is not told. */
  skip(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    this.agentSays("lost on the way");
    this.#socket = socket;
  }

  /** The agent is gone. */
  lose(): void {
    if (this.conversation) this.conversation.state = "waiting";
    this.add({ kind: "left", agent: MAJA.id, name: MAJA.name, reason: "lost" });
    this.standing(0, { to: "line", why: "lost" });
  }

  /** The agent gives the chat to the department of loans. */
  pass(): void {
    if (this.conversation) this.conversation.state = "waiting";
    const to = { to: "department", department: "loans" } as const;
    this.add({ kind: "left", agent: MAJA.id, name: MAJA.name, reason: "transferred", ...to });
    this.standing(1, { ...to, why: "transferred" });
  }

  /** A supervisor takes the chat over. */
  takeOver(name: string): void {
    this.add({ kind: "left", agent: MAJA.id, name: MAJA.name, reason: "taken_over" });
    this.add({ kind: "joined", agent: "a_9", name, as: "successor" });
    this.say({ type: "standing", conversation: "c_1", state: "active", agent: { id: "a_9", name } });
  }

  /** There is a conversation already, of this many entries; the newest ten are told at once. */
  longAgo(entries: number): void {
    this.#begin("c_1", "old line 0");
    for (let i = 1; i < entries; i++) {
      this.add({
        kind: "message",
        by: "agent",
        message: `o${i}`,
        text: `old line ${i}`,
        agent: MAJA.id,
        name: MAJA.name,
      });
    }
    if (this.conversation) this.conversation.state = "active";
    this.#tail = 40;
  }

  /** The same server for another connection of the same visitor. */
  elsewhere(): Script {
    const other = new Script();
    other.conversation = this.conversation;
    return other;
  }

  #tail = Number.POSITIVE_INFINITY;

  #answer(command: VisitorCommand): void {
    this.heard.push(command);
    if (this.silent.has(command.type)) return;
    const own = this.answers.get(command.type);
    if (own) {
      own(command);
      return;
    }
    if (this.refuse && "id" in command && this.#refuses(command.type)) {
      this.say({ type: "error", re: command.id, ...this.refuse });
      return;
    }
    if (command.type === "hello") this.#welcome(command);
    else if (command.type === "start") this.#started(command);
    else if (command.type === "post") this.#stored(command);
    else if (command.type === "open") this.#opened(command);
    else if (command.type === "history") this.#history(command);
    else if (command.type === "end") this.#ended(command);
    else if (command.type === "tell_link") {
      this.say({ type: "tell_link", re: command.id, code: TELL_CODE, expiresAt: AT + 120_000 });
    } else if (command.type.startsWith("tell")) this.#tells(command as TellCommand);
    else if (command.type === "here" || command.type === "more_time") this.say({ type: "done", re: command.id });
    else if (command.type === "ping") this.say({ type: "pong", now: AT });
  }

  #tells(command: TellCommand): void {
    const code = this.#wrongIn(command);
    if (code) {
      this.say({ type: "error", re: command.id, code, message: code, field: "mail", retryable: false });
      return;
    }
    if (command.type === "tell_stop") this.telling = { push: false };
    if (command.type === "tell" && command.mail) this.telling = { ...this.telling, mail: command.mail };
    this.say({ type: "telling", re: command.id, ...this.telling });
  }

  #wrongIn(command: TellCommand): string | undefined {
    if (command.type === "tell") return command.mail?.includes("@") === false ? "invalid_field" : undefined;
    const deaf = !this.telling.push && !this.telling.mail;
    return command.type === "tell_fixed" && deaf ? "missing_field" : undefined;
  }

  #refuses(type: string): boolean {
    return (
      type === (this.refuse?.code === "unknown_site" ? "hello" : this.refuse?.code === "queue_full" ? "start" : "post")
    );
  }

  #welcome({ id, have }: Command<"hello">): void {
    const { conversation } = this;
    const entries = conversation?.entries.filter((entry) => entry.seq > (have?.seq ?? 0)).slice(-this.#tail) ?? [];
    this.say({
      type: "welcome",
      re: id,
      now: AT,
      visitor: "v_1",
      token: "harbour.v.secret",
      site: this.site as never,
      ...(conversation && {
        conversation: {
          ...conversation,
          from: have ? "gap" : "tail",
          entries,
          more: entries.length > 0 && entries[0]?.seq !== 1,
        },
      }),
    });
  }

  #started({ id, text }: Command<"start">): void {
    const conversation = this.#begin(id, text);
    this.say({ type: "started", re: id, conversation: structuredClone(conversation) });
  }

  #begin(message: string, text: string): Conversation {
    const entry: Entry = { kind: "message", by: "visitor", message, text, seq: 1, mark: "m", at: AT };
    this.conversation = {
      id: "c_1",
      state: "waiting",
      reference: "RB-4F7K2",
      language: "en",
      startedAt: AT,
      place: { ahead: 3, basis: "thin" },
      from: "tail",
      more: false,
      entries: [entry],
      seenByVisitor: 0,
      seenByAgent: 0,
    };
    return this.conversation;
  }

  #stored({ id, text, conversation }: Command<"post">): void {
    const entries = this.conversation?.entries ?? [];
    const held = () => entries.find((entry) => entry.kind === "message" && entry.message === id);
    if (!held()) this.add({ kind: "message", by: "visitor", message: id, text });
    const { seq, mark, at } = held() as Entry;
    this.say({ type: "stored", re: id, conversation, seq, mark, at });
  }

  #opened({ id }: Command<"open">): void {
    if (this.conversation) this.say({ type: "conversation", re: id, conversation: this.conversation });
  }

  #history({ id, conversation, before, limit }: Command<"history">): void {
    const entries = this.conversation?.entries.filter((entry) => entry.seq < before).slice(-limit) ?? [];
    this.say({ type: "history", re: id, conversation, entries, more: (entries[0]?.seq ?? 1) > 1 });
  }

  #ended({ id }: Command<"end">): void {
    const waiting = this.conversation?.state === "waiting";
    this.say({ type: "done", re: id });
    this.end("visitor", waiting ? "left_line" : undefined);
  }
}
