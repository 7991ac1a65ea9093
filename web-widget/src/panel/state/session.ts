import { type Signal, signal } from "@preact/signals-core";
import {
  Client,
  type ClientParts,
  type Conversation,
  commandId,
  isVisitorEvent,
  type Link,
  type Page,
  type Thread,
  type Verdict,
  type VisitorCommand,
  type VisitorEvent,
  type VisitorSite,
} from "@ringback/web-protocol";
import type { Keep } from "./keep.ts";
import type { Talk } from "./talk.ts";
import type { TokenHolder } from "./token.ts";

/** The visitor's way to the server. */
export type VisitorClient = Client<VisitorCommand, VisitorEvent>;

/** The question that begins a conversation. */
export interface Opening {
  text: string;
  topic?: string;
  name?: string;
  email?: string;
  /** Left for later: nobody answers now. */
  message?: boolean;
}

/** What a session needs from outside. */
export interface SessionParts
  extends Pick<ClientParts<VisitorCommand, VisitorEvent>, "clock" | "openSocket" | "watchPage"> {
  site: string;
  token: TokenHolder;
  keep: Keep;
  /** The visitor's language now. */
  language: () => string;
  page: () => Page | undefined;
  /** Brings in the part that holds a conversation, once there is one. */
  loadTalk: (client: VisitorClient, thread: Signal<Thread | undefined>) => Promise<Talk>;
  /** A conversation began in this tab. */
  began: () => void;
}

/** An ended conversation that this page did not see end is shown for this long, in ms. */
const ENDED_SHOWN_MS = 3_600_000;

/** One visitor's contact with one site: the connection, what the server told of the site, the one conversation. */
export class Session {
  /** Where the connection stands. */
  readonly link: Signal<Link>;
  /** What the server told of the site, once it has. */
  readonly site = signal<VisitorSite>();
  readonly thread = signal<Thread>();
  /** What can be done in the conversation; there whenever there is a thread. */
  readonly talk = signal<Talk>();
  /** The last frames the first view does not know, for parts that are loaded later. */
  readonly late = signal<readonly unknown[]>([]);
  /** Knows events that answer what parts loaded later ask. */
  declare knows?: (value: unknown) => boolean;

  /** The way to the server, for parts that are loaded later. */
  readonly client: VisitorClient;
  readonly #parts: SessionParts;
  #tasks = Promise.resolve();

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.client = new Client<VisitorCommand, VisitorEvent>({
      ...parts,
      isEvent: (value): value is VisitorEvent => isVisitorEvent(value) || this.#later(value),
      hello: () => this.#hello(),
      judge: (answer) => this.#judge(answer),
      event: (event) => this.#heard(event),
      changed: (link) => {
        this.link.value = link;
      },
    });
    this.link = signal(this.client.link);
  }

  /** Connects, also again after the connection ended for good. */
  connect(): void {
    this.client.start();
  }

  /** Says hello anew, for a token that another tab has stored. */
  reconnect(): void {
    this.client.stop();
    this.client.start();
  }

  /** Disconnects and holds nothing any more. */
  close(): void {
    this.thread.value = undefined;
    this.client.stop();
  }

  /** Whose visitor this is, on this device. */
  get token(): TokenHolder {
    return this.#parts.token;
  }

  /** Begins a conversation. Rejects with `CommandFailed`, whose field may name what to correct. */
  async start(id: string, opening: Opening): Promise<void> {
    const language = this.#parts.language();
    const answer = await this.client.request({ type: "start", id, language, ...opening }, "start");
    if (answer.type !== "started") return;
    this.#parts.token.settle();
    this.#parts.began();
    await this.#tell((talk) => talk.take(answer.conversation));
  }

  /** Puts an ended conversation away, to begin another. */
  putAway(): void {
    const facts = this.thread.value?.facts;
    if (facts?.state !== "ended") return;
    this.#parts.keep.write(this.#putAwayKey, facts.id);
    this.thread.value = undefined;
  }

  get #putAwayKey(): string {
    return `ringback:put-away:${this.#parts.site}`;
  }

  #hello(): Extract<VisitorCommand, { type: "hello" }> {
    const { site, token, language, page } = this.#parts;
    const thread = this.thread.peek();
    const last = thread?.transcript.entries.at(-1);
    const at = page();
    const secret = token.next();
    return {
      type: "hello",
      id: commandId(),
      site,
      locale: language(),
      ...(secret !== undefined && { token: secret }),
      ...(at && { page: at }),
      ...(thread && last && { have: { conversation: thread.facts.id, seq: last.seq, mark: last.mark } }),
    };
  }

  #judge(answer: VisitorEvent): Verdict {
    const { token } = this.#parts;
    if (answer.type === "welcome") {
      this.site.value = answer.site;
      token.given(answer.token, answer.conversation !== undefined);
      this.#resume(answer.conversation);
      return "in";
    }
    if (answer.type !== "error") return { refused: "internal" };
    if (answer.code === "resume_expired" || answer.field === "token") {
      token.refused();
      return "again";
    }
    return answer.retryable ? { awayMs: answer.retryAfterMs } : { refused: answer.code };
  }

  /** What the server has of this visitor; a conversation it no longer knows is gone here too. */
  #resume(conversation: Conversation | undefined): void {
    if (conversation && this.#worthShowing(conversation)) void this.#tell((talk) => talk.take(conversation));
    else if (this.thread.value?.facts.state !== "ended") this.thread.value = undefined;
  }

  #worthShowing({ id, state, endedAt }: Conversation): boolean {
    if (state !== "ended" || id === this.thread.value?.facts.id) return true;
    const recent = this.#parts.clock.now() - (endedAt ?? 0) < ENDED_SHOWN_MS;
    return recent && this.#parts.keep.read(this.#putAwayKey) !== id;
  }

  #later(value: unknown): boolean {
    this.late.value = [...this.late.peek(), value].slice(-9);
    return !!this.knows?.(value);
  }

  #heard(event: VisitorEvent): void {
    if ("conversation" in event) void this.#tell((talk) => talk.heard(event));
  }

  /** Hands on to the conversation, in order, also while its part of the program is still on the way. */
  #tell(task: (talk: Talk) => void): Promise<void> {
    this.#tasks = this.#tasks.then(async () => {
      this.talk.value ??= await this.#parts.loadTalk(this.client, this.thread);
      this.knows ??= this.talk.value.knows;
      task(this.talk.value);
    });
    return this.#tasks;
  }
}
